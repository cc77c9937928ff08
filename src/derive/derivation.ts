import type { Span } from '../model.ts'
import type { Analysis } from './analysis.ts'
import type { SpanFinding } from './spans/find-spans.ts'
import type { SpeakerKind } from './speakers/speaker.ts'

/** The speaker of a quote or statement. */
export interface FoundSpeaker {
  /** The mention that the words are attributed to, null where none stands in the text near them. */
  readonly mention: Span | null
  /** The canonical name, null where the text leaves it open. */
  readonly name: string | null
  readonly kind: SpeakerKind | null
  /** The id of the known speaker, null for a new one or none. */
  readonly id: string | null
}

/** Words between quotation marks that somebody said. */
export interface DerivedQuote extends Span {
  readonly speaker: FoundSpeaker | null
  readonly cue: Span | null
  /** From 0 to 1: how often a quote like this is one, and its speaker's. */
  readonly confidence: number
}

/** What the text shows: a source, a cue and a content. */
export interface Attribution {
  readonly source: Span | null
  readonly cue: Span | null
  readonly content: readonly Span[]
  readonly confidence: number
}

/** One act of saying that the article reports. */
export interface DerivedStatement {
  readonly speaker: FoundSpeaker | null
  /** Indexes of its quotes. */
  readonly quotes: readonly number[]
  /** Indexes of its attributions. */
  readonly attributions: readonly number[]
  readonly content: readonly Span[]
  /** The sentences that report it, ascending. */
  readonly sentences: readonly Span[]
  /** The day it was said, as YYYY-MM-DD, null where the text does not tell. */
  readonly said: string | null
  /** The occasion in the article's words, null where the text does not tell. */
  readonly at: string | null
  readonly backers: { readonly count: number | null; readonly named: readonly string[] } | null
  /** A title made of the article's own words. */
  readonly title: string
  readonly confidence: number
}

/** Whom the deriver proposes as a new speaker. */
export interface ProposedSpeaker {
  readonly name: string
  readonly kind: SpeakerKind
  readonly aliases: readonly string[]
  /** The ids of known speakers who may be meant by the name, and others as well. */
  readonly mayBe?: readonly string[]
}

/** Everything found in an article. */
export interface Derivation {
  readonly quotes: readonly DerivedQuote[]
  /** First those that statements are made of, in the order of the text; then the doubtful ones, hardly ever with a source. */
  readonly attributions: readonly Attribution[]
  readonly statements: readonly DerivedStatement[]
  /** Speakers of quotes and statements that are not known yet, in the order of the text. */
  readonly proposed: readonly ProposedSpeaker[]
  /** The language as given or guessed: `en`, or `und` for a text that is plainly not English. */
  readonly language: string
  /** What the reader of the result should know, in plain words. */
  readonly notes: readonly string[]
  /** What every stage saw, if asked for. */
  readonly stages: Stages | null
}

/** The stages' outputs, for inspection. */
export interface Stages {
  readonly analysis: Analysis
  readonly finding: SpanFinding
  readonly verdicts: readonly { readonly start: number; readonly end: number; readonly score: number }[]
}
