import type { Instant } from '../model.ts'
import type { ItemsOfArticle } from './item.ts'

/** When the last of some items came, changed or went; undefined where there are none. */
export function lastChange({ items, withdrawn }: ItemsOfArticle): Instant | undefined {
  const instants = [...items.map(({ updated }) => updated), ...withdrawn.map(({ at }) => at)]
  return instants.length === 0 ? undefined : instants.reduce((a, b) => Math.max(a, b))
}
