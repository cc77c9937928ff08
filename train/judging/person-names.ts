/** Words that do not tell one person's name from another's. */
const TITLES = new Set('the a an of mr mrs ms dr sen rep gov president secretary senator former'.split(' '))

const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !TITLES.has(word))

/** Tells whether a name is one of the wanted ones, or a part of one, or more than one, that ends alike (“Mook”, “Robby Mook”). */
export function isNameOf(name: string, wanted: readonly string[]): boolean {
  const words = wordsOf(name)
  return wanted.some((other) => {
    const others = wordsOf(other)
    return (
      words.length > 0 &&
      words.at(-1) === others.at(-1) &&
      (words.every((word) => others.includes(word)) || others.every((word) => words.includes(word)))
    )
  })
}

/** Tells whether a name is one of the wanted ones, word for word, titles apart. */
export function isWholeNameOf(name: string, wanted: readonly string[]): boolean {
  const words = wordsOf(name).join(' ')
  return words !== '' && wanted.some((other) => wordsOf(other).join(' ') === words)
}

/** How the text names the one who speaks. */
export const MENTION_KINDS = ['full name', 'one name', 'pronoun', 'description', 'none'] as const
export type MentionKind = (typeof MENTION_KINDS)[number]

/**
 * Sorts a mention by its letters alone: two words with a capital are a full name, even in “Clinton's campaign manager Mook”
 * or “The White House”, and one is one name, even in “the Senator”. Figures by kind have been kept by this rule all along.
 */
export function kindOfMention(mention: string): MentionKind {
  if (mention === '') return 'none'
  if (/^(he|she|it|they|who|him|her|we|i|that|which|you|his|their|its|my|our)$/i.test(mention))
    return 'pronoun'
  if ((mention.match(/\p{Lu}[\w’'.-]+/gu) ?? []).length > 1) return 'full name'
  return /\p{Lu}/u.test(mention) ? 'one name' : 'description'
}
