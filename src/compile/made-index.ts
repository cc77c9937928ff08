import { hashOf } from './units/unit-key.ts'

/** How much of a line's hash stands before it. */
const SUM = 16

/** Makes a line of some JSON: it stands behind its hash, so that a damaged one is known. */
export function encodeLine(json: string): string {
  return `${sumOf(json)} ${json}\n`
}

/** The lines that are whole, each with its JSON. */
export function decodeLines(text: string): { readonly line: string; readonly json: string }[] {
  return text.split('\n').flatMap((whole) => {
    const json = whole.slice(SUM + 1)
    return json !== '' && whole.slice(0, SUM) === sumOf(json) ? [{ line: `${whole}\n`, json }] : []
  })
}

function sumOf(line: string): string {
  return hashOf(line).slice(0, SUM)
}
