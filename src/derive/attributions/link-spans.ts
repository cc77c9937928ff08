import type { Perceptron } from '../perceptron/perceptron.ts'
import { Part } from '../spans/span-labels.ts'
import { contentLinkFeatures } from './content-link-features.ts'
import { LINK_FEATURES, type LinkContext } from './link-features.ts'
import { sourceLinkFeatures } from './source-link-features.ts'

/** No span has more candidates than this on either side. */
const MOST_CANDIDATES = 12

/** The learned linkers: which cue introduces a piece of content, and who is the source of a cue. Higher is likelier. */
export interface LinkModels {
  readonly content: Perceptron
  readonly source: Perceptron
}

/** A choice among candidates: the chosen span or -1 for none, and by how much it leads the next best. */
export interface Choice {
  readonly chosen: number
  readonly margin: number
}

/** One attribution as spans (indexes into the finding's spans). */
export interface LinkedAttribution {
  readonly source: number
  readonly cue: number
  readonly content: readonly number[]
  readonly sourceMargin: number
  readonly contentMargin: number
}

/** Lists the spans of a part that may be linked to span `k`: those of its paragraph, and for content the last cue before it. */
export function candidatesFor(context: LinkContext, k: number, part: number): number[] {
  const { spans } = context.finding
  const { stretchOf } = context
  const out: number[] = []
  let before = 0
  for (let j = k - 1; j >= 0 && before < MOST_CANDIDATES; j--) {
    if (stretchOf[j]! < stretchOf[k]! - 1) break
    if (spans[j]!.part !== part) continue
    const crosses = stretchOf[j] !== stretchOf[k]
    if (crosses && part !== Part.Cue) break
    out.push(j)
    before++
    if (crosses) break
  }
  let after = 0
  for (let j = k + 1; j < spans.length && after < MOST_CANDIDATES && stretchOf[j] === stretchOf[k]; j++) {
    if (spans[j]!.part !== part) continue
    out.push(j)
    after++
  }
  return out
}

type Writer = (context: LinkContext, from: number, to: number, out: Int32Array) => number

function choose(context: LinkContext, k: number, part: number, write: Writer, model: Perceptron): Choice {
  const features = new Int32Array(LINK_FEATURES)
  const score = new Int32Array(1)
  const rate = (candidate: number): number => {
    score[0] = 0
    model.addTo(score, features, write(context, k, candidate, features))
    return score[0]!
  }
  let chosen = -1
  let best = rate(-1)
  let next = Number.NEGATIVE_INFINITY
  for (const candidate of candidatesFor(context, k, part)) {
    const rating = rate(candidate)
    if (rating > best) {
      next = best
      best = rating
      chosen = candidate
    } else if (rating > next) next = rating
  }
  return { chosen, margin: best - next }
}

/** Joins every piece of content to its cue and every cue to its source. Content without a cue stands alone. */
export function linkSpans(context: LinkContext, models: LinkModels): LinkedAttribution[] {
  const { spans } = context.finding
  const pieces = new Map<number, { content: number[]; margin: number }>()
  const alone: LinkedAttribution[] = []
  spans.forEach((span, k) => {
    if (span.part !== Part.Content) return
    const { chosen, margin } = choose(context, k, Part.Cue, contentLinkFeatures, models.content)
    if (chosen < 0) {
      alone.push({ source: -1, cue: -1, content: [k], sourceMargin: 0, contentMargin: margin })
      return
    }
    const group = pieces.get(chosen)
    if (group === undefined) pieces.set(chosen, { content: [k], margin })
    else {
      group.content.push(k)
      group.margin = Math.min(group.margin, margin)
    }
  })
  const linked = [...pieces].map(([cue, { content, margin }]) => {
    const source = choose(context, cue, Part.Source, sourceLinkFeatures, models.source)
    return { source: source.chosen, cue, content, sourceMargin: source.margin, contentMargin: margin }
  })
  return [...linked, ...alone].sort((a, b) => a.content[0]! - b.content[0]!)
}
