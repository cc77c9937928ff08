import { readWordLists } from './read-word-lists.ts'

const { setOf } = readWordLists('marked-words.txt')

/** Verbs that give something its name (lower case): `researchers call these “eureka” moments`. */
export const namingVerbs = setOf('naming-verb')
/** Who judges rather than names (lower case): `critics call it “a farce”` is what they say. */
export const judges = setOf('judge')
/** Words by which one denies that something was said (lower case): `she denied that she told him “never”`. */
export const denials = setOf('denial')
/** Words that make a verb tell of what did not happen (lower case): `he never said “yes”`. */
export const negations = setOf('negation')
/** What stands right before a word that is a term (lower case). */
export const beforeTerms = setOf('before-term')
/** What has a title that is written between quotation marks, lower case. */
export const workWords = setOf('work')
/** What may stand between such a word and the title, lower case: `a novel entitled “…”`, `an episode of “…”`. */
export const titlingWords = setOf('titling')
