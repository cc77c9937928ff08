import { SECOND } from '../../content/stagger.ts'
import type { Instant } from '../../model.ts'
import type { YamlEdits } from '../../yaml/edits.ts'
import type { Path } from '../../yaml/places.ts'
import type { DerivedNote, ItemKey } from '../derived-notes.ts'
import type { Finding } from './finding.ts'

/** A statement or quote of a record, as a revision changes it. */
export interface Revised {
  readonly key: ItemKey
  readonly path: Path
  /** When it last changed. */
  readonly updated: Instant
  /** Whether the site's rules let it out as it is. */
  readonly isPublic: boolean
}

/** What derive reads of an item's speaker, and whether it asks. */
export type Reading = Partial<Pick<DerivedNote, 'read' | 'asks'>>

/** Keys that stand above an item's `updated`. */
const HEAD = ['id', 'published', 'updated']

/**
 * Keys that a withdrawal stands below. Corrections are none of them: where a person put them last, below the quotes,
 * a withdrawal still stands where who reads the item sees it.
 */
const ABOVE_WITHDRAWAL = [...HEAD, 'speaker', 'title', 'said', 'at', 'backers', 'reviewed', 'confidence']

/** A revision of a record in the making: the edits to its file, and what there is to say of them. */
export class Revision {
  readonly edits: YamlEdits
  readonly findings: Finding[] = []
  /** What derive has read of speakers, by item, where that is news. */
  readonly readings = new Map<ItemKey, Reading>()
  /** The items whose words are now as derive writes them. */
  readonly written = new Set<ItemKey>()
  readonly #now: Instant
  readonly #touched = new Set<ItemKey>()

  /** @param now when the revision is made */
  constructor(edits: YamlEdits, now: Instant) {
    this.edits = edits
    this.#now = now
  }

  /** When a change to an item is: now, but always after its last change, or readers would not hear of it. */
  changedAt({ updated }: Revised): string {
    return new Date(Math.max(this.#now, updated + SECOND)).toISOString()
  }

  /** Says of an item that its words or its attribution changed. */
  touch(item: Revised): void {
    if (this.#touched.has(item.key)) return
    this.#touched.add(item.key)
    this.edits.set(item.path, 'updated', this.changedAt(item), HEAD)
  }

  /** Says of an item that it is no longer a speaker's, whose subscribers were told so if it was out. */
  move(item: Revised, from: string | undefined): void {
    this.touch(item)
    if (from === undefined || !item.isPublic) return
    this.edits.insertItems(
      item.path,
      'moved',
      Number.POSITIVE_INFINITY,
      [{ at: this.changedAt(item), from }],
      HEAD,
    )
  }

  /** Takes an item back, and leaves the rest of it. */
  withdraw(item: Revised, reason: string): void {
    this.edits.setMapping(item.path, 'withdrawn', { at: this.changedAt(item), reason }, ABOVE_WITHDRAWAL)
  }

  /** Notes what was put right of an item. */
  correct(item: Revised, note: string): void {
    this.touch(item)
    this.edits.insertItems(
      item.path,
      'corrections',
      Number.POSITIVE_INFINITY,
      [{ at: this.changedAt(item), note }],
      HEAD,
    )
  }
}
