/** A stretch of a file, in UTF-16 offsets, and what comes in its place. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Of lines put in at one place, those of the greater depth come first: they belong to what stands above. */
  readonly depth?: number
}

/** Makes changes to a text. Where stretches overlap, all of them go. */
export function splice(text: string, splices: readonly Splice[]): string {
  const parts: string[] = []
  let done = 0
  for (const { start, end, text: words } of splices.toSorted(inOrder)) {
    parts.push(text.slice(done, start), words)
    done = Math.max(done, end)
  }
  parts.push(text.slice(done))
  return parts.join('')
}

function inOrder(a: Splice, b: Splice): number {
  // What is put in at a place stands before what comes in place of the words there.
  const isReplacing = ({ start, end }: Splice) => Number(end > start)
  return a.start - b.start || isReplacing(a) - isReplacing(b) || (b.depth ?? 0) - (a.depth ?? 0)
}
