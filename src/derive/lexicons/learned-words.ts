import { readWordLists } from './read-word-lists.ts'

const { setOf } = readWordLists('learned-words.txt')

/** The words that the weights have learned with, by what the features say of them. */
export const learned = {
  maleNames: setOf('he'),
  femaleNames: setOf('she'),
  titles: setOf('title'),
  people: setOf('person'),
  bodies: setOf('body'),
  texts: setOf('text'),
}
