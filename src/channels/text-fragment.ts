import { type AnchoredText, fold } from '../content/anchor.ts'

const EDGE = 5
const WHOLE = 2 * EDGE + 2
const CONTEXT = 4

/**
 * The address of some words on a page, as a text fragment (WICG, URL Fragment Text Directives §3.2):
 * long words by their first and last few, and with what stands around them where they stand more than once.
 *
 * @param source the page's address
 * @param words the words, as they stand in the text
 * @param text all the text of the page, as far as it is known, ready for finding words in it
 * @param before what stands before the words in the text, or the end of it
 */
export function textFragment(source: string, words: string, text: AnchoredText, before: string): string {
  const list = fold(words).trim().split(' ')
  const directive =
    list.length <= WHOLE
      ? encode(list.join(' '))
      : `${encode(list.slice(0, EDGE).join(' '))},${encode(list.slice(-EDGE).join(' '))}`
  const unique = text.find({ exact: words }).found === 'once'
  const prefix = unique ? '' : encode(lastWords(before))
  const hash = source.includes('#') ? '' : '#'
  return `${source}${hash}:~:text=${prefix === '' ? '' : `${prefix}-,`}${directive}`
}

/** The words that stand before a place, up to the beginning of their block: a prefix must not reach across it. */
function lastWords(before: string): string {
  const block = before.slice(before.lastIndexOf('\n') + 1)
  return fold(block).trim().split(' ').slice(-CONTEXT).join(' ')
}

/** Percent-encodes what would end a part of the directive: a hyphen, besides what a URL's component may not hold. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/-/g, '%2D')
}
