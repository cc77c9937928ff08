import type { Root } from 'hast'
import { elementsNamed, wordsOf } from './parse-page.ts'

const QUOTES = /[“”„«»"]/u

/**
 * The paragraphs of a page that stand between the first and the last paragraph of its article, quote somebody, and
 * were taken neither into its text nor into its front matter.
 *
 * @param taken the words of the text, the figures and the notes
 */
export function quotesLeftOut(page: Root, taken: string): string[] {
  const paragraphs = elementsNamed(page, 'p', 'blockquote', 'li').map(wordsOf)
  const isTaken = paragraphs.map((words) => words !== '' && taken.includes(words))
  const left = paragraphs
    .slice(isTaken.indexOf(true), isTaken.lastIndexOf(true) + 1)
    .filter(
      (words) =>
        QUOTES.test(words) &&
        !taken.includes(words) &&
        !taken.includes(words.replace(/^[“"„«]|[”"“»]$/gu, '')),
    )
  // A quotation holds paragraphs, and is named once.
  return left.filter(
    (words, at) => !left.some((other, place) => place !== at && other !== words && other.includes(words)),
  )
}
