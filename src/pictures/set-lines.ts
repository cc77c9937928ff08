import { type Face, widthOf } from './faces.ts'

/** How a text is set: its size, and its lines. */
export interface SetText {
  readonly size: number
  readonly lines: readonly string[]
}

/** The room that a text has. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** How far apart lines are, in parts of the size. */
export const LEADING = 1.3

/**
 * Sets a text as large as it fits; where it does not fit at the least size, it ends in an ellipsis.
 *
 * @param sizes which ones to try, the largest first
 */
export function setLines(
  text: string,
  face: Face,
  { width, height }: Room,
  sizes: readonly number[],
): SetText {
  let last: SetText = { size: 0, lines: [] }
  for (const size of sizes) {
    const most = Math.max(1, Math.floor(height / (size * LEADING)))
    const lines = breakLines(text, face, size, width)
    if (lines.length <= most) return { size, lines }
    const cut = lines.slice(0, most)
    last = { size, lines: [...cut.slice(0, -1), endEarly(cut.at(-1) ?? '', face, size, width, text)] }
  }
  return last
}

function breakLines(text: string, face: Face, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer, face, size) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    // A word that is longer than a line, such as an address, breaks anywhere.
    for (const character of word) {
      if (widthOf(line + character, face, size) > width) {
        lines.push(line)
        line = ''
      }
      line += character
    }
  }
  return [...lines, line]
}

/** Ends a line in an ellipsis, and in the mark that closes the whole text, where that has one. */
function endEarly(line: string, face: Face, size: number, width: number, text: string): string {
  const end = text.endsWith('”') ? '…”' : '…'
  let kept = line
  while (kept !== '' && widthOf(kept + end, face, size) > width) {
    const space = kept.lastIndexOf(' ')
    kept = space > 0 ? kept.slice(0, space) : [...kept].slice(0, -1).join('')
  }
  return kept.replace(/[\s.,;:–—-]+$/, '') + end
}
