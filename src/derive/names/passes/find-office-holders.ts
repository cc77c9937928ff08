import type { Analysis } from '../../analysis.ts'
import { countryByDemonym, countryByName } from '../../lexicons/countries.ts'
import { isFirstName } from '../../lexicons/first-names.ts'
import { placeOpeners } from '../../lexicons/name-words.ts'
import { isGeneration, isSuffix, isWordAsGiven } from '../../lexicons/person-names.ts'
import { bodyTrades, bodyWords, isGroupWord, peopleWords, textWords } from '../../lexicons/roles.ts'
import { Entity } from '../../tagging/entity-classes.ts'
import { type Tokens, wordAt } from '../../tokens/tokens.ts'
import type { NameRun } from '../name-run.ts'
import { isNextTo } from '../next-to.ts'
import { isTitle } from '../title-before-name.ts'

/** A name behind an office has at most so many words. */
const LONGEST = 4

/**
 * Finds the person in a run that the tagger took for a body or a place: behind an office in it or before it (`County Director of
 * Education Salim Barasa`, `Minister of` + `Culture Mariana Belaunde`), before a seat or an honour (`Piers Hale KC`), or between
 * commas behind what they are (`the commission’s lawyer, Faith Chebet,`), or by a first name and another that stands alone elsewhere.
 */
export function findOfficeHolders(analysis: Analysis, runs: readonly NameRun[]): NameRun[] {
  const { tokens } = analysis
  const found: NameRun[] = []
  const single = runs.filter(({ first, end, entity }) => entity === Entity.Person && end - first === 1)
  const called = new Set(single.map(({ first }) => wordAt(tokens, first)))
  for (let r = 0; r < runs.length; r++) {
    const run = runs[r]!
    const next = runs[r + 1]
    if (run.entity === Entity.Person) {
      const isHonoured = next !== undefined && isFamilyWithHonour(analysis, run, next)
      found.push(isHonoured ? { ...run, end: next.end } : run)
      if (isHonoured) r++
      continue
    }
    if (isOfFirstName(tokens, run, called)) {
      found.push({ ...run, entity: Entity.Person })
      continue
    }
    const goesOn = next?.entity === Entity.Person && next.first === run.end && isNextTo(tokens, run.end - 1)
    const end = goesOn ? next.end : run.end
    const [name, ...others] = personIn(analysis, { ...run, end }, goesOn)
    if (name === undefined) found.push(run)
    else {
      found.push(name, ...others)
      if (goesOn) r++
    }
  }
  return found
}

/** A first name and another that the text calls a person by alone, in either order (`Szabó Katalin`, later `Szabó`). */
function isOfFirstName(tokens: Tokens, { first, end }: NameRun, called: ReadonlySet<string>): boolean {
  if (end - first !== 2) return false
  const [a, b] = [wordAt(tokens, first), wordAt(tokens, first + 1)]
  const isName = (given: string, other: string): boolean =>
    isFirstName(given) && called.has(other) && isOfName(given) && isOfName(other)
  return isName(a, b) || isName(b, a)
}

/** `Lin` + `Ashcombe FRS` */
function isFamilyWithHonour({ tokens }: Analysis, given: NameRun, { first, end, entity }: NameRun): boolean {
  const isBehind = given.end === first && isNextTo(tokens, first - 1) && entity !== Entity.Person
  return isBehind && end - first === 2 && isOfName(wordAt(tokens, first)) && isHonour(wordAt(tokens, end - 1))
}

/** The person named in a run, and the body that they are of; nothing where it names none. */
function personIn(analysis: Analysis, { first, end, entity }: NameRun, isTagged: boolean): NameRun[] {
  const { tokens } = analysis
  const word = (i: number): string => wordAt(tokens, i)
  const isGiven = (i: number): boolean => isFirstName(word(i)) || isWordAsGiven(word(i))
  const office = lastOffice(tokens, first, end)
  // `Socialist Begoña` + `Lahoz`
  if (office < 0 && isTagged && isGiven(end - 2)) return [{ first: end - 2, end, entity: Entity.Person }]
  let from = Math.max(first, office + 1)
  // `Director of Education Salim Barasa`: where the name begins, a given name tells, or a family name that is tagged alone.
  const isOf = office >= 0 && word(office + 1) === 'of'
  if (isOf) {
    from = office + 3
    while (from < end - 1 && !isGiven(from)) from++
    if (!isGiven(from) && isTagged) from = end - 2
  }
  // `Will Reading of Thames Valley Police`
  let last = from + 2
  while (last < end && word(last) !== 'of' && !isHonour(word(last))) last++
  const isHonoured = last < end && isHonour(word(last))
  const isWhole = isGiven(from) || isTagged || isHonoured || (office >= first && !isOf)
  const isShown = office >= 0 || isHonoured || (isGiven(from) && isBetweenCommas(analysis, first, end))
  if (!isWhole || !isShown || last > end || last - from > LONGEST) return []
  for (let i = from; i < last; i++) if (!isOfName(word(i))) return []
  const person = { first: from, end: isHonoured ? end : last, entity: Entity.Person }
  return !isHonoured && last + 1 < end ? [person, { first: last + 1, end, entity }] : [person]
}

const isHonour = (word: string): boolean => isSuffix(word) && !isGeneration(word)

/** The last office in a run, or right before it, `of` between them or not; -1 for none. */
function lastOffice(tokens: Tokens, first: number, end: number): number {
  const opens = tokens.sentenceStart[tokens.sentence[first]!]!
  const start = first > opens && wordAt(tokens, first - 1) === 'of' ? first - 2 : first - 1
  for (let i = end - 2; i >= Math.max(opens, start); i--) {
    const word = wordAt(tokens, i)
    if (isTitle(word) && !isFirstName(word) && !isWordAsGiven(word)) return i
  }
  return -1
}

/** What a person's name may have as a word: no word for bodies, texts and states, and no other people's. */
function isOfName(word: string): boolean {
  const lower = word.toLowerCase()
  const isOther =
    bodyWords.has(lower) || bodyTrades.has(lower) || textWords.has(lower) || peopleWords.has(lower)
  const isState = countryByName.has(word) || countryByDemonym.has(word) || placeOpeners.has(word)
  return /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word) && !isOther && !isState && !isGroupWord(lower)
}

/** `lawyer, Faith Chebet, objects` */
function isBetweenCommas({ tokens }: Analysis, first: number, end: number): boolean {
  if (first < 2 || end >= tokens.count || wordAt(tokens, first - 1) !== ',') return false
  return peopleWords.has(wordAt(tokens, first - 2).toLowerCase()) && /^[,.—–]$/.test(wordAt(tokens, end))
}
