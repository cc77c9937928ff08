import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Withdrawn } from '../channels/item.ts'
import type { Party } from '../model.ts'
import type { Entry } from './entry.ts'
import { baseOfShell, type FeedLink, feedTitle, inReplyTo, linksOf, type Shell } from './feed-base.ts'
import {
  childOf,
  elementAt,
  finished,
  removeChildren,
  serialize,
  serializeDocument,
  setText,
  textElement,
} from './xml.ts'

/** Declared where a tombstone stands: validators warn of a namespace that they do not know. */
const TOMBSTONES = { 'xmlns:at': 'http://purl.org/atompub/tombstones/1.0' }

/** The namespaces that entries use; the `feed` element declares them all. */
const NAMESPACES = {
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
}

/** An entry as an Atom 1.0 `entry`. Its texts are plain, so that a `<` in them is a `<` (RFC 4287 §3.1.1.1). */
export function renderAtomEntry(entry: Entry): string {
  return serialize(
    x('entry', { 'xml:lang': entry.language }, [
      textElement('title', entry.title, { type: 'text' }),
      textElement('id', entry.id),
      x('link', { href: entry.url, rel: 'alternate', type: 'text/html' }),
      textElement('updated', new Date(entry.updated).toISOString()),
      textElement('summary', entry.summary, { type: 'text' }),
      textElement('content', entry.html, { type: 'html' }),
      textElement('published', new Date(entry.published).toISOString()),
      ...(entry.via === undefined ? [] : [x('link', { rel: 'via', href: entry.via })]),
      ...entry.authors.map(renderAuthor),
      ...entry.categories.map(({ term, label, scheme }) => x('category', { term, label, scheme })),
      ...inReplyTo(entry),
      ...(entry.rights === undefined ? [] : [textElement('rights', entry.rights)]),
    ]),
  )
}

/** A channel's feed in Atom 1.0 around its finished entries. */
export function renderAtom(shell: Shell, entries: readonly string[]): string {
  const feed = elementAt(baseOfShell(shell).atom1(), 'feed')
  Object.assign(feed.attributes, shell.page.withdrawn.length > 0 ? TOMBSTONES : {}, NAMESPACES, {
    'xml:lang': shell.site.language,
  })
  setText(childOf(feed, 'title'), feedTitle(shell.page.channel, shell.site))
  setText(childOf(feed, 'subtitle'), shell.page.channel.description)
  removeChildren(feed, 'author', 'link')
  feed.children.push(
    renderAuthor(shell.site.author),
    ...linksOf(shell).map(({ rel, href }) => x('link', { rel, href, ...typeOf(rel) })),
    // RFC 5005 §4
    ...(shell.page.number === undefined ? [] : [x('fh:archive')]),
    ...entries.map(finished),
  )
  return serializeDocument(feed)
}

/** An item that was taken back, as a tombstone (RFC 6721 §3). */
export function renderAtomTombstone({ item, at, reason }: Withdrawn): string {
  return serialize(
    x('at:deleted-entry', { ref: item.id, when: new Date(at).toISOString() }, [
      textElement('at:comment', reason),
    ]),
  )
}

function typeOf(rel: FeedLink['rel']): { type?: string } {
  if (rel === 'hub') return {}
  return { type: rel === 'alternate' ? 'text/html' : 'application/atom+xml' }
}

function renderAuthor({ name, url }: Party): Element {
  return x('author', [textElement('name', name), ...(url === undefined ? [] : [textElement('uri', url)])])
}
