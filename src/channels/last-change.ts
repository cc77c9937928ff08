import type { Instant } from '../model.ts'
import type { ItemsOfArticle, Listed } from './item.ts'

/** When the last of some items came, changed or went; undefined where there are none. */
export function lastChange({ items, withdrawn }: ItemsOfArticle<Listed>): Instant | undefined {
  let last: Instant | undefined
  for (const { updated } of items) if (last === undefined || updated > last) last = updated
  for (const { at } of withdrawn) if (last === undefined || at > last) last = at
  return last
}
