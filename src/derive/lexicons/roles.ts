import { readWordLists } from './read-word-lists.ts'

const { setOf, entries } = readWordLists('roles.txt')
const personNouns = readWordLists('person-nouns.txt').setOf('person-noun')

/** Words for what people are (offices, trades, ranks, kin), lower case: heads of mentions like “the mayor”. */
export const peopleWords = setOf('person')
/** Words for bodies that speak (lower case): heads of mentions like “the ministry”. */
export const bodyWords = setOf('body')
/** Words for what is said or written (lower case): heads of mentions like “the statement”. */
export const textWords = setOf('text')

/** Titles written before a name (as they stand in text), with the pronoun that they tell, if any. */
export const titles: ReadonlyMap<string, 'he' | 'she' | null> = new Map(
  entries('title').map(([title, [pronoun]]) => [
    title,
    pronoun === 'he' || pronoun === 'she' ? pronoun : null,
  ]),
)

/** The nouns (lower case) that short titles stand for (`Gen.`). */
export const nounOfTitle: ReadonlyMap<string, string> = new Map(
  entries('short-title').map(([title, [noun]]) => [title, noun!]),
)

/** More words for what people do (lower case), which may stand before a name with a capital: `Skipper Rui Tavares`. */
export const tradeWords = setOf('trade')
/** Tells whether a noun (lower case) is a word for a person, whatever they do. */
export function isPersonNoun(noun: string): boolean {
  return peopleWords.has(noun) || tradeWords.has(noun) || personNouns.has(noun) || made.test(noun)
}

/** Nouns for who does something, which no list has all of (`orchardist`, `forklift-driver`, `seamstress`). */
const made =
  /\p{L}{3}(?:ologist|ographer|keeper|monger|smith|wright|maker|driver|worker|man|woman|master|mistress|wife|herd)$/u

/** More titles as they stand before names, of courts, councils, police and nobility in several countries. */
export const moreTitles = setOf('local-title')
/** Words for people who speak for a body without being named (lower case). */
export const spokesWords = setOf('spokesperson')
/** More words for bodies (lower case), by which a text goes on with one that it has named: `the chain`, `the airline`. */
export const bodyTrades = setOf('body-trade')
/** Words for bodies that stand right before their names and before nobody's (lower case): `carmaker Skodia`, `law firm Clifford Hale`. */
export const firmTrades = setOf('firm-trade')
/** Words for bodies and for people alike (lower case), which tell a body where one word of name follows: `brewer BrewDog`. */
export const tradesOfBoth = setOf('trade-of-both')
/** Plural words for people as a group (lower case), besides those that `peopleWords` has. */
export const groupWords = setOf('group')

const agents = /(?:[^p]ers|[a-z]{2}ors|ists|ians|eers|[a-z]ees|men|women|folk|crats|cops|mates|grads)$/
const noGroups = setOf('no-group')

/** Tells whether a plural noun (lower case) stands for people who may speak together. */
export function isGroupWord(word: string): boolean {
  return groupWords.has(word) || (agents.test(word) && !noGroups.has(word))
}
