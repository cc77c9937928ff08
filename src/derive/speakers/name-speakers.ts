import type { Span } from '../../model.ts'
import type { LinkContext } from '../attributions/link-features.ts'
import type { LinkedAttribution } from '../attributions/link-spans.ts'
import type { FoundSpeaker, ProposedSpeaker } from '../derivation.ts'
import { gatherNames } from '../names/gather-names.ts'
import type { Names } from '../names/name-cluster.ts'
import { isActOfSaying } from './act-of-saying.ts'
import type { FoundQuote } from './found-quote.ts'
import { KnownSpeakers } from './known-speakers.ts'
import { newDiscourse } from './mentions/discourse.ts'
import { listOwnedTexts } from './mentions/owned-texts.ts'
import type { Resolution } from './mentions/resolution.ts'
import type { ResolveContext } from './mentions/resolve-context.ts'
import { proposeSpeakers } from './propose-speakers.ts'
import { sourceQuotes } from './quote-sources/source-quotes.ts'
import { resolveInOrder } from './resolve-in-order.ts'
import type { KnownSpeaker } from './speaker.ts'

export type { FoundQuote } from './found-quote.ts'

/** Whom every attribution and quote is said by. */
export interface NamedSpeakers {
  readonly names: Names
  readonly ofAttributions: readonly Resolution[]
  readonly ofQuotes: readonly (FoundSpeaker | null)[]
  readonly resolutionOfQuotes: readonly (Resolution | null)[]
  readonly proposed: readonly ProposedSpeaker[]
}

/** Tells for every attribution and quote who speaks, going through the text from its beginning. */
export function nameSpeakers(
  context: LinkContext,
  attributions: readonly LinkedAttribution[],
  found: readonly FoundQuote[],
  speakers: readonly KnownSpeaker[],
): NamedSpeakers {
  const { analysis } = context
  const { tokens } = analysis
  const quotes = sourceQuotes(context, attributions, found)
  const names = gatherNames(analysis)
  const known = new KnownSpeakers(speakers)
  const resolveContext: ResolveContext = {
    analysis,
    names,
    known,
    discourse: newDiscourse(),
    ownedTexts: listOwnedTexts(analysis, names),
  }
  const { ofAttributions, ofQuotes: resolutionOfQuotes } = resolveInOrder(
    context,
    resolveContext,
    attributions,
    quotes,
  )
  const ofQuotes = quotes.map((quote, q): FoundSpeaker | null => {
    const resolution = resolutionOfQuotes[q] ?? null
    const span = quote.source
    const mention =
      quote.name ??
      (span !== null ? { start: tokens.start[span.first]!, end: tokens.end[span.end - 1]! } : null)
    if (mention === null && resolution === null) return null
    return toFound(resolution, mention)
  })
  return {
    names,
    ofAttributions,
    ofQuotes,
    resolutionOfQuotes,
    proposed: proposeSpeakers([
      ...ofAttributions.filter((_, a) => isActOfSaying(context, attributions[a]!.cue)),
      ...resolutionOfQuotes,
    ]),
  }
}

/** Gives a resolution as the derivation shows it. */
export function toFound(resolution: Resolution | null, mention: Span | null): FoundSpeaker {
  const speaker = resolution?.speaker ?? null
  return { mention, name: speaker?.name ?? null, kind: speaker?.kind ?? null, id: speaker?.id ?? null }
}
