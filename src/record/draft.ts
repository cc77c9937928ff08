import type { TextQuoteSelector } from '../content/anchor.ts'
import type { Backers, Day, Sentence, Span, Speaker } from '../model.ts'

/** A quote that the deriver found, before it has an id. */
export interface DraftQuote extends Required<TextQuoteSelector> {
  readonly span: Span
  /** The id of whoever said it, null where the text leaves that open. */
  readonly speaker: string | null
  readonly cue: string | null
  readonly confidence: number
}

/** A statement that the deriver found, before it has an id. */
export interface DraftStatement {
  readonly speaker: string | null
  readonly title: string
  readonly said: Day | null
  /** The occasion. */
  readonly at: string | null
  readonly backers: Backers | null
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly DraftQuote[]
  readonly confidence: number
}

/** What the deriver finds in an article, in the article's own offsets and with ids of speakers. */
export interface DraftRecord {
  readonly statements: readonly DraftStatement[]
  /** Speakers that nobody knew yet. */
  readonly speakers: readonly Speaker[]
  /** What the reader of the result should know, in plain words. */
  readonly notes: readonly string[]
}
