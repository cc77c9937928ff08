import { anothersWords } from '../content/anothers-words.ts'
import { titleStatement } from '../derive/index.ts'
import type { Cast } from './cast.ts'
import type { DraftQuote, DraftStatement } from './draft.ts'
import { overlap } from './re-anchor/placement.ts'

/**
 * Takes the quotes out of a drafted statement that are not its speaker's, where they would be all that it shows.
 *
 * @param strangers quotes in its sentences that nobody is named for, and that stand apart already
 */
export function partMouths(
  statement: DraftStatement,
  strangers: readonly DraftQuote[],
  text: string,
  cast: Cast,
): DraftStatement[] {
  const found = anothersWords({ ...statement, quotes: [...statement.quotes, ...strangers] }, cast.speaksFor)
  if (!found) return [statement]
  const others = new Set(found.quotes.filter((quote) => !strangers.includes(quote)))
  const bySpeaker = Map.groupBy(others, ({ speaker }) => speaker)
  const titleOf = (speaker: string | null, told: DraftStatement['sentences'], its: readonly DraftQuote[]) =>
    titleStatement(
      text,
      cast.nameOf(speaker),
      told.map(({ span }) => span),
      its.map(({ span }) => span),
    )
  const apart = [...bySpeaker].map(([speaker, quotes]) => {
    const told = statement.sentences.filter(({ span }) => quotes.some((quote) => overlap(quote.span, span)))
    const own = told.length > 0 ? told : statement.sentences
    return ownStatement(statement, speaker, own, quotes, titleOf(speaker, own, quotes))
  })
  const quotes = statement.quotes.filter((quote) => !others.has(quote))
  const sentences = statement.sentences.filter(
    ({ span }) =>
      quotes.some((quote) => overlap(quote.span, span)) ||
      !found.quotes.some((quote) => overlap(quote.span, span)),
  )
  if (sentences.length === 0) return apart
  const title = titleOf(statement.speaker, sentences, quotes)
  return [{ ...statement, title, sentences, quotes }, ...apart]
}

function ownStatement(
  { said, at }: DraftStatement,
  speaker: string | null,
  sentences: DraftStatement['sentences'],
  quotes: readonly DraftQuote[],
  title: string,
): DraftStatement {
  const confidence = Math.max(...quotes.map((quote) => quote.confidence))
  return { speaker, title, said, at, backers: null, sentences, quotes, confidence }
}
