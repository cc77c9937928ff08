import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Listed, Withdrawn } from '../channels/item.ts'
import type { Instant, Party } from '../model.ts'
import type { Entry } from './entry.ts'
import { baseOfSite, inReplyTo } from './feed-base.ts'
import type { FeedLink } from './links.ts'
import { CHANNEL_PLACES, entriesPlace, pageLink, UPDATED_PLACE, xmlShells } from './shell.ts'
import { childOf, elementAt, finished, removeChildren, serialize, setText, textElement } from './xml.ts'

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
      x('content', { type: 'html' }, finished(entry.htmlInXml)),
      textElement('published', new Date(entry.published).toISOString()),
      ...(entry.via === undefined ? [] : [x('link', { rel: 'via', href: entry.via })]),
      ...entry.authors.map(renderAuthor),
      ...entry.categories.map(({ term, label, scheme }) => x('category', { term, label, scheme })),
      ...inReplyTo(entry),
      ...(entry.rights === undefined ? [] : [textElement('rights', entry.rights)]),
    ]),
  )
}

/** The shells of channels' documents in Atom 1.0. */
export const atomShells = xmlShells('atom.xml', isoTime, (site) => {
  const base = elementAt(baseOfSite(site).atom1(), 'feed')
  const { id, title, description } = CHANNEL_PLACES
  setText(childOf(base, 'id'), id)
  setText(childOf(base, 'title'), title)
  setText(childOf(base, 'subtitle'), description)
  setText(childOf(base, 'updated'), UPDATED_PLACE)
  removeChildren(base, 'author', 'link')
  return (links, { number, withdrawn }) => ({
    ...base,
    attributes: {
      ...base.attributes,
      ...(withdrawn.length > 0 ? TOMBSTONES : {}),
      ...NAMESPACES,
      'xml:lang': site.language,
    },
    children: [
      ...base.children,
      renderAuthor(site.author),
      ...links.map(({ rel, href }) => x('link', { rel, href, ...typeOf(rel) })),
      // RFC 5005 §4
      ...(number === undefined ? [] : [x('fh:archive')]),
      pageLink,
      entriesPlace,
    ],
  })
})

/** An item that was taken back, as a tombstone (RFC 6721 §3). */
export function renderAtomTombstone({ item, at, reason }: Withdrawn<Listed>): string {
  return serialize(
    x('at:deleted-entry', { ref: item.id, when: new Date(at).toISOString() }, [
      textElement('at:comment', reason),
    ]),
  )
}

function isoTime(instant: Instant): string {
  return new Date(instant).toISOString()
}

function typeOf(rel: FeedLink['rel']): { type?: string } {
  if (rel === 'hub') return {}
  return { type: rel === 'alternate' ? 'text/html' : 'application/atom+xml' }
}

function renderAuthor({ name, url }: Party): Element {
  return x('author', [textElement('name', name), ...(url === undefined ? [] : [textElement('uri', url)])])
}
