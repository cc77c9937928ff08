import type { Span } from '../../model.ts'
import type { Analysis } from '../analysis.ts'
import { speechStems } from '../lexicons/speech-words.ts'
import { stem } from '../tokens/stem.ts'
import { quoteTitles } from './quote-titles.ts'
import { isOwned, type ToldSaying, withoutMarks } from './read-saying.ts'
import { reportedTitles } from './reported-titles.ts'
import { Loss, lossOf, type TitleCandidate } from './title-candidate.ts'
import { LONGEST_TITLE, titleOf } from './title-text.ts'
import { toldTitles } from './told-titles.ts'
import { isBareParticiple, isTold, verbOf } from './verb-of-saying.ts'

/** Lists the clauses that tell who says what, the article's own first. */
export function sayingTitles(
  analysis: Analysis,
  saying: ToldSaying,
  quotes: readonly Span[],
): TitleCandidate[] {
  const { text } = analysis.tokens
  const { subjects, source, cue, pieces } = saying
  const first = pieces[0]!
  const rank = rankOf(saying, text)
  const quote = quotes.findIndex(({ start, end }) => start < first.end && first.start < end)
  const isQuoted =
    quote >= 0 && quotes[quote]!.start <= first.start + 2 && first.end <= quotes[quote]!.end + 2
  if (isQuoted || isMarked(text, first)) {
    const whole = pieces.length === 1 ? wholeClause(saying, text) : null
    const [all, k] = isQuoted ? [quotes, quote] : [pieces.map((piece) => withoutMarks(text, piece)), 0]
    return [
      ...(whole === null ? [] : [{ title: whole, rank: rank + lossOf(text.slice(first.start, first.end)) }]),
      ...[...new Set([verbOf(analysis, saying), 'said'])].flatMap((verb) =>
        quoteTitles(analysis, subjects, verb, all, k, rank + Loss.otherOrder),
      ),
    ]
  }
  const isParticiple = isBareParticiple(analysis, cue)
  const isNoun = isOwned(text, source)
  if (source.start < cue.start && first.start >= source.end && !isParticiple && !isNoun)
    return toldTitles(analysis, saying, rank)
  if (isParticiple && !isTold(analysis, first)) return []
  return reportedTitles(
    analysis,
    saying,
    isParticiple || isNoun ? 'said' : verbOf(analysis, saying),
    rank + Loss.otherOrder,
  )
}

const isMarked = (text: string, { start, end }: Span): boolean =>
  /^\s*(?:''[^'"“”]*|''(?:(?!'').)*|["“][^"“”]*)(?:''|["”])?\s*$/su.test(text.slice(start, end))

/** “…,” said head coach Maeve Brennan: the article's own clause, where it names the speaker and is short enough. */
function wholeClause({ subjects, source, cue, pieces, sentence }: ToldSaying, text: string): string | null {
  const piece = pieces[0]!
  const subject = subjects[0]!
  const words = text.slice(cue.start, cue.end)
  if (piece.start > cue.start || !text.slice(source.start).startsWith(subject)) return null
  if (/\b(?:told|tells?)$|according|,/.test(words)) return null
  const start = /[“‘"]/.test(text[piece.start - 1] ?? '') ? piece.start - 1 : piece.start
  const end = Math.max(cue.end, source.start + subject.length)
  // “…,” he said, “…”: the rest of it would be missing.
  if (/[“"‘]/.test(text.slice(end, sentence.end))) return null
  const title = titleOf(text.slice(start, end))
  return title.length <= LONGEST_TITLE && /^[“"]/.test(title) ? title : null
}

function rankOf({ cue }: ToldSaying, text: string): number {
  const cueWords = text.slice(cue.start, cue.end).toLowerCase()
  const says = cueWords.split(/\s+/).some((word) => speechStems.has(stem(word)))
  return says && !/\bcall\w* (?:in|up|off|back)\b/.test(cueWords) ? 0 : Loss.notSaid
}
