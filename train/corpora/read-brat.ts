import type { Span } from '../../src/model.ts'
import { utf16Offsets } from './read-text.ts'

/** One act of saying as the annotators marked it. */
export interface GoldAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** Reads attributions from brat's standoff form (brat.nlplab.org/standoff.html), which counts in code points. */
export function readBrat(standoff: string, text: string): GoldAttribution[] {
  const offsetOf = utf16Offsets(text)
  const spans = new Map<string, Span[]>()
  const events: string[] = []
  for (const line of standoff.split(/\r?\n/)) {
    const [id, body] = line.split('\t')
    if (body === undefined) continue
    if (id!.startsWith('T')) spans.set(id!, readPieces(body, offsetOf))
    else if (id!.startsWith('E')) events.push(body)
  }
  return events.map((event) => {
    const roles = [...event.matchAll(/(Source|Cue|Content)\d*:(\S+)/g)]
    const piecesOf = (role: string): Span[] =>
      roles.flatMap(([, name, id]) => (name === role ? (spans.get(id!) ?? []) : []))
    return { source: piecesOf('Source'), cue: piecesOf('Cue'), content: piecesOf('Content') }
  })
}

/** Reads `Content 10 20;25 30`, a span in pieces. */
function readPieces(body: string, offsetOf: (codePoints: number) => number): Span[] {
  return body
    .slice(body.indexOf(' ') + 1)
    .split(';')
    .map((piece) => {
      const [start, end] = piece.trim().split(' ').map(Number) as [number, number]
      return { start: offsetOf(start), end: offsetOf(end) }
    })
}
