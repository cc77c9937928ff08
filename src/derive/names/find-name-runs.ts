import type { Analysis } from '../analysis.ts'
import { weekdays } from '../lexicons/calendar.ts'
import { countryByName } from '../lexicons/countries.ts'
import { isFirstName } from '../lexicons/first-names.ts'
import { headlineVerbs } from '../lexicons/name-words.ts'
import { titles } from '../lexicons/roles.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { type Tokens, wordAt } from '../tokens/tokens.ts'
import { Lexicon } from '../tokens/word-forms.ts'
import { findUntaggedName } from './find-untagged-name.ts'
import type { NameRun } from './name-run.ts'
import { isTitle } from './title-before-name.ts'

/** A title and a name are at most so many words. */
const LONGEST_NAME = 4
const LONGEST_STATE = 5
const states = Lexicon.Country | Lexicon.Demonym | Lexicon.Capital

/** What is read at a token: a name or none, and where to go on. */
interface Reading {
  readonly run: NameRun | null
  readonly next: number
}

/** In this order: the first that has something to say of a token decides. */
const readings = [readUntagged, readTitledPerson, skipDateline, readState, readTagged]

/** Finds runs of tokens that name one thing; a title or a possessive ends or begins none, and a dateline's place is none. */
export function findNameRuns(analysis: Analysis): NameRun[] {
  const runs: NameRun[] = []
  for (let i = 0; i < analysis.tokens.count; ) {
    let found: Reading | null = null
    for (const read of readings) found ??= read(analysis, i)
    if (found!.run !== null) runs.push(found!.run)
    i = found!.next
  }
  return runs
}

/** What the tagger takes for no name and no list has as a state's. */
function readUntagged(analysis: Analysis, i: number): Reading | null {
  if (analysis.entities[i] !== Entity.None || (analysis.forms.lexicon[i]! & states) !== 0) return null
  const run = findUntaggedName(analysis, i)
  return { run, next: run?.end ?? i + 1 }
}

/** A name of two words or more after a title, whatever the tagger takes its parts for. */
function readTitledPerson({ tokens, tags, entities }: Analysis, i: number): Reading | null {
  if (!titles.has(wordAt(tokens, i)) || isFirstName(wordAt(tokens, i))) return null
  let end = i + 1
  while (end < tokens.count && end - i <= LONGEST_NAME && tokens.sentence[end] === tokens.sentence[i]) {
    if (tags[end] !== Tag.NNP || titles.has(wordAt(tokens, end)) || weekdays.has(wordAt(tokens, end))) break
    end++
  }
  const isPerson = entities.subarray(i + 1, end).includes(Entity.Person)
  if (!isPerson || end - i < 3 || end - i > LONGEST_NAME) return null
  return { run: { first: i + 1, end, entity: Entity.Person }, next: end }
}

/** The place in front of an agency's report: `NAIROBI — …`, `BERLIN (AP) — …`. */
function skipDateline({ tokens }: Analysis, i: number): Reading | null {
  if (!/^\p{Lu}{2}/u.test(wordAt(tokens, i))) return null
  const before = tokens.text.slice(Math.max(0, tokens.start[i]! - 40), tokens.start[i])
  if (before.length === 40 && !before.includes('\n')) return null
  const isOpening = /^[\p{Lu}., ]*$/u.test(before.slice(before.lastIndexOf('\n') + 1))
  const isPlace = /^\p{Lu}{2}[\p{Lu} .]*(?:, [\p{L}. ]{2,20})?(?: ?\([^)]{1,30}\))? ?(?:[—–]|--?) /u.test(
    tokens.text.slice(tokens.start[i], tokens.start[i]! + 60),
  )
  return isOpening && isPlace ? { run: null, next: i + 1 } : null
}

/** A state's name of several words (`Democratic Republic of Congo`). */
function readState({ tokens }: Analysis, i: number): Reading | null {
  for (let end = Math.min(tokens.count, i + LONGEST_STATE); end > i + 2; end--) {
    if (tokens.sentence[end - 1] !== tokens.sentence[i]) continue
    if (countryByName.has(tokens.text.slice(tokens.start[i], tokens.end[end - 1])))
      return { run: { first: i, end, entity: Entity.Location }, next: end }
  }
  return null
}

/** Tokens that the tagger takes for one thing. */
function readTagged({ tokens, tags, entities }: Analysis, i: number): Reading {
  const entity = entities[i]!
  let end = i + 1
  while (
    end < tokens.count &&
    entity > 0 &&
    entities[end] === entity &&
    tokens.sentence[end] === tokens.sentence[i] &&
    !(entity === Entity.Person && headlineVerbs.has(wordAt(tokens, end)))
  )
    end++
  if (!/\p{L}/u.test(wordAt(tokens, i))) return { run: null, next: end }
  let last = end
  while (last > i + 1 && (tags[last - 1] === Tag.POS || /^[^\p{L}\p{N}]+$/u.test(wordAt(tokens, last - 1))))
    last--
  const first = entity === Entity.Person ? afterTitles(tokens, i, end) : i
  return { run: { first, end: last, entity }, next: end }
}

/** Where a person's name begins in a run: after titles, and after a title inside it (`Charlotte Mayor Jennifer Roberts`). */
function afterTitles(tokens: Tokens, first: number, end: number): number {
  while (first < end - 1 && isTitle(wordAt(tokens, first)) && !isFirstName(wordAt(tokens, first))) first++
  for (let i = end - 3; i > first; i--) {
    const word = wordAt(tokens, i)
    if (titles.has(word) && !isFirstName(word)) return i + 1
  }
  return first
}
