import { type AnchoredText, fold } from '../content/anchor.ts'
import type { Span } from '../model.ts'

const EDGE = 5
const WHOLE = 2 * EDGE + 2
const CONTEXT = 4
const NEAR = 200

/**
 * The address of some words on a page, as a text fragment (WICG, URL Fragment Text Directives §3.2): long words, and
 * those over several blocks, by their first and last few; with what stands around them where they stand more than once.
 *
 * @param source the page's address
 * @param text all the text of the page, as far as it is known
 * @param span where the words stand in it; where there are none, the address is the page's own
 * @param lowered the same text in lower case, ready for finding words in it: browsers do not look at case
 */
export function textFragment(
  source: string,
  text: string,
  { start, end }: Span,
  lowered: AnchoredText,
): string {
  const words = text.slice(start, end).trim()
  const list = fold(words).split(' ')
  const isWhole = list.length <= WHOLE && !words.includes('\n')
  const first = isWhole
    ? list.join(' ')
    : edge(words.split('\n')[0] ?? '')
        .slice(0, EDGE)
        .join(' ')
  const last = isWhole
    ? ''
    : edge(words.split('\n').at(-1) ?? '')
        .slice(-EDGE)
        .join(' ')
  if (first === '') return source
  const isUnique = lowered.find({ exact: first.toLowerCase() }).found === 'once'
  // What stands around must not reach into another block.
  const before = isUnique
    ? []
    : edge(
        text
          .slice(Math.max(0, start - NEAR), start)
          .split('\n')
          .at(-1) ?? '',
      ).slice(-CONTEXT)
  const after = isUnique ? [] : edge(text.slice(end, end + NEAR).split('\n')[0] ?? '').slice(0, CONTEXT)
  const directive = [
    ...(before.length > 0 ? [`${encode(before.join(' '))}-`] : []),
    encode(first),
    ...(last === '' ? [] : [encode(last)]),
    ...(after.length > 0 ? [`-${encode(after.join(' '))}`] : []),
  ].join(',')
  return `${source}${source.includes('#') ? '' : '#'}:~:text=${directive}`
}

/** A line's words. */
function edge(line: string): string[] {
  return fold(line)
    .trim()
    .split(' ')
    .filter((word) => word !== '')
}

/** Percent-encodes what would end a part of the directive: a hyphen, besides what a URL's component may not hold. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/-/g, '%2D')
}
