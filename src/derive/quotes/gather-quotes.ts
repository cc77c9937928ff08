import type { LinkContext } from '../attributions/link-features.ts'
import type { LinkedAttribution } from '../attributions/link-spans.ts'
import { liesIn } from '../span-search.ts'
import type { FoundQuote } from '../speakers/found-quote.ts'
import { attributeQuotes } from './attribute-quotes.ts'
import { findBlocks } from './find-blocks.ts'
import { gatherBlocks } from './gather-blocks.ts'
import type { Verdict } from './judge-quotes.ts'

/** All quotes in the order of the text: words between marks, and blocks, which contain any marks inside them. */
export function gatherQuotes(
  context: LinkContext,
  attributions: readonly LinkedAttribution[],
  said: readonly Verdict[],
): FoundQuote[] {
  const { text } = context.analysis.tokens
  const blocks = findBlocks(text)
  const marked = attributeQuotes(context, attributions, said).map((quote): FoundQuote => {
    const { attribution, source, cue, evidence } = quote
    const { start, end } = context.analysis.marked[quote.marked]!
    return { start, end, attribution, source, cue, name: null, evidence }
  })
  return [
    ...marked.filter((quote) => !liesIn(blocks, quote)),
    ...gatherBlocks(context, attributions, blocks),
  ].sort((a, b) => a.start - b.start)
}
