import type { Analysis } from '../analysis.ts'
import { holidays } from '../lexicons/calendar.ts'
import { countryByCapital, countryByDemonym, countryByName } from '../lexicons/countries.ts'
import { isNameInSyllables } from '../lexicons/person-names.ts'
import { groupWords, isGroupWord, peopleWords } from '../lexicons/roles.ts'
import { Relation } from '../parsing/relations.ts'
import type { SpeakerKind } from '../speakers/speaker.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import type { NameMention } from './name-mention.ts'

/** The words that people named in full are called by. */
export interface Called {
  readonly families: ReadonlySet<string>
  /** First names that one person alone has. */
  readonly given: ReadonlySet<string>
}

/** Tells what kind of speaker a mention names, null for none that speaks. */
export function classifyMention(
  { tags, trees }: Analysis,
  { first, end, entity, text, words }: NameMention,
  { families, given }: Called,
): SpeakerKind | null {
  const lower = text.toLowerCase()
  const isState = countryByName.has(text) || countryByDemonym.has(text)
  if (isNameInSyllables(words)) return 'person'
  if (holidays.has(text) && !families.has(text) && !given.has(text)) return null
  // `N. Korea` looks like a person with an initial.
  if (isState && end - first > 1) return 'country'
  if (entity === Entity.Person) {
    const isPlural = end - first === 1 && (tags[end - 1] === Tag.NNPS || groupWords.has(lower))
    return isPlural && isGroup(text) ? 'group' : 'person'
  }
  // After “Jordan Pickford”, the Jordan that does something is no kingdom.
  const isPlaceName = countryByName.has(text) || countryByCapital.has(text)
  const isCalled = families.has(text) || given.has(text)
  if (isPlaceName && isCalled && trees.relation[end - 1] === Relation.nsubj) return 'person'
  if (isState) return 'country'
  if (isGroup(text)) return 'group'
  if (entity === Entity.Misc && families.has(text)) return 'person'
  if (entity === Entity.Misc && peopleWords.has(lower)) return null
  return entity === Entity.None ? null : 'organization'
}

/** Tells whether a name is that of people with something in common (`Republicans`). */
function isGroup(name: string): boolean {
  const lower = name.toLowerCase()
  return /^\S+s$/.test(lower) && (peopleWords.has(lower) || isGroupWord(lower))
}
