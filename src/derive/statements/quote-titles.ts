import type { Span } from '../../model.ts'
import type { Analysis } from '../analysis.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { tokenAt, wordAt } from '../tokens/tokens.ts'
import { isClause } from './clause-ends.ts'
import { endClause } from './end-clause.ts'
import {
  countWords,
  FEWEST_WORDS,
  firstFitting,
  LEAST_OF_CLAUSE,
  Loss,
  lossOf,
  type TitleCandidate,
} from './title-candidate.ts'
import { LONGEST_TITLE, quoted, tidy, titleOf } from './title-text.ts'

/** So much of what is said is read. */
const MOST_READ = 4 * LONGEST_TITLE

/**
 * Who said which words, whole: the quote, with the one that goes on with its sentence, or the first of its sentences that fits.
 * @param mayStand tells of a sentence that is not all of the quote whether it may stand alone
 */
export function listQuoteTitles(
  text: string,
  speaker: string,
  verb: string,
  quotes: readonly Span[],
  k: number,
  mayStand: (words: string) => boolean = () => true,
): string[] {
  const { start, end } = quotes[k]!
  const lead = `${speaker} ${verb}: `
  const room = LONGEST_TITLE - lead.length - 2
  const words = text
    .slice(start, Math.min(end, start + 2 * MOST_READ))
    .replace(/\s+/g, ' ')
    .trim()
  const next = quotes[k + 1]
  const rest = next === undefined ? '' : text.slice(next.start, next.end).replace(/\s+/g, ' ').trim()
  // “Every time you say that,” he said, “you give …”: one sentence in two pieces.
  const goesOn =
    next !== undefined &&
    /,["”’']*$/.test(words) &&
    /^\p{Ll}/u.test(rest) &&
    /^["”]?[^"“”]{1,80}, ?["“]?$/.test(text.slice(end, next.start))
  const whole = goesOn ? [`${words} … ${rest}`, `… ${rest}`] : [words]
  const sentences = wholeSentences(goesOn ? `${words} … ${rest}` : words).filter(
    (each) => each === words || (countWords(each) >= FEWEST_WORDS && mayStand(each)),
  )
  return [...whole, ...sentences]
    .filter((each) => each.length <= room)
    .slice(0, 1)
    .map((each) => titleOf(`${lead}${quoted(each)}`))
}

/** The sentences of a quote that end in it. */
function wholeSentences(words: string): string[] {
  return words
    .split(/(?<=[.!?…]["”’']*) (?=["“‘]?[\p{Lu}\d])/u)
    .filter(
      (sentence, k, all) =>
        /[.!?…]["”’']*$/.test(sentence) || (k === all.length - 1 && /,["”’']*$/.test(sentence)),
    )
}

/** What can be told of one of a statement's quotes: whole sentences, else a clause of its own that fits. */
export function quoteTitles(
  analysis: Analysis,
  subjects: readonly string[],
  verb: string,
  quotes: readonly Span[],
  k: number,
  rank: number,
): TitleCandidate[] {
  const { text } = analysis.tokens
  const { start } = quotes[k]!
  const loss = rank + lossOfPart(analysis, quotes[k]!)
  const mayStand = (words: string): boolean => {
    const at = text.indexOf(words, start)
    return at < 0 || lossOfPart(analysis, { start: at, end: at + words.length }) === 0
  }
  for (const subject of subjects) {
    const [title] = listQuoteTitles(text, subject, verb, quotes, k, mayStand)
    if (title !== undefined) return [{ title, rank: loss + lossOf(title.slice(title.indexOf(': ') + 2)) }]
  }
  const shortened = Math.max(loss, Loss.quoteAlone) + Loss.shortened
  for (const subject of subjects) {
    const found = clauseTitle(analysis, `${subject} ${verb} `, quotes[k]!, shortened)
    if (found.length > 0) return found
  }
  return []
}

/** The first clause of a quote, where it is whole and long enough. */
function clauseTitle(analysis: Analysis, lead: string, { start, end }: Span, rank: number): TitleCandidate[] {
  const { tokens, tags } = analysis
  const cut = endClause(analysis, start, end, start + LONGEST_TITLE - lead.length - 2)
  if (cut === null || cut - start < LEAST_OF_CLAUSE) return []
  const first = tokenAt(tokens, start)
  const words = tidy(tokens.text.slice(tokens.start[first], cut))
  // A mark that opens inside them has to close.
  if (/(?:^|\s)['‘"“][^'’"”]*$/.test(words)) return []
  const isPlain = smallWords.has(tags[first]) && !/^I\b/.test(words)
  return firstFitting([`${lead}${quoted(isPlain ? words[0]!.toLowerCase() + words.slice(1) : words)}`], rank)
}

/** Words that have a capital only because they open a sentence. */
const smallWords = new Set<number | undefined>(
  ['DT', 'PRP', 'PRP$', 'IN', 'CC', 'RB', 'EX', 'WRB', 'WP'].map((name) => Tag[name]),
)

/** The words that open too long a quote, where nothing else tells what is said. */
export function cutQuote(analysis: Analysis, name: string, { start, end }: Span): TitleCandidate[] {
  const { text } = analysis.tokens
  const lead = `${name} said: `
  const words = tidy(text.slice(start, Math.min(end, start + LONGEST_TITLE - lead.length - 4)))
  const opening = words.slice(0, words.lastIndexOf(' '))
  return firstFitting(
    [`${lead}${quoted(opening).slice(0, -1)} …”`],
    Loss.cutQuote + lossOf(opening) + lossOfPart(analysis, { start, end }),
  )
}

/** How much is lost where words are no clause, or only the end of one. */
function lossOfPart(analysis: Analysis, { start, end }: Span): number {
  const { tokens } = analysis
  const first = tokenAt(tokens, start)
  if (end > start && !isClause(analysis, first, tokenAt(tokens, end - 1) + 1)) return Loss.noClause
  return /^\p{Ll}/u.test(wordAt(tokens, first)) ? Loss.fragment : 0
}
