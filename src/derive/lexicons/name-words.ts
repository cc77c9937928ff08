import { readWordLists } from './read-word-lists.ts'

const { setOf } = readWordLists('name-words.txt')

/** Verbs with a headline's capital that are no part of a name (`Ana Ruiz Says`). */
export const headlineVerbs = setOf('headline-verb')
/** First parts of compounds that are no given names (`Vice-President`, `Anglo-Irish`). */
export const compoundOpeners = setOf('compound-opener')
/** Words with a capital before a place that make it no person's name (`Greater London`, `Team Canada`). */
export const placeOpeners = setOf('place-opener')
/** Words inside a name that tell a son or a daughter (`Mohammed bin Salman`, `Nguyen Thi Lan`). */
export const sonWords = setOf('son')
export const daughterWords = setOf('daughter')
/** Nouns (lower case) that tell whom they are said of by a pronoun. */
export const femaleNouns = setOf('she')
export const maleNouns = setOf('he')
/** Nouns (lower case) for relatives. */
export const kinNouns = setOf('kin')
/** Plural nouns (lower case) for relatives of one name. */
export const kinPlurals = setOf('kin-plural')
/** Words (lower case) before an office that make it another: the prime minister is not “the minister”. */
export const ranks = setOf('rank')
/** What somebody (lower case) is to whoever held their office after or before them. */
export const passingRoles = setOf('passing')
/** What a body (lower case) has and a person with one name hardly does (`Harcourt’s shares`). */
export const belongings = setOf('belonging')
/** Whom or what a body (lower case) has right after its name (`Lantern chief technology officer Ola Berg`). */
export const officersOfBodies = setOf('officer')
/** What one has in a body (lower case) or is for it (`shares in Novalis`). */
export const holdings = setOf('holding')
/** First words of many bodies' names, which shorten none. */
export const sharedFirstWords = setOf('shared-first-word')
