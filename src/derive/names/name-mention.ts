import type { Analysis } from '../analysis.ts'
import { isGeneration, isSuffix } from '../lexicons/person-names.ts'
import { titles } from '../lexicons/roles.ts'
import { type Tokens, wordAt } from '../tokens/tokens.ts'
import type { NameRun } from './name-run.ts'
import { type PersonName, parseName } from './parse-name.ts'

/** A place where the text names somebody. */
export interface NameMention extends NameRun {
  /** The name as it stands, on one line, without `the` and without honours behind it. */
  readonly text: string
  readonly words: readonly string[]
  readonly sentence: number
  /** The three words before it in the text, lower case, without commas. */
  readonly before: readonly string[]
  /** Taken apart as a person's name, with the title before it. */
  readonly parts: PersonName
}

/** Reads the name that a run of tokens gives. */
export function readMention(analysis: Analysis, run: NameRun): NameMention {
  const { tokens, markedOf } = analysis
  const words: string[] = []
  for (let i = run.first; i < run.end; i++)
    if (markedOf[i] === markedOf[run.first] && /[\p{L}\p{N}]/u.test(wordAt(tokens, i)))
      words.push(wordAt(tokens, i))
  while (words.length > 1 && isSuffix(words.at(-1)!)) words.pop()
  const text = run.name ?? plainText(tokens.text.slice(tokens.start[run.first], tokens.end[run.end - 1]))
  const title = run.first > 0 ? wordAt(tokens, run.first - 1) : ''
  const parts = parseName(titles.has(title) ? `${title} ${text}` : text)
  return {
    ...run,
    text,
    sentence: tokens.sentence[run.first]!,
    before: wordsBefore(tokens, run.first),
    words: run.name?.split(' ') ?? (words.length > 0 ? words : [wordAt(tokens, run.first)]),
    parts,
  }
}

function wordsBefore(tokens: Tokens, first: number): string[] {
  const at = wordAt(tokens, first - 1) === ',' ? first - 1 : first
  return [3, 2, 1].map((k) => (at >= k ? wordAt(tokens, at - k).toLowerCase() : ''))
}

function plainText(text: string): string {
  const words = text.replace(/\s+/g, ' ').replace(/^the /i, '').split(' ')
  while (words.length > 2 && isSuffix(words.at(-1)!) && !isGeneration(words.at(-1)!)) words.pop()
  return words.join(' ').replace(/,$/, '')
}
