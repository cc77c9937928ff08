import type { Span } from '../../model.ts'
import type { TokenRun } from '../attributions/find-subject.ts'
import type { Evidence } from '../confidence/trust-features.ts'

/** A quote as the speaker stage gets it. */
export interface FoundQuote extends Span {
  /** Index of its attribution, -1 for none. */
  readonly attribution: number
  /** The tokens that it is attributed to, null for none. */
  readonly source: TokenRun | null
  readonly cue: number
  /** The speaker's name where a transcript gives it. */
  readonly name: Span | null
  /** What its confidence rests on; a number where its form alone tells it. */
  readonly evidence: Evidence | number
}
