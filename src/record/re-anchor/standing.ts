import type { StatedQuote, StatedStatement } from '../../content/schema/record-schema.ts'
import { type DerivedNote, type DerivedNotes, type ItemKey, seenHash, wordsHash } from '../derived-notes.ts'

/** How an item of a record stands: what of it a person decided, and what derive may follow the article in. */
export interface Standing {
  readonly key: ItemKey
  readonly note: DerivedNote | undefined
  /** Whose it is in the record. */
  readonly speaker: string | undefined
  /** Whether a person wrote, changed or reviewed its words. */
  readonly hasOwnWords: boolean
  /** Whether a person named or reviewed its speaker. */
  readonly hasOwnSpeaker: boolean
  /** Whether it was changed by hand since a command last looked. */
  readonly isChanged: boolean
  readonly isReviewed: boolean
}

/** Tells how a statement stands: its speaker is a person's choice too where they chose that of a quote in it. */
export function standingOf(stated: StatedStatement, notes: DerivedNotes): Standing {
  const own = standing(`statement/${stated.id}`, stated, stated.speaker, stated.reviewed ?? false, notes)
  const isChosen = stated.quotes.some((quote) => {
    const { hasOwnSpeaker, speaker } = quoteStanding(quote, stated, notes)
    return hasOwnSpeaker && speaker === stated.speaker && quote.withdrawn === undefined
  })
  return { ...own, hasOwnSpeaker: own.hasOwnSpeaker || isChosen }
}

/** Tells how a quote of a statement stands. */
export function quoteStanding(
  quote: StatedQuote,
  { speaker, reviewed = false }: StatedStatement,
  notes: DerivedNotes,
): Standing {
  return standing(`quote/${quote.id}`, quote, quote.speaker ?? speaker, quote.reviewed ?? reviewed, notes)
}

function standing(
  key: ItemKey,
  stated: StatedStatement | StatedQuote,
  speaker: string | undefined,
  isReviewed: boolean,
  notes: DerivedNotes,
): Standing {
  const note = notes.get(key)
  const item = { key, stated, speaker }
  // What derive writes has a confidence and no review.
  const isOwned = isReviewed || stated.confidence === undefined
  return {
    key,
    note,
    speaker,
    hasOwnWords: isOwned || (note !== undefined && note.words !== wordsHash(item)),
    hasOwnSpeaker: isOwned || note === undefined || note.read !== speaker,
    isChanged: note !== undefined && note.seen !== seenHash(item),
    isReviewed,
  }
}
