import { fold } from '../content/anchor.ts'

/**
 * Cuts a text to a length at the end of a word, with an ellipsis where something is left out.
 * White space becomes single spaces.
 *
 * @param length the most UTF-16 units of the result
 */
export function shorten(text: string, length: number): string {
  const whole = fold(text).trim()
  if (whole.length <= length) return whole
  const cut = whole.slice(0, length - 1)
  const space = cut.lastIndexOf(' ')
  // Without a space to cut at, as in Chinese, the cut must still not fall within a character.
  const kept = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`
}

/** The most characters of a quote's words in a title. */
const TITLE = 100

/** A title of somebody's words. */
export function quoteTitle(speaker: string, exact: string): string {
  return `${speaker}: “${shorten(exact, TITLE)}”`
}
