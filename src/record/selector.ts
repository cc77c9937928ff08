import { type AnchoredText, fold, type TextQuoteSelector } from '../content/anchor.ts'
import type { Span } from '../model.ts'

const FEWEST_WORDS = 6
const MOST_WORDS = 2000

/**
 * Says which words stand at a place so that they are found there again (W3C Web Annotation Data Model §4.2.4): with
 * a few words of the same paragraph before and after, or as many more as it takes to tell them from other places.
 * Gives undefined where they stand in a long passage that the text repeats.
 */
export function selectorOf(
  text: string,
  span: Span,
  anchored: AnchoredText,
): Required<TextQuoteSelector> | undefined {
  const exact = fold(text.slice(span.start, span.end)).trim()
  const before = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start)
  const lineEnd = text.indexOf('\n', span.end)
  const after = text.slice(span.end, lineEnd < 0 ? text.length : lineEnd)
  const near = { exact, prefix: lastWords(before, FEWEST_WORDS), suffix: firstWords(after, FEWEST_WORDS) }
  if (anchored.find(near).found === 'once') return near
  for (let words = FEWEST_WORDS; ; words *= 2) {
    const selector = {
      exact,
      prefix: lastWords(text.slice(0, span.start), words),
      suffix: firstWords(text.slice(span.end), words),
    }
    if (anchored.find(selector).found === 'once') return selector
    // A passage of so many words that stands twice tells nobody which of the two is meant.
    if (words > MOST_WORDS || words > text.length) return undefined
  }
}

function lastWords(text: string, count: number): string {
  return fold(text.slice(-count * LONGEST_WORD).replace(/^[\udc00-\udfff]/, ''))
    .trim()
    .split(' ')
    .slice(-count)
    .join(' ')
}

function firstWords(text: string, count: number): string {
  return fold(text.slice(0, count * LONGEST_WORD).replace(/[\ud800-\udbff]$/, ''))
    .trim()
    .split(' ')
    .slice(0, count)
    .join(' ')
}

/** Words are looked for within so many characters each; half of a character that is cut there is left out. */
const LONGEST_WORD = 100
