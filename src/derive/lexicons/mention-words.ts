import { readWordLists } from './read-word-lists.ts'

const { setOf } = readWordLists('mention-words.txt')

/** Nouns for a state's government, lower case. */
export const governmentWords = setOf('government')
/** Plurals that say nothing of who they are, lower case. */
export const vaguePlurals = setOf('vague')
/** Nouns for what a body says in writing, lower case; any of them may go on with another. */
export const statementWords = setOf('statement')
/** Words by which an office changes hands, and by which it has, lower case. */
export const changingHands = setOf('changing')
export const pastHands = setOf('past')
