import type { Analysis } from '../../analysis.ts'
import { Entity } from '../../tagging/entity-classes.ts'
import type { NameRun } from '../name-run.ts'

/** A line is a headline where so many of its words or more have capitals. */
const MOSTLY = 0.6

/** Cuts from a person's name in a headline the capitalised word before or behind it, where the text has the name without (`Ted Hale Sees`). */
export function trimHeadlines({ tokens }: Analysis, runs: readonly NameRun[]): NameRun[] {
  const { text, start, end } = tokens
  const written = (first: number, last: number): string => text.slice(start[first], end[last - 1])
  const isInHeadline = headlineTest(text)
  const plain = new Set(
    runs.filter(({ first }) => !isInHeadline(start[first]!)).map((run) => written(run.first, run.end)),
  )
  return runs.map((run) => {
    const { first, end: last, entity } = run
    if (entity !== Entity.Person || last - first < 2 || !isInHeadline(start[first]!)) return run
    if (plain.has(written(first, last))) return run
    if (last - first > 2 && plain.has(written(first + 1, last))) return { ...run, first: first + 1 }
    const isVerb = /^\p{Lu}\p{Ll}+s$/u.test(written(last - 1, last))
    const isName = plain.has(written(first, last - 1))
    return isName && (isVerb || last - first > 2) ? { ...run, end: last - 1 } : run
  })
}

/** Gives a function that tells of an offset whether its line is a headline: mostly capitals, and no full stop. */
function headlineTest(text: string): (offset: number) => boolean {
  let line = { from: 0, to: -1, isHeadline: false }
  return (offset) => {
    if (offset < line.from || offset > line.to) {
      const from = text.lastIndexOf('\n', offset - 1) + 1
      const to = text.indexOf('\n', offset)
      line = {
        from,
        to: to < 0 ? text.length : to,
        isHeadline: isHeadline(text.slice(from, to < 0 ? undefined : to)),
      }
    }
    return line.isHeadline
  }
}

function isHeadline(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return words.length > 3 && !/[.!?]["”’']?\s*$/.test(line) && capitals >= MOSTLY * words.length
}
