import type { Analysis } from '../analysis.ts'
import { countryByCapital, countryByDemonym, countryByName } from '../lexicons/countries.ts'
import { groupWords, isGroupWord, peopleWords } from '../lexicons/roles.ts'
import { Relation } from '../parsing/relations.ts'
import type { SpeakerKind } from '../speakers/speaker.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { Lexicon } from '../tokens/word-forms.ts'
import type { NameMention } from './name-mention.ts'
import { isNameInSyllables } from './parse-name.ts'

/** How often each word is the family name, and how often the first, of somebody named in full. */
export interface FullNames {
  readonly families: ReadonlySet<string>
  /** First names that one person alone has. */
  readonly given: ReadonlySet<string>
}

/** Tells what kind of speaker a mention names, null for none that speaks. */
export function classifyMention(
  { tags, trees, forms }: Analysis,
  { first, end, entity, text, words }: NameMention,
  { families, given }: FullNames,
): SpeakerKind | null {
  const lower = text.toLowerCase()
  const isState = countryByName.has(text) || countryByDemonym.has(text)
  if (isNameInSyllables(words)) return 'person'
  // `N. Korea` looks like a person with an initial.
  if (isState && end - first > 1) return 'country'
  if (entity === Entity.Person) {
    if (end - first > 1) return 'person'
    if (isGroup(text) && (tags[end - 1] === Tag.NNPS || groupWords.has(lower))) return 'group'
    return (forms.lexicon[first]! & Lexicon.Weekday) === 0 ? 'person' : 'organization'
  }
  // After “Jordan Pickford”, the Jordan that does something is no kingdom.
  const isPlaceName = end - first === 1 && (countryByName.has(text) || countryByCapital.has(text))
  if (isPlaceName && trees.relation[first] === Relation.nsubj && (families.has(text) || given.has(text)))
    return 'person'
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
