import { readWordLists } from '../lexicons/read-word-lists.ts'
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

const { list, setOf } = readWordLists('person-names.txt')
const particles = setOf('particle')
const generations = setOf('generation')
const postNominals = setOf('post-nominal')
const givenTitles = setOf('given-title')
const honorifics = setOf('honorific')
const patronymics = setOf('patronymic')
const bareParticles = setOf('bare-particle')
const vietnameseFamilies = setOf('vietnamese-family')
const vietnameseMiddles = setOf('vietnamese-middle')
const koreanFamilies = setOf('korean-family')
const chineseFamilies = setOf('chinese-family')
const iberianFamilies = setOf('iberian-family')

const bare = (word: string): string => word.replace(/[.,]+$/, '')

/** Tells whether a word is part of a family name and begins it (`von`, `bin`). */
export const isParticle = (word: string): boolean => particles.has(word.toLowerCase())

/** Tells whether a name goes on with the father's, and people are called by their own (`Hafiz bin Osman`). */
export const hasPatronymic = ({ family }: PersonName): boolean =>
  patronymics.has(family[0]?.toLowerCase() ?? '')

/** Tells whether a family name begins with a word even where no given name stands before it (`de los Reyes said`). */
export const isBareParticle = (word: string): boolean => bareParticles.has(word.toLowerCase())

/** Tells whether a word joins the two family names of one person (`Ortega y Luna`, `Matos e Silva`, `Puig i Ferrer`). */
export const isFamilyJoint = (word: string): boolean => /^[yei]$/.test(word)

/** Tells whether a word behind a name tells a father from a son. */
export const isGeneration = (word: string): boolean => generations.has(bare(word))

/** Tells whether a word behind a name is neither of it nor another's (`Jr.`, `KC`). */
export const isSuffix = (word: string): boolean => isGeneration(word) || postNominals.has(bare(word))

/** Families of whom nobody is named as in other countries. */
const plainlyVietnamese = /^Nguy[eễ]n$/

/** Tells whether two words begin a Vietnamese name, the family's first (`Nguyen Thi`). */
export const isVietnameseName = (family: string, middle: string): boolean =>
  vietnameseFamilies.has(family) && (vietnameseMiddles.has(middle) || plainlyVietnamese.test(family))

/** Tells whether three words are a Korean's name, each syllable a word (`Kim Jong Un`). */
export const isKoreanName = (family: string, ...given: readonly string[]): boolean =>
  koreanFamilies.has(family) && given.length === 2 && given.every((word) => /^\p{Lu}\p{Ll}{1,4}$/u.test(word))

const eitherGiven = setOf('either-given')

/** Tells whether men and women bear a given name. */
export const isOfEither = (given: string): boolean => eitherGiven.has(given)

/** Tells whether two words are a Korean's name, whatever the tagger takes them for (`Ban Ki-moon`). */
export const isNameInSyllables = ([family, given, more]: readonly string[]): boolean =>
  more === undefined && given !== undefined && koreanFamilies.has(family!) && isInSyllables(given)

const wordsAsHers = setOf('word-as-her-name')
const wordsAsHis = setOf('word-as-his-name')
const wordsAsGiven = new Set([
  ...list('place-as-given'),
  ...list('word-as-given'),
  ...wordsAsHers,
  ...wordsAsHis,
])

/** Tells whether a place or another word is a given name where a family name follows (`Jordan Pickford`, `Hope Lantry`). */
export const isWordAsGiven = (word: string): boolean => wordsAsGiven.has(word)

/** The pronoun that a word tells where it is a given name (`Faith Chebet`), null for none. */
export const genderOfWord = (given: string): 'he' | 'she' | null =>
  wordsAsHers.has(given) ? 'she' : wordsAsHis.has(given) ? 'he' : null

/** Titles that are given names, too. */
export const titlesAsGiven = setOf('title-as-given')

const placesAsFamilies = setOf('place-as-family')

/** Tells whether a place is a family name, too (`Denzel Washington`). */
export const isPlaceAsFamily = (word: string): boolean => placesAsFamilies.has(word)

const isTitleOfName = (word: string): boolean => titles.has(word) || moreTitles.has(word)

/** `Jae-in`: two syllables of a Korean or Taiwanese given name. */
const isInSyllables = (word: string): boolean => /^\p{Lu}\p{Ll}{1,6}-\p{L}\p{Ll}{1,6}$/u.test(word)

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
