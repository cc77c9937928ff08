import type { Span } from '../../model.ts'
import { paragraphsOf } from '../paragraphs.ts'
import type { ToMove } from './move.ts'
import type { StandingQuote, StandingStatement } from './place-statement.ts'

/** Quotes of a speaker so many paragraphs apart are still of one statement. */
const MOST_PARAGRAPHS_APART = 3

/** The statement that quotes join: the one that was named, or the nearest of the speaker's. */
export function targetOf(
  { statements, statement, to, into, article, isPublic }: ToMove,
  leaving: readonly StandingQuote[],
): StandingStatement | undefined {
  if (into === 'apart') return undefined
  const mayJoin = (other: StandingStatement) =>
    other !== statement && other.speaker === to && other.stated.withdrawn === undefined
  if (into !== undefined) {
    const named = statements.find(({ stated }) => stated.id === into)
    if (named && mayJoin(named)) return named
    throw new Error(`“${into}” is no other statement of ${to}’s in ${article.slug}`)
  }
  const paragraphs = paragraphsOf(article.text, { start: 0, end: article.text.length })
  const paragraphAt = ({ start }: Span) => paragraphs.findLastIndex((paragraph) => paragraph.start <= start)
  const places = leaving.map(({ span }) => paragraphAt(span))
  const distance = (other: StandingStatement) =>
    Math.min(
      ...[...other.sentences, ...other.quotes]
        .filter(({ span }) => span.end > span.start)
        .flatMap(({ span }) => places.map((place) => Math.abs(paragraphAt(span) - place))),
    )
  // A quote is out with its statement or not at all: what a person has decided is to wait for none that waits.
  const isOut = ({ stated }: StandingStatement) => isPublic({ ...stated, reviewed: stated.reviewed ?? false })
  const isOfAnotherDay = ({ stated: { said } }: StandingStatement) =>
    said !== undefined && statement.stated.said !== undefined && said !== statement.stated.said
  return statements
    .filter((other) => mayJoin(other) && isOut(other) && !isOfAnotherDay(other))
    .map((other) => ({ other, apart: distance(other) }))
    .filter(({ apart }) => apart <= MOST_PARAGRAPHS_APART)
    .toSorted((a, b) => a.apart - b.apart)[0]?.other
}
