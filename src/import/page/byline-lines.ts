import type { Root } from 'hast'
import { leafLines, withoutElements } from './leaf-lines.ts'
import { cleanByline } from './page-authors.ts'
import { wordsOf } from './parse-page.ts'

/** The most lines at a text's beginning among which its byline stands. */
const MOST_LINES = 6

/** Takes the line that says who wrote an article off the beginning of its text, where the author is known to be the same. */
export function withoutByline(body: Root, author: string | undefined): Root {
  if (author === undefined) return body
  const names = namesIn(author)
  const taken = leafLines(body)
    .slice(0, MOST_LINES)
    .filter((line) => namesIn(cleanByline(wordsOf(line)) ?? '') === names)
  return withoutElements(body, new Set(taken))
}

/** Names whatever stands between them: `Ann Berg and Bo Lindt` and `Ann Berg, Bo Lindt` are the same. */
const namesIn = (byline: string): string =>
  byline
    .toLowerCase()
    .split(/,| and | & |\//u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .join(', ')
