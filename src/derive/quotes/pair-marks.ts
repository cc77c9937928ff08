import type { Span } from '../../model.ts'
import { lastFrom, liesIn } from '../span-search.ts'
import type { MarkedSpan } from './marked-span.ts'
import { pairSingleMarks } from './pair-single-marks.ts'

const LINE = /[^\n\r\u2028\u2029]+/g

/** Which marks a text uses in which way. */
interface Habits {
  /** `”` opens as well as closes (Swedish, Finnish). */
  readonly highOpens: boolean
  /** `»` opens and `«` closes (German, Danish). */
  readonly guillemetsPointInward: boolean
}

function habitsOf(text: string): Habits {
  const inward = text.search(/(?<![^\s([—–-])»(?=[^\s])/)
  const outward = text.search(/«/)
  return {
    highOpens: text.includes('”') && !/[“„]/.test(text),
    guillemetsPointInward: inward >= 0 && (outward < 0 || inward < outward),
  }
}

/** A mark's part: what kind of pair it belongs to, and whether it can open or close it. */
interface MarkRole {
  readonly kind: MarkedSpan['marks']
  readonly opens: boolean
  readonly closes: boolean
}

function roleOf(mark: string, habits: Habits): MarkRole | null {
  switch (mark) {
    case '"':
    case '״':
      return { kind: 'double', opens: true, closes: true }
    case '“':
      return { kind: 'double', opens: true, closes: false }
    case '”':
      return { kind: 'double', opens: habits.highOpens, closes: true }
    case '„':
      return { kind: 'low', opens: true, closes: false }
    case '«':
      return {
        kind: 'guillemets',
        opens: !habits.guillemetsPointInward,
        closes: habits.guillemetsPointInward,
      }
    case '»':
      return {
        kind: 'guillemets',
        opens: habits.guillemetsPointInward,
        closes: !habits.guillemetsPointInward,
      }
    case '「':
      return { kind: 'corner', opens: true, closes: false }
    case '」':
      return { kind: 'corner', opens: false, closes: true }
    default:
      return null
  }
}

/** Tells whether a straight mark means inches or seconds: right after a digit, with nothing open. */
function isPrime(line: string, at: number): boolean {
  return (
    line[at] === '"' && /\d/.test(line[at - 1] ?? '') && /^(?:[\s.,;)]|$)/.test(line.slice(at + 1, at + 2))
  )
}

/** Letters of Hebrew that are written together with the word that they stand before: and, the, in, as, to, from, that. */
const HEBREW_PREFIXES = /^[והבכלמש]+$/

/**
 * Tells whether a mark is the gershayim of a Hebrew acronym, such as in צה״ל: between letters of one word. After mere
 * prefixes it opens a quotation, unless a single letter follows.
 */
function isGershayim(line: string, at: number): boolean {
  const before = /[א-ת]+$/.exec(line.slice(Math.max(0, at - 20), at))?.[0] ?? ''
  const after = /^[א-ת]+/.exec(line.slice(at + 1, at + 21))?.[0] ?? ''
  if (before === '' || after === '') return false
  return after.length === 1 || !HEBREW_PREFIXES.test(before)
}

function pairLine(line: string, from: number, habits: Habits, spans: MarkedSpan[]): void {
  let open = -1
  let kind: MarkedSpan['marks'] = 'double'
  const close = (end: number, unclosed: boolean): void => {
    let start = from + open
    let last = from + end
    while (start < last && /\s/.test(line[start - from]!)) start++
    while (last > start && /\s/.test(line[last - 1 - from]!)) last--
    if (last > start + (unclosed ? 1 : 0)) spans.push({ start, end: last, unclosed, marks: kind })
    open = -1
  }
  const marks = /["“”„«»「」״]/g
  for (let found = marks.exec(line); found !== null; found = marks.exec(line)) {
    const at = found.index
    const mark = found[0]
    if (isGershayim(line, at)) continue
    const role = roleOf(mark, habits)!
    if (open < 0) {
      if (role.opens && !isPrime(line, at)) {
        open = at + 1
        kind = role.kind
      }
    } else if (kind === 'low') {
      if (mark === '“' || mark === '”' || mark === '"') close(at, false)
    } else if (role.kind === kind) {
      // A second opening mark before any closing one begins the quote anew: the first was a slip.
      if (role.closes) close(at, false)
      else open = at + 1
    }
  }
  if (open >= 0) close(line.length, true)
}

/** Tells whether a span begins inside one of some spans that ascend and do not overlap. */
function beginsIn(spans: readonly Span[], { start }: Span): boolean {
  const last = spans[lastFrom(spans, start)]
  return last !== undefined && start < last.end
}

/**
 * Finds every span between quotation marks, paragraph by paragraph: straight and curly double marks, low and corner marks,
 * guillemets, and single marks in texts that quote with them. A mark that never closes runs to its paragraph's end,
 * as quotes over several paragraphs do. Nested quotes belong to the outer one. Spans ascend and do not overlap.
 */
export function pairMarks(text: string): MarkedSpan[] {
  const habits = habitsOf(text)
  const spans: MarkedSpan[] = []
  for (const line of text.matchAll(LINE)) pairLine(line[0], line.index, habits, spans)
  const singles = pairSingleMarks(text)
  // Single marks around the whole are British; inside double ones they are nested.
  const outside = singles.filter((single) => !beginsIn(spans, single))
  const free = spans.filter((span) => !liesIn(outside, span))
  if (outside.length <= free.length) return spans
  return [...free, ...outside].sort((a, b) => a.start - b.start)
}
