import type { Correction, Instant, Move, Withdrawal } from '../model.ts'
import { parseMoment } from './moment.ts'
import { dayEnd, dayStart, instantOf, SECOND } from './stagger.ts'

/** What an article or an item states of its changes. */
export interface StatedChanges {
  readonly published?: string
  readonly updated?: string
  readonly corrections: readonly { readonly at: string; readonly note: string }[]
  readonly moved?: readonly { readonly at: string; readonly from: string }[]
  readonly withdrawn?: { readonly at: string; readonly reason: string }
}

/** The changes of an article or an item, each at its instant. */
export interface Changes {
  /** When the last of them was, but for its withdrawal; never before `published`. */
  readonly updated: Instant
  readonly corrections: readonly Correction[]
  readonly moved: readonly Move[]
  readonly withdrawn?: Withdrawal
}

/**
 * Gives the instants of changes. What is dated by a day alone comes after what went before it on that day: a
 * correction is never older than the words that it corrects.
 *
 * @param published when the thing first went out
 * @param id its id
 */
export function changesOf(stated: StatedChanges, published: Instant, id: string): Changes {
  let updated = published
  const later = (text: string): Instant => {
    const at = instantAfter(text, id, updated)
    updated = Math.max(updated, at)
    return at
  }
  // A page that gives the same day for both says that nothing changed.
  if (stated.updated !== undefined && stated.updated !== stated.published) later(stated.updated)
  const corrections = stated.corrections.map(({ at, note }) => ({ at: later(at), note }))
  const moved = (stated.moved ?? []).map(({ at, from }) => ({ at: later(at), from }))
  const { withdrawn } = stated
  return {
    updated,
    corrections,
    moved,
    ...(withdrawn
      ? { withdrawn: { at: instantAfter(withdrawn.at, id, updated), reason: withdrawn.reason } }
      : {}),
  }
}

function instantAfter(text: string, id: string, before: Instant): Instant {
  const moment = parseMoment(text)!
  const isOfThatDay = before >= dayStart(moment) && before < dayEnd(moment)
  return moment.precision === 'day' && isOfThatDay ? before + SECOND : instantOf(moment, id)
}
