import type { MarkedSpan } from './marked-span.ts'

/** Words that begin with an apostrophe, which opens nothing. */
const clipped = /^(?:\d0s|tis|twas|em|cause|til|round|bout|n|n'|cos|ere)\b/i

const OPENER = /[\s([—–-]/
const AFTER_CLOSER = /[\s.,;:!?)\]—–-]/

function opensAt(line: string, at: number): boolean {
  const mark = line[at]!
  const before = line[at - 1]
  const after = line[at + 1]
  // Two apostrophes are an old way to type a double mark, not two single ones.
  if (after === undefined || /\s/.test(after) || after === mark || line[at - 1] === mark) return false
  if (before !== undefined && !OPENER.test(before) && before !== '“' && before !== '"') return false
  if (mark === '‘') return !clipped.test(line.slice(at + 1, at + 8))
  return mark === "'" && !clipped.test(line.slice(at + 1, at + 8))
}

function mayCloseAt(line: string, at: number): boolean {
  if (line[at] === '‘') return false
  const before = line[at - 1]
  const after = line[at + 1]
  return (
    before !== undefined &&
    !/\s/.test(before) &&
    (after === undefined || AFTER_CLOSER.test(after) || after === '”' || after === '"')
  )
}

/** Tells whether a mark that may close is rather the apostrophe of a plural's possessive (`the workers’ rights`). */
function isPossessive(line: string, at: number, candidates: readonly number[]): boolean {
  if (!/s/i.test(line[at - 1]!) || !/^\s+\p{Ll}/u.test(line.slice(at + 1, at + 4))) return false
  for (const other of candidates) {
    if (other <= at) continue
    if (mayCloseAt(line, other)) return true
    if (opensAt(line, other)) return false
  }
  return false
}

/** Finds the spans between single quotation marks, apostrophes told apart. A mark that never closes is no quote. */
export function pairSingleMarks(text: string): MarkedSpan[] {
  const spans: MarkedSpan[] = []
  for (const paragraph of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const line = paragraph[0]
    if (!/['‘]/.test(line)) continue
    const marks = [...line.matchAll(/['‘’]/g)].map((mark) => mark.index)
    let open = -1
    marks.forEach((at, k) => {
      if (open < 0) {
        if (opensAt(line, at)) open = at + 1
      } else if (mayCloseAt(line, at) && !isPossessive(line, at, marks.slice(k + 1, k + 9))) {
        if (at > open) {
          spans.push({
            start: paragraph.index + open,
            end: paragraph.index + at,
            unclosed: false,
            marks: 'single',
          })
        }
        open = -1
      } else if (opensAt(line, at) && line[at] === '‘') open = at + 1
    })
    // The last paragraphs of a long quote each open with a mark and only the last one closes.
    const first = marks[0]!
    if (open > 0 && first === 0 && open === 1 && opensAt(line, first)) {
      spans.push({
        start: paragraph.index + 1,
        end: paragraph.index + line.length,
        unclosed: true,
        marks: 'single',
      })
    }
  }
  return spans
}
