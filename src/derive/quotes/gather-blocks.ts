import { findIntroduced, type TokenRun } from '../attributions/find-subject.ts'
import type { LinkContext } from '../attributions/link-features.ts'
import type { LinkedAttribution } from '../attributions/link-spans.ts'
import { offsetsOf } from '../attributions/span-offsets.ts'
import { lastFrom } from '../span-search.ts'
import type { FoundQuote } from '../speakers/name-speakers.ts'
import { tokenAt } from '../tokens/tokens.ts'
import { attributionOfTokens } from './attribute-quotes.ts'
import type { Block } from './find-blocks.ts'

/** A transcript names its speakers; a block quote's must be looked for before it. */
const TURN_CONFIDENCE = 0.9
const BLOCK_CONFIDENCE = 0.6

/** Makes quotes of blocks: a turn is its speaker's, a block quote its attribution's or that of the last one before it. */
export function gatherBlocks(
  context: LinkContext,
  attributions: readonly LinkedAttribution[],
  blocks: readonly Block[],
): FoundQuote[] {
  const attributionOf = attributionOfTokens(context, attributions)
  const begun = attributions.map(({ content }) => offsetsOf(context, content[0]!)!)
  const { tokens } = context.analysis
  return blocks.map((block) => {
    const { start, end, speaker: name } = block
    if (block.form === 'turn')
      return { start, end, attribution: -1, source: null, cue: -1, name, evidence: TURN_CONFIDENCE }
    const own = attributionOf[tokenAt(tokens, (start + end) >> 1)] ?? -1
    const nearest = attributions[own >= 0 ? own : lastFrom(begun, start)]
    const source = introducedBefore(context, start) ?? context.finding.spans[nearest?.source ?? -1] ?? null
    return {
      start,
      end,
      attribution: own,
      source,
      cue: nearest?.cue ?? -1,
      name,
      evidence: BLOCK_CONFIDENCE,
    }
  })
}

/** Who is introduced before a block quote by a paragraph that ends in a colon. */
function introducedBefore({ analysis, finding }: LinkContext, at: number): TokenRun | null {
  const { sentence, sentenceStart, count } = analysis.tokens
  if (count === 0) return null
  const first = sentenceStart[sentence[tokenAt(analysis.tokens, at)]!]!
  return findIntroduced(analysis, finding.structure, first)
}
