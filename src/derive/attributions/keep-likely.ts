import type { LinkContext } from './link-features.ts'
import type { LinkedAttribution } from './link-spans.ts'

/** An attribution that is less likely than this, and holds no quote, is left out. */
const LEAST_CONFIDENCE = 0.1

/**
 * Leaves out attributions that are hardly ever right, unless somebody's quoted words are in them.
 * @param confidenceOf from 0 to 1: how likely an attribution is
 * @param quoted the runs of tokens that are quotes
 */
export function keepLikely(
  context: LinkContext,
  attributions: readonly LinkedAttribution[],
  confidenceOf: (attribution: LinkedAttribution) => number,
  quoted: readonly { readonly first: number; readonly end: number }[],
): LinkedAttribution[] {
  const isQuoted = new Uint8Array(context.analysis.tokens.count)
  for (const { first, end } of quoted) isQuoted.fill(1, first, end)
  const holdsQuote = ({ content }: LinkedAttribution): boolean =>
    content.some((k) => {
      const { first, end } = context.finding.spans[k]!
      return isQuoted.subarray(first, end).includes(1)
    })
  return attributions.filter(
    (attribution) => confidenceOf(attribution) >= LEAST_CONFIDENCE || holdsQuote(attribution),
  )
}
