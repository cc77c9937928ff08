import type { Path } from '../../yaml/places.ts'
import type { EnteredQuote, EnteredStatement } from '../enter-items.ts'
import type { Finding } from './finding.ts'
import type { PlacedStatement } from './placed-record.ts'
import type { Revision } from './revision.ts'

/** Items to be put into sequences of a record file, each list at its place together. */
export class Additions {
  /** The statements of the record that readers see changed by it. */
  readonly changed = new Set<PlacedStatement>()
  readonly #lists = new Map<string, { path: Path; index: number; items: Addition[] }>()

  /** @param index of the item before which it goes, -1 for the end */
  put(path: Path, index: number, item: Addition): void {
    const key = `${path.join('.')}:${index}`
    const list = this.#lists.get(key)
    if (list) list.items.push(item)
    else this.#lists.set(key, { path, index, items: [item] })
  }

  /** Puts them all into the record. */
  make(revision: Revision): void {
    const { edits, findings } = revision
    for (const host of this.changed) revision.touch(host)
    for (const { path, index, items } of this.#lists.values()) {
      const at = index < 0 ? Number.POSITIVE_INFINITY : index
      edits.insertItems(path.slice(0, -1), String(path.at(-1)), at, items)
      for (const item of items) if (typeof item !== 'string') findings.push(...added(item))
    }
  }
}

/** A sentence, a quote or a statement that a record gets. */
type Addition = string | EnteredQuote | EnteredStatement

function added(item: EnteredQuote | EnteredStatement): Finding[] {
  const { id } = item
  if ('exact' in item) return [{ kind: 'added', item: 'quote', id, words: item.exact }]
  const quotes = (item.quotes ?? []).flatMap(added)
  return [{ kind: 'added', item: 'statement', id, words: item.title }, ...quotes]
}
