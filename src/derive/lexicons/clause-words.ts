import { readWordLists } from './read-word-lists.ts'

const { list, setOf } = readWordLists('clause-words.txt')

/** Words that open what cannot be left out, lower case: `the fall | of the wall`. */
export const neededOpenings = setOf('needed-opening')
/** Words that open what something hangs on, lower case: `we will stay | unless they go`. */
export const conditions = setOf('condition')
/** How verbs begin that take an object and what it does: `required them | to leave`. */
export const controllingVerbs = list('controlling-verb')
