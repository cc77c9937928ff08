import {
  chineseFamilies,
  givenTitles,
  honorifics,
  iberianFamilies,
  isFamilyJoint,
  isInSyllables,
  isKoreanName,
  isParticle,
  isSuffix,
  isVietnameseName,
  koreanFamilies,
  patronymics,
} from '../lexicons/person-names.ts'
import { moreTitles, titles } from '../lexicons/roles.ts'

/** A person's name, taken apart by what its words are. */
export interface PersonName {
  /** `Dr.`, `Senator`, in the order of the text. */
  readonly titles: readonly string[]
  /** Given and middle names and initials. */
  readonly given: readonly string[]
  /** What stands in marks or brackets inside the name. */
  readonly nickname: string | null
  /** The family name with its particles (`von der Leyen`), both of two (`García Márquez`); the only word of a name of one. */
  readonly family: readonly string[]
  /** `Jr.`, `III`, `KC`. */
  readonly suffixes: readonly string[]
  /** The text writes the family name first (`Xi Jinping`). */
  readonly isFamilyFirst: boolean
}

/** Tells whether a name goes on with the father's, and people are called by their own (`Hafiz bin Osman`). */
export const hasPatronymic = ({ family }: PersonName): boolean =>
  patronymics.has(family[0]?.toLowerCase() ?? '')

const isTitleOfName = (word: string): boolean => titles.has(word) || moreTitles.has(word)

/** Takes a person's name apart. */
export function parseName(text: string): PersonName {
  const nickname = /(?<=\S\s)["“‘'(]\s*([^"”’')]{2,30}?)\s*["”’')](?=\s\S)/u.exec(text)
  const plain = nickname === null ? text : text.replace(nickname[0], '')
  const words = plain
    .split(/\s+/)
    .map((word) => word.replace(/,$/, ''))
    .filter((word) => word !== '')
  let first = 0
  while (first < words.length - 1 && isTitleOfName(words[first]!)) first++
  if (first === words.length - 2 && honorifics.has(words[first]!)) first++
  let end = words.length
  while (end > first + 1 && isSuffix(words[end - 1]!)) end--
  const core = words.slice(first, end)
  const ordered = core.length === 1 ? singleName(words[first - 1], core) : partsOf(core)
  return {
    titles: words.slice(0, first),
    nickname: nickname?.[1] ?? null,
    suffixes: words.slice(end),
    isFamilyFirst: false,
    ...ordered,
  }
}

type Core = Pick<PersonName, 'given' | 'family'> & { readonly isFamilyFirst?: boolean }

/** The only word of a name is the family's, unless its title goes with given names (`Pope Francis`). */
function singleName(title: string | undefined, core: readonly string[]): Core {
  const isGiven = title !== undefined && (givenTitles.has(title) || honorifics.has(title))
  return isGiven ? { given: core, family: [] } : { given: [], family: core }
}

function partsOf(core: readonly string[]): Core {
  if (isFamilyFirst(core)) return { given: core.slice(1), family: core.slice(0, 1), isFamilyFirst: true }
  const particle = core.findIndex(
    (word, i) => i < core.length - 1 && isParticle(word) && (i > 0 || isLower(word)),
  )
  const and = core.findIndex(isFamilyJoint)
  if (and > 1 && and < core.length - 1) return { given: core.slice(0, and - 1), family: core.slice(and - 1) }
  const joined = core.findIndex((word, i) => i > 0 && /^(?:al|el|ad|as|an|ul)-/i.test(word))
  const isDouble = iberianFamilies.has(core.at(-2)!) && (core.length > 2 || iberianFamilies.has(core[1]!))
  const from = particle >= 0 ? particle : joined > 0 ? joined : core.length - (isDouble ? 2 : 1)
  return { given: core.slice(0, from), family: core.slice(from) }
}

const isLower = (word: string): boolean => /^\p{Ll}/u.test(word)

function isFamilyFirst(core: readonly string[]): boolean {
  const [family, second] = core as [string, string]
  if (core.length > 4 || core.some(isParticle)) return false
  if (core.length > 2 && isVietnameseName(family, second)) return true
  if (koreanFamilies.has(family) && isInSyllables(second)) return true
  if (isKoreanName(family, ...core.slice(1))) return true
  return chineseFamilies.has(family) && core.length === 2 && isChineseGiven(second)
}

const pinyin =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[iu]?a(?:ng?|o|i)?|[iu]?e(?:ng?|i)?|i(?:ng?|u|ong)?|o(?:ng|u)?|u(?:n|i|o)?|ü)){1,2}$/i

/** One or two syllables of Pinyin (`Jinping`, `Yi`). */
const isChineseGiven = (word: string): boolean => pinyin.test(word)

/** Tells whether a name is more than a family or a given name alone, titles not counted. */
export function isFullName({ given, family }: PersonName): boolean {
  return given.length > 0 && family.length > 0
}

/** The pronoun that a name's titles tell, null for none. */
export function genderOfTitles(name: PersonName): 'he' | 'she' | null {
  for (const title of name.titles) {
    const gender = titles.get(title)
    if (gender !== undefined && gender !== null) return gender
  }
  return null
}
