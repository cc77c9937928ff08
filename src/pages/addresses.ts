import type { Item } from '../channels/item.ts'
import type { Site } from '../model.ts'

/** An address on the site as a path from its root, so that pages work wherever they are served. */
export function pathOf(url: string, site: Site): string {
  return `/${url.slice(site.url.length)}`
}

/** The folder of an item's own page, without a leading slash: of an article its own, of what is in it one under that. */
export function pageFolder(item: Item): string {
  const folder = `articles/${item.article.slug}/`
  return item.kind === 'article' ? folder : folder + ownFolder(item)
}

/** The folder of a quote's or a statement's page within its article's. */
export function ownFolder(item: Exclude<Item, { kind: 'article' }>): string {
  return item.kind === 'quote' ? `quotes/${item.quote.id}/` : `statements/${item.statement.id}/`
}
