import { fold } from '../content/anchor.ts'
import { shortHash } from '../content/mint-id.ts'
import type { Span } from '../model.ts'

/** The paragraphs, which are the lines of an article's text that are not blank, that a span touches. */
export function paragraphsOf(text: string, { start, end }: Span): Span[] {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const to = newline < 0 ? text.length : newline
  return [...text.slice(from, to).matchAll(/[^\n]*\S[^\n]*/g)].map((line) => ({
    start: from + line.index,
    end: from + line.index + line[0].length,
  }))
}

/** Where the paragraph before the one that a span starts in does start; its own where there is none. */
export function paragraphBefore(text: string, { start }: Span): number {
  const own = text.lastIndexOf('\n', start - 1) + 1
  const before = text.slice(0, own).trimEnd()
  return before === '' ? own : before.lastIndexOf('\n') + 1
}

/** A paragraph's hash, by which derive knows one that it has read before; white space does not count. */
export function paragraphHash(words: string): string {
  // The letter keeps YAML from taking any for a number.
  return `p${shortHash(fold(words).trim(), 6)}`
}

/** The hashes of a text's paragraphs, each as often as it stands. */
export function paragraphHashes(text: string): string[] {
  const all = paragraphsOf(text, { start: 0, end: text.length })
  return all.map(({ start, end }) => paragraphHash(text.slice(start, end)))
}
