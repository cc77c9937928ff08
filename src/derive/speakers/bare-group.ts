import { isGroupWord, peopleWords } from '../lexicons/roles.ts'

/**
 * Tells whether a group is called by nothing but what its people are (`Officials`, `Researchers`): they are one article's own, and
 * others in the next.
 */
export function isBareGroup(name: string): boolean {
  const word = name.trim().toLowerCase()
  return (
    /^\p{L}+$/u.test(word) &&
    (peopleWords.has(word) || isGroupWord(word)) &&
    !/^(?:republicans|democrats|conservatives|liberals|tories)$/.test(word)
  )
}
