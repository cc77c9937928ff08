import type { Analysis } from '../../analysis.ts'
import { months, weekdays } from '../../lexicons/calendar.ts'
import { isFirstName } from '../../lexicons/first-names.ts'
import { isParticle, isSuffix, isWordAsGiven } from '../../lexicons/person-names.ts'
import { bodyTrades, bodyWords, isPersonNoun } from '../../lexicons/roles.ts'
import { isStateWord } from '../../speakers/known-speakers.ts'
import { Entity } from '../../tagging/entity-classes.ts'
import { type Tokens, wordAt } from '../../tokens/tokens.ts'
import type { NameRun } from '../name-run.ts'
import { isNextTo } from '../next-to.ts'
import { isTitle } from '../title-before-name.ts'

/** More words with capitals in a row are a headline's. */
const LONGEST_ROW = 8
/** A name without its particles has at most so many words. */
const MOST_WORDS = 4

/**
 * Gives a person one run whose name the tagger cut up, or took for a body's, where capitals and what stands before show a name: after
 * what its bearer does at the beginning of a sentence (`Beekeeper Ruud` + `Hazelaar`), after a title (`General Sibtain` + `Memon`), or by
 * a first name (`Keisha` + `Grant`).
 */
export function joinPartedNames(analysis: Analysis, runs: readonly NameRun[]): NameRun[] {
  const joined: NameRun[] = []
  for (let r = 0; r < runs.length; ) {
    const end = rowEnd(analysis, runs[r]!.first)
    let next = r + 1
    while (next < runs.length && runs[next]!.first < end) next++
    const own = runs.slice(r, next)
    const name = personIn(analysis, rowStart(analysis, runs[r]!.first, joined.at(-1)?.end ?? 0), end, own)
    if (name === null) joined.push(...own)
    else joined.push(...own.filter((run) => run.end <= name.first), name)
    r = next
  }
  return joined
}

const isCapital = (word: string): boolean => /^\p{Lu}(?:[\p{L}\p{M}’'-]*|\.)$/u.test(word)

/** Where the words with capitals begin that stand right before a token. */
function rowStart({ tokens, markedOf }: Analysis, at: number, floor: number): number {
  let first = at
  while (
    first > floor &&
    isNextTo(tokens, first - 1) &&
    markedOf[first - 1] === markedOf[at] &&
    isCapital(wordAt(tokens, first - 1))
  )
    first--
  return first
}

/** Where the words with capitals end, small particles among them, that a token begins. */
function rowEnd({ tokens, markedOf }: Analysis, at: number): number {
  let end = at + 1
  let last = end
  while (end < tokens.count && isNextTo(tokens, end - 1) && markedOf[end] === markedOf[at]) {
    const word = wordAt(tokens, end)
    if (isCapital(word)) last = end + 1
    else if (!isParticle(word) || !/^\p{Ll}/u.test(word)) break
    end++
  }
  return last
}

/** The person whom a row of words with capitals names, null where the runs in it may stay. */
function personIn(analysis: Analysis, opens: number, end: number, runs: readonly NameRun[]): NameRun | null {
  const { tokens } = analysis
  if (end - opens > LONGEST_ROW) return null
  const word = (i: number): string => wordAt(tokens, i)
  const called = afterTitles(tokens, opens, end)
  let last = end
  while (last > called + 1 && isSuffix(word(last - 1))) last--
  const first = givenFrom(analysis, called, last)
  const isCalled = called > opens && first === called
  const core = Array.from({ length: last - first }, (_, k) => word(first + k))
  const words = core.filter((one) => !isParticle(one))
  if (words.length < 2 || words.length > MOST_WORDS || isParticle(core[0]!)) return null
  if (core.some(isOther) || isInitial(core.at(-1)!)) return null
  const inside = runs.filter((run) => run.end > first && run.first < last)
  const people = inside.filter(({ entity }) => entity === Entity.Person)
  const isGivenFirst = isGiven(core[0]!) || isInitial(core[0]!)
  if (isGivenFirst ? !isCalled && people.length === 0 : !isCalled || people.length === 0) return null
  // A name that the tagger knows whole stays as it is, whatever stands beside it (`Hillary Clinton Super PAC`).
  if (people.some((run) => run.end - run.first > 1 && isGiven(word(Math.max(first, run.first))))) {
    const [whole] = people
    const isLonger = people.length === 1 && whole!.first < first && whole!.end === last
    return isLonger ? { ...whole!, first } : null
  }
  const isPlace = (run: NameRun): boolean =>
    run.entity === Entity.Location && run.first >= first && run.end - run.first > 1
  if (inside.some(isPlace)) return null
  return { first, end: last, entity: Entity.Person }
}

/** Where a name begins after what its bearer is called by: titles, or a trade at the beginning of a sentence. */
function afterTitles(tokens: Tokens, opens: number, end: number): number {
  const word = (i: number): string => wordAt(tokens, i)
  const opensSentence = tokens.sentenceStart[tokens.sentence[opens]!] === opens
  let first = opens
  for (let i = opens; i < end - 1; i++) {
    const isBefore = i === first && (i > opens || opensSentence)
    const isTrade = isBefore && (isPersonNoun(word(i).toLowerCase()) || isAgent(word(i), word(i + 1)))
    if ((isTitle(word(i)) || isTrade) && !isFirstName(word(i))) first = i + 1
  }
  return first
}

/** Where the first given name stands, behind words of other kinds; where there is none, the beginning. */
function givenFrom({ tokens, forms }: Analysis, first: number, last: number): number {
  for (let i = first; i < last - 1; i++) {
    const word = wordAt(tokens, i)
    if (isGiven(word) || isInitial(word)) return i
    const isCommon = forms.word[i] === forms.lower[i] || /^\p{Lu}{2,3}$|s$/u.test(word)
    if (!isCommon) return first
  }
  return first
}

const agents = /(?:[^aeiou]er|[ts]or|eer|ist|ian|man|woman)$/

/** Tells whether a word is made like those for who does something, and a given name stands behind it (`Forester Timo`). */
const isAgent = (word: string, next: string): boolean =>
  agents.test(word) && word.length > 4 && isFirstName(next)

const isGiven = (word: string): boolean =>
  isFirstName(word) || isWordAsGiven(word) || (word.includes('-') && word.split('-').every(isFirstName))
const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word)

/** Tells whether a word stands in no person's name: a body's, a state's, a day's. */
function isOther(word: string): boolean {
  const lower = word.toLowerCase()
  const isBody = bodyWords.has(lower) || bodyTrades.has(lower)
  return isBody || isStateWord(word) || weekdays.has(word) || months.has(word)
}
