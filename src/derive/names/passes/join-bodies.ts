import type { Analysis } from '../../analysis.ts'
import { months, weekdays } from '../../lexicons/calendar.ts'
import { bodyTrades, bodyWords, isGroupWord, peopleWords } from '../../lexicons/roles.ts'
import { Relation } from '../../parsing/relations.ts'
import { Entity } from '../../tagging/entity-classes.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import type { NameRun } from '../name-run.ts'
import { isTitle } from '../title-before-name.ts'

const LONGEST_COMPLEMENT = 5

/** Joins the parts of a body's name that the tagger cut up (`Kenya` + `Bankers Association`), and drops runs inside others. */
export function joinBodies(analysis: Analysis, runs: readonly NameRun[]): NameRun[] {
  const joined: NameRun[] = []
  for (const run of runs) {
    const before = joined.at(-1)
    if (before !== undefined && run.first < before.end) continue
    const opened = Math.min(patronOf(analysis, run), tradesOf(analysis, run))
    if (run.entity !== Entity.Organization && opened === run.first) {
      joined.push(run)
      continue
    }
    const isPart = before !== undefined && isFirstPart(analysis, before, run)
    const first = isPart ? before.first : opened
    while (joined.length > 0 && joined.at(-1)!.first >= first) joined.pop()
    const whole = { first, end: run.end, entity: Entity.Organization }
    joined.push(withComplement(analysis, withCompounds(analysis, whole, joined.at(-1)?.end ?? 0)))
  }
  return joined
}

/** Tells whether a place or body before a body's name is its first part: next to it, and hanging on it. */
function isFirstPart({ trees }: Analysis, before: NameRun, run: NameRun): boolean {
  const last = before.end - 1
  return (
    before.end === run.first &&
    before.entity !== Entity.Person &&
    trees.relation[last] === Relation.compound &&
    trees.head[last]! >= run.first &&
    trees.head[last]! < run.end
  )
}

/** Where a body's name begins that has a saint's before it (`St Luke's` + `Hospital`), else where it does. */
function patronOf({ tokens }: Analysis, { first }: NameRun): number {
  const word = (i: number): string => (i < 0 ? '' : wordAt(tokens, i))
  const isOwned = /^[’']s$/.test(word(first - 1)) && /^\p{Lu}/u.test(word(first - 2))
  return isOwned && /^(?:St\.?|Saint)$/.test(word(first - 3)) ? first - 3 : first
}

/** Where a body's name begins that has two trades before it (`the Nurses and Midwives Federation`), else where it does. */
function tradesOf({ tokens }: Analysis, { first, end }: NameRun): number {
  const word = (i: number): string => (i < 0 ? '' : wordAt(tokens, i))
  const isTrade = (i: number): boolean => {
    const lower = word(i).toLowerCase()
    return /^\p{Lu}/u.test(word(i)) && (isGroupWord(lower) || peopleWords.has(lower.replace(/s$/, '')))
  }
  const last = bodyWords.has(word(first).toLowerCase()) ? first - 1 : first
  const isOfTwo = isTrade(last) && /^(?:and|&)$/.test(word(last - 1)) && isTrade(last - 2)
  const isBody = bodyWords.has(word(end - 1).toLowerCase())
  return isOfTwo && isBody && tokens.sentence[last - 2] === tokens.sentence[first] ? last - 2 : first
}

/** Adds the capitalised words before a body's name that hang on it (`Food` + `Allergy Now`). */
function withCompounds({ tokens, tags, trees }: Analysis, run: NameRun, floor: number): NameRun {
  let { first } = run
  while (first > floor && tokens.sentence[first - 1] === tokens.sentence[first]) {
    const i = first - 1
    const word = wordAt(tokens, i)
    const hangs = trees.relation[i] === Relation.compound && trees.head[i]! > i && trees.head[i]! < run.end
    const isName = (tags[i] === Tag.NNP || tags[i] === Tag.JJ) && /^\p{Lu}/u.test(word) && !isTitle(word)
    if (!hangs || !isName) break
    first = i
  }
  return { ...run, first }
}

/** Adds what a body is of or for, where capitals show that it belongs to its name (`Committee` + `for a Responsible Budget`). */
function withComplement({ tokens, tags }: Analysis, run: NameRun): NameRun {
  const noun = wordAt(tokens, run.end - 1).toLowerCase()
  if (!(bodyWords.has(noun) || bodyTrades.has(noun)) || run.end >= tokens.count) return run
  if (!/^(?:of|for)$/.test(wordAt(tokens, run.end))) return run
  const from = tags[run.end + 1] === Tag.DT ? run.end + 2 : run.end + 1
  const isOfSentence = (i: number): boolean =>
    i < tokens.count && tokens.sentence[i] === tokens.sentence[run.first]
  const isCapital = (i: number): boolean => isOfSentence(i) && /^\p{Lu}/u.test(wordAt(tokens, i))
  let end = from
  while (end - from < LONGEST_COMPLEMENT) {
    const isDay = isOfSentence(end) && (weekdays.has(wordAt(tokens, end)) || months.has(wordAt(tokens, end)))
    const isAnd = end > from && isOfSentence(end) && /^(?:and|&)$/.test(wordAt(tokens, end))
    if (!(isCapital(end) && !isDay) && !(isAnd && isCapital(end + 1))) break
    end++
  }
  return end > from ? { ...run, end } : run
}
