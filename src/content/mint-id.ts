import { createHash } from 'node:crypto'
import { fold } from './anchor.ts'

// Crockford's base 32 in lower case: no letter that is taken for another.
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 12

/**
 * The id of a new item. It follows from the article and the words alone, so that every machine mints the same one.
 *
 * @param occurrence which one it is among the article's items with the same words, counted from 0
 */
export function mintId(kind: 'statement' | 'quote', slug: string, words: string, occurrence = 0): string {
  return shortHash(JSON.stringify([kind, slug, fold(words).trim(), occurrence]), LENGTH)
}

/** A hash of some words, in as many digits of base 32 (at most 32). */
export function shortHash(words: string, digits: number): string {
  const digest = createHash('sha256').update(words).digest()
  return Array.from(digest.subarray(0, digits), (byte) => DIGITS[byte & 31]).join('')
}
