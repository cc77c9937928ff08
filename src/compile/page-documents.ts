import type { Channel } from '../channels/channel.ts'
import type { Listed } from '../channels/item.ts'
import { FORMATS } from '../feeds/format.ts'
import { linkField } from '../feeds/links.ts'
import type { Instant } from '../model.ts'
import { type Neighbours, neighbourLinks } from '../pages/neighbours.ts'
import type { RenderedDocument } from './coded-document.ts'

/** The Content-Type of pages. */
export const HTML = 'text/html; charset=utf-8'

/** A folder's page. */
export function pageDocument(content: string, modified: Instant, link?: string): RenderedDocument {
  return { name: '', type: HTML, content, modified, ...(link === undefined ? {} : { link }) }
}

/** The value of a page's Link field: the same feeds and neighbours that its head names (RFC 8288 §3). */
export function pageLinks({ path }: Channel<Listed>, neighbours: Neighbours = {}): string {
  const feeds = FORMATS.map(({ mediaType, file }) => ({
    rel: 'alternate',
    href: `/${path}${file}`,
    type: mediaType,
  }))
  return linkField([...feeds, ...neighbourLinks(neighbours)])
}
