import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Sentence } from '../model.ts'

/** The marks that open a quotation, each with the mark that closes it. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['「', '」'],
]

/**
 * The paragraphs of some sentences: those that follow one another in the article are one utterance, and one paragraph.
 * A quotation that began before the first sentence, or goes on after the last, gets the mark that it lacks.
 */
export function utterances(sentences: readonly Sentence[], articleText: string): string[] {
  const paragraphs: string[] = []
  let end = -1
  for (const { exact, span } of sentences) {
    const between = end >= 0 && span.start >= end ? articleText.slice(end, span.start) : '\n\n'
    const goesOn = between.trim() === '' && !between.includes('\n\n')
    if (goesOn) paragraphs.push(`${paragraphs.pop()} ${exact}`)
    else paragraphs.push(exact)
    end = span.end
  }
  return paragraphs.map(balanced)
}

/** A paragraph in which the narrator's words, between and around what is quoted, are in another voice (HTML, the i element). */
export function voices(paragraph: string): ElementContent {
  const parts = paragraph.split(QUOTED)
  if (parts.length === 1) return h('p', paragraph)
  return h(
    'p',
    parts.flatMap((part, at): (ElementContent | string)[] => {
      if (part === '') return []
      return [at % 2 === 1 || part.trim() === '' ? part : h('i', part)]
    }),
  )
}

/** What stands between marks, the marks included. */
const QUOTED = /(“[^”]*”|«[^»]*»|「[^」]*」|"[^"]*")/

function balanced(text: string): string {
  let result = text
  for (const [open, close] of PAIRS) {
    const opens = result.lastIndexOf(open)
    if (opens > result.lastIndexOf(close)) result += close
    const closes = result.indexOf(close)
    if (closes >= 0 && (result.indexOf(open) < 0 || result.indexOf(open) > closes)) result = open + result
  }
  return result
}
