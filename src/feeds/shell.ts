import type { Element, ElementContent } from 'xast'
import type { FeedPage } from '../channels/archives.ts'
import type { Channel } from '../channels/channel.ts'
import type { Listed } from '../channels/item.ts'
import type { Instant, Site } from '../model.ts'
import { type FeedLink, linksOf } from './links.ts'
import { ENTRIES_PLACE, place, type Shell, templateOf } from './template.ts'
import { finished, serializeDocument, textElement } from './xml.ts'

/** What browsers show a feed in XML by. */
const FEED_VIEW = '/feed-view.css'

/** Writes the shell of one document of a channel. */
export type RenderShell = (page: FeedPage<Listed>) => Shell

/** Where the entries of a feed go, as a node of its tree. */
export const entriesPlace: ElementContent = finished(ENTRIES_PLACE)

/** Where the time of a feed's last change goes. */
export const UPDATED_PLACE = place('updated')

/**
 * What a person who opens the feed in a browser can click on: nothing else in XML is a link. Readers pass over elements
 * that they do not know (RSS 2.0, extending RSS; RFC 4287 §6.3).
 */
export function pageLink({ path }: Channel<Listed>, site: Site): Element {
  return textElement('html:a', 'Read it as a page', {
    'xmlns:html': 'http://www.w3.org/1999/xhtml',
    href: `${site.url}${path}`,
  })
}

/** The links that differ between the documents of a channel. */
const VARYING: ReadonlySet<string> = new Set<FeedLink['rel']>(['self', 'prev-archive', 'next-archive'])

/**
 * Writes the shells of a channel in XML: the tree is made once for all documents with the same kinds of links.
 *
 * @param write makes the tree of a document, with `entriesPlace` and `UPDATED_PLACE` in it
 */
export function xmlShells(
  site: Site,
  file: string,
  formatTime: (instant: Instant) => string,
  write: (links: readonly FeedLink[], page: FeedPage<Listed>) => Element,
): RenderShell {
  const templates = new Map<string, ReturnType<typeof templateOf>>()
  return (page) => {
    const links = linksOf(page, site, file)
    const form = `${links.map(({ rel }) => rel)} ${page.number === undefined} ${page.withdrawn.length > 0}`
    let fill = templates.get(form)
    if (!fill) {
      const open = links.map((link) => (VARYING.has(link.rel) ? { ...link, href: place(link.rel) } : link))
      fill = templateOf(serializeDocument(write(open, page), FEED_VIEW))
      templates.set(form, fill)
    }
    const hrefs = links.map(({ rel, href }) => [rel, href.replaceAll('&', '&#x26;')])
    return fill({ ...Object.fromEntries(hrefs), updated: formatTime(page.updated) })
  }
}
