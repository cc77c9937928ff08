import { stem } from '../tokens/stem.ts'
import { readWordLists } from './read-word-lists.ts'

const { list, setOf } = readWordLists('speech.txt')

/** Stems of verbs and nouns of saying and writing: what makes an attribution a statement rather than a thought or a deed. */
export const speechStems: ReadonlySet<string> = new Set(list('saying').map(stem))
/** Nouns for occasions on which something is said, lower case. */
export const occasionWords = setOf('occasion')
/** Verbs by which others put themselves behind a statement, as stems. */
export const backingStems: ReadonlySet<string> = new Set(list('backing').map(stem))
/** Verbs that what is said can follow at once, whoever hears it. */
export const plainSayings = setOf('plain-saying')
/** Plain times and quantities, which are no place or company of an occasion, lower case. */
export const timeWords = setOf('time')
/** Nouns for those who back a statement, lower case. */
export const backerWords = setOf('backer')
/** Small numbers as words, each at its own place. */
export const numberWords = list('number')
