import type { Span } from '../../../model.ts'
import { type Resolution, unresolved } from './resolution.ts'
import type { ResolveContext } from './resolve-context.ts'

/**
 * The speaker of a transcript's turn: the name as it stands, or the person whom it shortens.
 * @param labels from a last name to the full name that a label before gave; a full one is added
 */
export function resolveTurn(context: ResolveContext, name: Span, labels: Map<string, string>): Resolution {
  const { analysis, names, known } = context
  const { tokens } = analysis
  const written = tokens.text.slice(name.start, name.end)
  // `Q:` and `A:` name nobody.
  if (written.length === 1) return unresolved
  const plain = /\p{Ll}/u.test(written)
    ? written
    : written.toLowerCase().replace(/(?<=^|[\s'’.-])\p{L}/gu, (letter) => letter.toUpperCase())
  const words = plain.split(/\s+/)
  const last = words.at(-1)!
  const person = names.clusters.find(
    (cluster) =>
      cluster.kind === 'person' &&
      cluster.words.at(-1) === last &&
      cluster.words.length >= words.length &&
      !/^\p{Lu}+$/u.test(cluster.name),
  )
  // A transcript gives the full name once: `JAKE HALE: …`, then `HALE: …`.
  const labelled = words.length === 1 ? labels.get(last) : undefined
  if (words.length > 1) labels.set(last, plain)
  const title = person?.name ?? labelled ?? plain
  return {
    speaker: known.speakerOf(title, 'person', [written, plain]),
    isText: false,
    cluster: person ?? null,
    reference: null,
    margin: 32767,
    circumstances: null,
  }
}
