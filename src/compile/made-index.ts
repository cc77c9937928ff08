import { hashOf } from './units/unit-key.ts'

/** How much of a line's hash stands before it. */
const SUM = 16

/** Writes lines of JSON, each behind its hash, so that a damaged one is known. */
export function encodeLines(lines: readonly string[]): string {
  return lines.map((line) => `${sumOf(line)} ${line}\n`).join('')
}

/** The lines that are whole. */
export function decodeLines(text: string): string[] {
  return text.split('\n').flatMap((whole) => {
    const line = whole.slice(SUM + 1)
    return line !== '' && whole.slice(0, SUM) === sumOf(line) ? [line] : []
  })
}

function sumOf(line: string): string {
  return hashOf(line).slice(0, SUM)
}
