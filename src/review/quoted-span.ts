import type { Span } from '../model.ts'

const IN_WORD = /[\p{L}\p{M}\p{N}]/u
/** What stands around a quote's words and is none of them. */
const AROUND = /[\s"“”„‟«»‹›‘‚‛]/u

/**
 * The words of a quote in a stretch of text that a person chose: whole words, without the quotation marks around them.
 * Undefined where there is none.
 */
export function quotedSpan(text: string, { start, end }: Span): Span | undefined {
  let [from, to] = [Math.max(0, start), Math.min(text.length, end)]
  while (from < to && AROUND.test(text[from]!)) from++
  while (to > from && AROUND.test(text[to - 1]!)) to--
  // ’ closes a quote, and is an apostrophe in it.
  if (text[to - 1] === '’' && text[from - 1] === '‘') to--
  if (!IN_WORD.test(text.slice(from, to))) return undefined
  const isWithin = (at: number) => at > 0 && IN_WORD.test(text[at - 1]!) && IN_WORD.test(text[at] ?? '')
  while (isWithin(from)) from--
  while (isWithin(to)) to++
  // No character outside the basic plane is cut in two.
  if (/[\udc00-\udfff]/.test(text[from]!)) from--
  if (/[\ud800-\udbff]/.test(text[to - 1]!)) to++
  return { start: from, end: to }
}
