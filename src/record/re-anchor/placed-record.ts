import type { ItemTimes } from '../../content/record-times.ts'
import type { StatedQuote, StatedStatement } from '../../content/schema/record-schema.ts'
import type { Published, Sentence, Span } from '../../model.ts'
import type { DraftQuote, DraftStatement } from '../draft.ts'
import type { Placement } from './placement.ts'
import type { Revised } from './revision.ts'
import type { Standing } from './standing.ts'

/** A quote of a record with its place in the text. */
export interface PlacedQuote extends Revised {
  readonly stated: StatedQuote
  readonly standing: Standing
  readonly times: ItemTimes
  readonly isWithdrawn: boolean
  readonly placement: Placement<DraftQuote>
  /** The quote that the deriver finds there. */
  readonly draft: DraftQuote | undefined
}

/** A statement of a record with the places of its sentences and quotes. */
export interface PlacedStatement extends Revised {
  readonly stated: StatedStatement
  readonly standing: Standing
  readonly times: ItemTimes
  readonly isWithdrawn: boolean
  readonly sentences: readonly Placement<Sentence>[]
  readonly quotes: readonly PlacedQuote[]
  /** Every place of it that was found. */
  readonly spans: readonly Span[]
  /** The statement that the deriver finds there: of the same speaker if there is one, else what shares most places. */
  readonly draft: DraftStatement | undefined
}

/** Whether the site's rules let an item out. */
export type PublicRule = (item: Pick<Published, 'reviewed' | 'confidence'>) => boolean
