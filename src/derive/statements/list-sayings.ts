import type { LinkContext } from '../attributions/link-features.ts'
import type { LinkedAttribution } from '../attributions/link-spans.ts'
import { offsetsOf } from '../attributions/span-offsets.ts'
import { isActOfSaying } from '../speakers/act-of-saying.ts'
import { unresolved } from '../speakers/mentions/resolution.ts'
import type { FoundQuote, NamedSpeakers } from '../speakers/name-speakers.ts'
import { type Tokens, tokenAt, wordAt } from '../tokens/tokens.ts'
import type { Saying } from './gather-statements.ts'
import { isRefusal } from './is-refusal.ts'
import { isSpokenOf } from './is-spoken-of.ts'

/** Lists the acts of saying in the order of the text: attributions with a word of saying, and quotes. */
export function listSayings(
  context: LinkContext,
  linked: readonly LinkedAttribution[],
  found: readonly FoundQuote[],
  named: NamedSpeakers,
): Saying[] {
  const { analysis, finding } = context
  const { tokens } = analysis
  const quotesOf = linked.map((): number[] => [])
  const sayings: Saying[] = []
  found.forEach((quote, q) => {
    if (quote.attribution >= 0) {
      quotesOf[quote.attribution]!.push(q)
      return
    }
    const first = tokenAt(tokens, quote.start)
    const last = tokenAt(tokens, Math.max(quote.start, quote.end - 1))
    const resolution = named.resolutionOfQuotes[q] ?? unresolved
    sayings.push({
      attribution: -1,
      resolution,
      first,
      end: last + 1,
      sentences: [tokens.sentence[first]!, tokens.sentence[last]!],
      quotes: [q],
      isEarlier: false,
    })
  })
  linked.forEach((attribution, a) => {
    const { cue, source, content } = attribution
    const isSaid = isActOfSaying(context, cue)
    const ofQuote = quotesOf[a]!.map((q) => named.resolutionOfQuotes[q] ?? null).find(
      (resolution) => resolution?.speaker != null,
    )
    const resolution =
      named.ofAttributions[a]!.speaker === null && ofQuote ? ofQuote : named.ofAttributions[a]!
    const isEmpty = quotesOf[a]!.length === 0
    if (isEmpty && (!isSaid || resolution.speaker === null || saysNothing(attribution))) return
    const spans = [...content, cue, source].filter((k) => k >= 0).map((k) => finding.spans[k]!)
    const first = Math.min(...spans.map((span) => span.first))
    const end = Math.max(...spans.map((span) => span.end))
    sayings.push({
      attribution: a,
      resolution,
      first,
      end,
      sentences: [tokens.sentence[firstWord(tokens, first, end)]!, tokens.sentence[end - 1]!],
      quotes: quotesOf[a]!,
      isEarlier: cue >= 0 && wordAt(tokens, finding.spans[cue]!.first).toLowerCase() === 'had',
    })
  })
  return sayings.sort((a, b) => a.first - b.first || a.attribution - b.attribution)

  function saysNothing({ source, cue, content }: LinkedAttribution): boolean {
    const said = offsetsOf(context, cue)
    const by = offsetsOf(context, source)
    if (said !== null && by !== null && isSpokenOf(analysis, by, said)) return true
    return said !== null && isRefusal(tokens.text, said, offsetsOf(context, content[0] ?? -1))
  }
}

/** The first of some tokens that is a word: a mark of two strokes may close the sentence before. */
function firstWord(tokens: Tokens, first: number, end: number): number {
  let i = first
  while (i < end - 1 && /^["“”'`]+$/.test(wordAt(tokens, i))) i++
  return i
}
