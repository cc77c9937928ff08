import type { Element, ElementContent } from 'xast'
import type { FeedPage } from '../channels/archives.ts'
import type { Channel } from '../channels/channel.ts'
import type { Listed } from '../channels/item.ts'
import type { Instant, Site } from '../model.ts'
import { feedTitle } from './feed-base.ts'
import { type FeedLink, linksOf } from './links.ts'
import { ENTRIES_PLACE, place, type Shell, templateOf } from './template.ts'
import { escapeWords, finished, serializeDocument, textElement } from './xml.ts'

/** What browsers show a feed in XML by. */
const FEED_VIEW = '/feed-view.css'

/** Writes the shell of one document of a channel. */
export type RenderShell = (page: FeedPage<Listed>) => Shell

/** Where the entries of a feed go, as a node of its tree. */
export const entriesPlace: ElementContent = finished(ENTRIES_PLACE)

/** Where the time of a feed's last change goes. */
export const UPDATED_PLACE = place('updated')

/** Where the words go that a channel's shells differ in from another's. */
export const CHANNEL_PLACES = {
  id: place('id'),
  title: place('title'),
  description: place('description'),
  /** The address of its page. */
  page: place('page'),
} as const

/**
 * What a person who opens the feed in a browser can click on: nothing else in XML is a link. Readers pass over elements
 * that they do not know (RSS 2.0, extending RSS; RFC 4287 §6.3).
 */
export const pageLink: Element = textElement('html:a', 'Read it as a page', {
  'xmlns:html': 'http://www.w3.org/1999/xhtml',
  href: CHANNEL_PLACES.page,
})

/** Makes what writes the shells of a channel's documents. */
export type MakeShells = (channel: Channel<Listed>, site: Site) => RenderShell

/** Makes the tree of a document, with the places in it; what all of a site's have in common is made once. */
export type WriteTree = (
  links: readonly FeedLink[],
  page: Pick<FeedPage<Listed>, 'number' | 'withdrawn'>,
) => Element

/**
 * Writes the shells of channels in XML: the tree is made once a site for all documents with the same kinds of links, and
 * filled in.
 */
export function xmlShells(
  file: string,
  formatTime: (instant: Instant) => string,
  treesOf: (site: Site) => WriteTree,
): MakeShells {
  const sites = new WeakMap<Site, { readonly write: WriteTree; readonly templates: Map<string, Fill> }>()
  return (channel, site) => {
    const known = sites.get(site) ?? { write: treesOf(site), templates: new Map<string, Fill>() }
    sites.set(site, known)
    const { write, templates } = known
    const words = {
      id: escapeWords(channel.id),
      title: escapeWords(feedTitle(channel, site)),
      description: escapeWords(channel.description),
      page: inXml(`${site.url}${channel.path}`),
    }
    return (page) => {
      const links = linksOf(page, site, file)
      const form = `${links.map(({ rel }) => rel)} ${page.number === undefined} ${page.withdrawn.length > 0}`
      let fill = templates.get(form)
      if (!fill) {
        const open = links.map(({ rel }) => ({ rel, href: place(rel) }))
        fill = templateOf(serializeDocument(write(open, page), FEED_VIEW))
        templates.set(form, fill)
      }
      const hrefs = links.map(({ rel, href }) => [rel, inXml(href)])
      return fill({ ...words, ...Object.fromEntries(hrefs), updated: formatTime(page.updated) })
    }
  }
}

type Fill = ReturnType<typeof templateOf>

/** An address as it stands in XML, as text and between quotation marks: it has neither those nor a `<`. */
function inXml(address: string): string {
  return address.replaceAll('&', '&#x26;')
}
