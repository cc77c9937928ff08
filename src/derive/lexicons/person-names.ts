import { readWordLists } from './read-word-lists.ts'

const { list, setOf } = readWordLists('person-names.txt')

/** Titles that go with given names (`Pope Francis`), and those that stand before either (`Dona Graça`). */
export const givenTitles = setOf('given-title')
export const honorifics = setOf('honorific')
/** What begins a father's name behind one's own (lower case), and titles that are given names, too. */
export const patronymics = setOf('patronymic')
export const titlesAsGiven = setOf('title-as-given')
/** Family names, by where they are borne. */
export const chineseFamilies = setOf('chinese-family')
export const iberianFamilies = setOf('iberian-family')
export const koreanFamilies = setOf('korean-family')

const particles = setOf('particle')
const generations = setOf('generation')
const postNominals = setOf('post-nominal')
const bareParticles = setOf('bare-particle')
const vietnameseFamilies = setOf('vietnamese-family')
const vietnameseMiddles = setOf('vietnamese-middle')

const bare = (word: string): string => word.replace(/[.,]+$/, '')

/** Tells whether a word is part of a family name and begins it (`von`, `bin`). */
export const isParticle = (word: string): boolean => particles.has(word.toLowerCase())

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

const placesAsFamilies = setOf('place-as-family')

/** Tells whether a place is a family name, too (`Denzel Washington`). */
export const isPlaceAsFamily = (word: string): boolean => placesAsFamilies.has(word)

/** `Jae-in`: two syllables of a Korean or Taiwanese given name. */
export const isInSyllables = (word: string): boolean => /^\p{Lu}\p{Ll}{1,6}-\p{L}\p{Ll}{1,6}$/u.test(word)
