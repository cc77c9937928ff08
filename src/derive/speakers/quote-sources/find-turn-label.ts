import type { Span } from '../../../model.ts'

/** `WALLACE: Let’s start with …`: capitals and a colon before what is said. */
const LABEL = /^\s*(\p{Lu}[\p{Lu}\p{M}.'’-]+(?: [\p{Lu}][\p{Lu}\p{M}.'’-]*){0,3}):\s/u

/** Finds the label that names the speaker of a turn inside a quote's own words, null where there is none. */
export function findTurnLabel(text: string, quote: Span): Span | null {
  const found = LABEL.exec(text.slice(quote.start, Math.min(quote.end, quote.start + 80)))
  if (found === null) return null
  const start = quote.start + found[0].indexOf(found[1]!)
  return { start, end: start + found[1]!.length }
}
