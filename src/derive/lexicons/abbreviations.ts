import { readWordLists } from './read-word-lists.ts'

const { setOf } = readWordLists('abbreviations.txt')

/** Abbreviations that stand before a name or a number, so that a full stop after them ends no sentence. */
export const titleAbbreviations = setOf('before-name')
/** Abbreviations that may well end a sentence. */
export const plainAbbreviations = setOf('may-end')
/** Words that, capitalised after an abbreviation, show that a new sentence has begun. */
export const sentenceOpeners = setOf('sentence-opener')
