import type { ArticleWithoutRecord } from '../../content/load-article.ts'
import type { Instant } from '../../model.ts'
import type { Cast } from '../cast.ts'
import type { PublicRule } from '../re-anchor/placed-record.ts'
import type { RecordFile } from '../re-anchor/record-file.ts'
import type { StandingStatement } from './place-statement.ts'

/** What to move, and to whom. */
export interface Move {
  /** Statements and quotes, by id. */
  readonly ids: ReadonlySet<string>
  /** The id of the speaker whose words they are. */
  readonly to: string
  readonly now: Instant
  /** Those who speak. */
  readonly cast: Cast
  /** What was wrong, for readers. */
  readonly note?: string
  /** The statement that moved quotes join; `apart` for none. One of the speaker's nearby without it. */
  readonly into?: string
  /** Whether the site's rules let an item out. */
  readonly isPublic: PublicRule
  /** Whether nobody is owed word of it: it never went out, or they have it already. */
  readonly isUnpublished?: boolean
  /** Whether a person has said so, which is as good as a review. */
  readonly isDecided: boolean
  /** Whether it stays as reviewed as it was, since its speaker does. */
  readonly keepsReview?: boolean
}

/** What became of a statement of which something was moved. */
export interface MovedPart {
  readonly kind: 'moved' | 'split' | 'joined'
  /** The statement that the words were in. */
  readonly of: string
  /** The statement that they are in now. */
  readonly into: string
  readonly quotes: readonly string[]
  readonly from: string | undefined
}

/** A statement of which something moves, in its record. */
export interface ToMove extends Omit<Move, 'ids'> {
  readonly file: RecordFile
  /** The record as it was before anything moved, where this is not the first: what has a new date needs no later one. */
  readonly first?: RecordFile
  readonly article: ArticleWithoutRecord
  readonly statements: readonly StandingStatement[]
  readonly statement: StandingStatement
  /** Indexes of the quotes that move. */
  readonly moving: ReadonlySet<number>
}

/** What moving from one statement makes of a record. */
export interface MovedOne {
  readonly text: string
  readonly part: MovedPart
}
