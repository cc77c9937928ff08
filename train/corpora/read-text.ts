import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Reads a file as text, unpacked where its name ends in `.gz`. */
export function readText(file: string): string {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Counts in UTF-16 units what another has counted in code points: gives the offset of each code point, and the text's end. */
export function utf16Offsets(text: string): (codePoints: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (codePoints) => Math.min(codePoints, text.length)
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    offsets.push(at)
    at += character.length
  }
  offsets.push(at)
  return (codePoints) => offsets[Math.min(codePoints, offsets.length - 1)]!
}
