import { genderOfFirstName } from '../lexicons/first-names.ts'
import { daughterWords, femaleNouns, maleNouns, sonWords } from '../lexicons/name-words.ts'
import { genderOfWord, isOfEither } from '../lexicons/person-names.ts'
import { genderOfTitles, type PersonName } from './parse-name.ts'

/** Tells by which pronoun a name goes on, null if it does not tell. A single word without a title tells nothing. */
export function genderOfName(name: PersonName): 'he' | 'she' | null {
  const byTitle = genderOfTitles(name)
  const [first] = name.given
  if (byTitle !== null || first === undefined || name.family.length === 0) return byTitle
  if (/d[óo]ttir$/.test(name.family.at(-1)!) || isAmong(name, daughterWords)) return 'she'
  if (isAmong(name, sonWords)) return 'he'
  if (isOfEither(first)) return null
  return genderOfFirstName(first) ?? genderOfWord(first)
}

/** Of a Vietnamese name the middle, of another what its family name begins with. */
function isAmong({ given, family, isFamilyFirst }: PersonName, words: ReadonlySet<string>): boolean {
  return words.has((isFamilyFirst ? given : family)[0]!)
}

/** Tells by which pronoun somebody goes on whom the text calls by some nouns (lower case), null if they do not tell. */
export function genderOfRoles(roles: ReadonlySet<string>): 'he' | 'she' | null {
  const all = [...roles]
  const isFemale = all.some((role) => femaleNouns.has(role) || role.endsWith('woman'))
  const isMale = all.some((role) => maleNouns.has(role) || /(?<!wo)man$/.test(role))
  return isFemale === isMale ? null : isFemale ? 'she' : 'he'
}
