import { femaleNames, maleNames } from '../lexicons/first-names.ts'
import { titles } from '../lexicons/roles.ts'

/** Tells whether a word is a common first name. */
export function isFirstName(word: string): boolean {
  return maleNames.has(word) || femaleNames.has(word)
}

/** Tells by which pronoun a name and the word before it go on, null if they do not tell. A single word tells nothing. */
export function genderOfName(words: readonly string[], title: string | undefined): 'he' | 'she' | null {
  const byTitle = title === undefined ? null : (titles.get(title) ?? null)
  if (byTitle !== null) return byTitle
  const male = maleNames.has(words[0]!)
  const female = femaleNames.has(words[0]!)
  return words.length < 2 || male === female ? null : male ? 'he' : 'she'
}

const female = /woman$|^(?:wife|mother|daughter|sister|widow|actress|queen|princess|girl|aunt|grandmother)$/
const male = /(?<!wo)man$|^(?:husband|father|son|brother|widower|actor|king|prince|boy|uncle|grandfather)$/

/** Tells by which pronoun somebody goes on whom the text calls by some nouns (lower case), null if they do not tell. */
export function genderOfRoles(roles: ReadonlySet<string>): 'he' | 'she' | null {
  const all = [...roles]
  const isFemale = all.some((role) => female.test(role))
  const isMale = all.some((role) => male.test(role))
  return isFemale === isMale ? null : isFemale ? 'she' : 'he'
}
