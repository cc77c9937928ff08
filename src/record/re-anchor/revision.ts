import type { Instant } from '../../model.ts'
import type { YamlEdits } from '../yaml-edits.ts'
import type { Path } from '../yaml-places.ts'
import type { Finding } from './finding.ts'

/** A revision of a record in the making: the edits to its file, and what there is to say of them. */
export class Revision {
  readonly edits: YamlEdits
  readonly findings: Finding[] = []
  readonly #now: string
  readonly #updated = new Set<string>()

  /** @param now when the revision is made */
  constructor(edits: YamlEdits, now: Instant) {
    this.edits = edits
    this.#now = new Date(now).toISOString()
  }

  /** Says of the item at a path that its words or its attribution changed. */
  touch(path: Path): void {
    const key = path.join('.')
    if (this.#updated.has(key)) return
    this.#updated.add(key)
    this.edits.set(path, 'updated', this.#now, ['id', 'published'])
  }
}
