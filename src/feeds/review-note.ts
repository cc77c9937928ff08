import type { Item } from '../channels/item.ts'

/** What readers must know of an item that nobody has reviewed; undefined where there is nothing to say. */
export function reviewNote(item: Item): string | undefined {
  if (item.kind === 'article' || item.withdrawn) return undefined
  const { reviewed, confidence } = item.kind === 'quote' ? item.quote : item.statement
  if (reviewed) return undefined
  return confidence === undefined ? 'Not yet checked' : 'Found automatically, not yet checked'
}
