/** What can stand in a feed. */
export type ItemKind = 'article' | 'statement' | 'quote'

/**
 * The id of an item for all time: a tag URI (RFC 4151) under the site's authority.
 *
 * @param id an article's slug, or the id of a statement or quote
 */
export function tagUri(authority: string, kind: ItemKind | 'channel', id: string): string {
  return `tag:${authority}:${kind}/${id}`
}
