import type { Analysis } from '../analysis.ts'
import { weekdays } from '../lexicons/calendar.ts'
import { countryByName } from '../lexicons/countries.ts'
import { isFirstName } from '../lexicons/first-names.ts'
import { titles } from '../lexicons/roles.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { type Tokens, wordAt } from '../tokens/tokens.ts'
import { Lexicon } from '../tokens/word-forms.ts'
import type { NameRun } from './name-run.ts'
import { isTitle } from './title-before-name.ts'
import { findUntaggedName } from './untagged-name.ts'

/** A title and a name are at most so many words. */
const LONGEST_NAME = 4

/** Finds runs of tokens that name one thing; a title or a possessive ends or begins none, and a dateline's place is none. */
export function findNameRuns(analysis: Analysis): NameRun[] {
  const { tokens, tags, entities, forms } = analysis
  const runs: NameRun[] = []
  for (let i = 0; i < tokens.count; ) {
    const word = wordAt(tokens, i)
    const isState = (forms.lexicon[i]! & (Lexicon.Country | Lexicon.Demonym | Lexicon.Capital)) !== 0
    if (entities[i] === Entity.None && !isState) {
      const missed = findUntaggedName(analysis, i)
      if (missed !== null) runs.push(missed)
      i = missed?.end ?? i + 1
      continue
    }
    const titled = titledPersonEnd(analysis, i)
    if (titled > i) {
      runs.push({ first: i + 1, end: titled, entity: Entity.Person })
      i = titled
      continue
    }
    if (isDateline(tokens, i)) {
      i++
      continue
    }
    const state = stateNameEnd(tokens, i)
    if (state > i) {
      runs.push({ first: i, end: state, entity: Entity.Location })
      i = state
      continue
    }
    let end = i + 1
    const entity = entities[i]!
    while (
      end < tokens.count &&
      entity > 0 &&
      entities[end] === entity &&
      tokens.sentence[end] === tokens.sentence[i] &&
      !(entity === Entity.Person && isHeadlineVerb(wordAt(tokens, end)))
    )
      end++
    let first = i
    if (entity === Entity.Organization && end - i > 1 && isShortTitle(word)) {
      runs.push({ first: i + 1, end, entity: Entity.Person })
      i = end
      continue
    }
    if (entity === Entity.Person) first = afterTitles(tokens, first, end)
    let last = end
    while (
      last > first + 1 &&
      (tags[last - 1] === Tag.POS || /^[^\p{L}\p{N}]+$/u.test(wordAt(tokens, last - 1)))
    )
      last--
    if (/\p{L}/u.test(word)) runs.push({ first, end: last, entity })
    i = end
  }
  return runs
}

/** A title cut short (`Atty. Grace`) is no body's. */
const isShortTitle = (word: string): boolean => word.endsWith('.') && isTitle(word)

/** Where a name of two words or more after a title at `i` ends, whatever the tagger takes its parts for; `i` for none. */
function titledPersonEnd({ tokens, tags, entities }: Analysis, i: number): number {
  if (!titles.has(wordAt(tokens, i)) || isFirstName(wordAt(tokens, i))) return i
  let end = i + 1
  let isPerson = false
  while (end < tokens.count && end - i <= LONGEST_NAME && tokens.sentence[end] === tokens.sentence[i]) {
    if (tags[end] !== Tag.NNP || titles.has(wordAt(tokens, end)) || weekdays.has(wordAt(tokens, end))) break
    isPerson ||= entities[end] === Entity.Person
    end++
  }
  return isPerson && end - i > 2 && end - i <= LONGEST_NAME ? end : i
}

/** Finds where a state's name of several words ends (`Democratic Republic of Congo`); `i` if none begins here. */
function stateNameEnd(tokens: Analysis['tokens'], i: number): number {
  const last = Math.min(tokens.count, i + 5)
  for (let end = last; end > i + 2; end--) {
    if (tokens.sentence[end - 1] !== tokens.sentence[i]) continue
    if (tokens.end[end - 1]! - tokens.start[i]! > 40) continue
    if (countryByName.has(tokens.text.slice(tokens.start[i], tokens.end[end - 1]))) return end
  }
  return i
}

/** Tells whether a token is the place in front of an agency's report: `NAIROBI — …`, `BERLIN (AP) — …`. */
function isDateline(tokens: Tokens, i: number): boolean {
  if (!/^\p{Lu}{2}/u.test(wordAt(tokens, i))) return false
  const line = tokens.text.slice(Math.max(0, tokens.start[i]! - 40), tokens.start[i]! + 60)
  const before = line.slice(0, Math.min(40, tokens.start[i]!))
  const opening = before.slice(before.lastIndexOf('\n') + 1)
  if (before.length === 40 && !before.includes('\n')) return false
  const rest = line.slice(before.length)
  return (
    /^[\p{Lu}., ]*$/u.test(opening) &&
    /^\p{Lu}{2}[\p{Lu} .]*(?:, [\p{L}. ]{2,20})?(?: ?\([^)]{1,30}\))? ?(?:[—–]|--?) /u.test(rest)
  )
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

/** Tells whether a word in a run is a headline's verb with a capital and no part of a name (`Ana Ruiz Says`). */
function isHeadlineVerb(word: string): boolean {
  return /^(?:Says|Tells|Calls|Asks|Warns|Claims|Accuses|Slams|Blasts|Vows|Urges|Denies|Defends|Is|Was|Has|Will|To)$/.test(
    word,
  )
}
