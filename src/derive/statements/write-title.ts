import type { Span } from '../../model.ts'
import { plainSayings } from '../lexicons/speech-words.ts'
import { listQuoteTitles } from './quote-titles.ts'
import { countWords, FEWEST_WORDS, type TitleCandidate } from './title-candidate.ts'
import { LEAST_SAID, LONGEST_TITLE, tidy, titleOf, writeTitle } from './title-text.ts'

/** So much of a sentence is read. */
const MOST_READ = 4 * LONGEST_TITLE
const DATELINE = /^\p{Lu}[\p{Lu} .,]+(?:, [\p{L}. ]{2,20})?(?: ?\([^)]{1,30}\))? ?(?:[—–]|--?) /u

/** A quote as a title needs it. */
export interface TitledQuote extends Span {
  /** The words that tell that it is said. */
  readonly cue?: Span | null
}

/** Chooses a title: the best of the candidates, the earliest of equals; what can be told without them if there is none. */
export function chooseTitle(candidates: readonly TitleCandidate[], otherwise: () => string): string {
  const [best] = candidates.toSorted((a, b) => a.rank - b.rank)
  return best === undefined ? otherwise() : best.title
}

/**
 * Writes the title of a statement of which no more is known than who says it and where: who said which words, or whose sentence
 * it is. No quotation ends in the middle, if any of the speaker's fits.
 * @param text the article
 * @param speaker the speaker's name; null where the record names nobody
 * @param sentences the sentences that report the statement
 * @param quotes the statement's quotes, the words between the marks
 */
export function titleStatement(
  text: string,
  speaker: string | null,
  sentences: readonly Span[],
  quotes: readonly TitledQuote[],
): string {
  const isLong = ({ start, end }: Span) => countWords(text.slice(start, end)) >= FEWEST_WORDS
  const [own] = speaker === null ? quotes.filter(isLong) : []
  if (own !== undefined) return writeTitle(text.slice(own.start, own.end))
  for (let k = 0; k < quotes.length && speaker !== null; k++) {
    const { start, end, cue } = quotes[k]!
    if (!isLong({ start, end })) continue
    const verb = cue ? text.slice(cue.start, cue.end) : 'said'
    const [title] = listQuoteTitles(text, speaker, plainSayings.has(verb) ? verb : 'said', quotes, k)
    if (title !== undefined) return title
  }
  const sentence = sentences.find(
    ({ start, end }) => speaker !== null && text.slice(start, end).includes(speaker),
  )
  const { start, end } = sentence ?? sentences[0] ?? { start: 0, end: 0 }
  const words = text.slice(start, Math.min(end, start + MOST_READ)).replace(DATELINE, '')
  if (speaker === null || titleOf(words).startsWith(speaker)) return writeTitle(words)
  return writeTitle(`${speaker}: ${tidy(words)}`, speaker.length + LEAST_SAID)
}
