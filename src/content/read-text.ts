import { readFileSync } from 'node:fs'
import type { Problems } from './problem.ts'

// XML 1.0 §2.2: what is not a Char, and the controls that its note asks to avoid, which a terminal would obey.
// A lone surrogate matches too, since /u reads whole code points.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Reads a content file as text, likewise. */
export function readText(file: string, problems: Problems): string | undefined {
  return textOf(readFileSync(file), file, problems)
}

/**
 * Reads the bytes of a content file as text: UTF-8 without a byte order mark, line ends as `\n`, in Unicode's form C,
 * so that an é typed in two ways is one é, and without the characters that no feed can carry.
 * Gives undefined, with the problem noted, where the file is not UTF-8.
 */
export function textOf(bytes: Uint8Array, file: string, problems: Problems): string | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    problems.error(file, lineOfBadBytes(bytes), 'is not UTF-8 text', 'save the file as UTF-8')
    return undefined
  }
  const normal = text.replace(/\r\n?/g, '\n').normalize('NFC')
  return withoutForbidden(normal, (character, at) =>
    problems.warn(
      file,
      lineAt(normal, at),
      `${codePoint(character)} cannot stand in a feed and is left out`,
      'remove the character',
    ),
  )
}

/** Takes out the characters that XML 1.0 forbids, telling `report` of each with its UTF-16 offset. */
export function withoutForbidden(text: string, report: (character: string, at: number) => void): string {
  return text.replace(FORBIDDEN, (character, at: number) => {
    report(character, at)
    return ''
  })
}

/** Whether a text is in Unicode's form C, and has no character that XML 1.0 forbids. */
export function isClean(text: string): boolean {
  return text.search(FORBIDDEN) < 0 && text.normalize('NFC') === text
}

/** A character by its Unicode number, such as U+0008. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The line that a UTF-16 offset is in, counted from 1. */
function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

function lineOfBadBytes(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start)
    const end = newline < 0 ? bytes.length : newline
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end + 1
  }
  return line
}
