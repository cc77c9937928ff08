import type { Span } from '../../model.ts'
import type { TokenRun } from '../attributions/find-subject.ts'
import type { LinkContext } from '../attributions/link-features.ts'
import type { LinkedAttribution } from '../attributions/link-spans.ts'
import type { FoundSpeaker, ProposedSpeaker } from '../derivation.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { type Discourse, newDiscourse, noteSpeaker } from './discourse.ts'
import { gatherNames } from './gather-names.ts'
import { KnownSpeakers } from './known-speakers.ts'
import type { Names } from './name-cluster.ts'
import { listOwnedTexts } from './owned-texts.ts'
import { proposeSpeakers } from './propose-speakers.ts'
import { type Resolution, unresolved } from './resolution.ts'
import type { ResolveContext } from './resolve-context.ts'
import { resolveMention } from './resolve-mention.ts'
import { resolveTurn } from './resolve-turn.ts'
import type { KnownSpeaker } from './speaker.ts'

/** A quote as the speaker stage gets it. */
export interface FoundQuote extends Span {
  /** Index of its attribution, -1 for none. */
  readonly attribution: number
  /** The tokens that it is attributed to, null for none. */
  readonly source: TokenRun | null
  readonly cue: number
  /** The speaker's name where a transcript gives it. */
  readonly name: Span | null
  readonly confidence: number
}

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
  quotes: readonly FoundQuote[],
  speakers: readonly KnownSpeaker[],
): NamedSpeakers {
  const { analysis, finding } = context
  const { tokens } = analysis
  const names = gatherNames(analysis)
  const known = new KnownSpeakers(speakers)
  const discourse = newDiscourse()
  const resolveContext: ResolveContext = {
    analysis,
    names,
    known,
    discourse,
    ownedTexts: listOwnedTexts(analysis, names),
  }
  const ofAttributions: Resolution[] = attributions.map(() => unresolved)
  const bySpan = new Map<number, Resolution>()
  const resolveRun = (span: TokenRun): Resolution => {
    const seen = bySpan.get(span.first)
    if (seen !== undefined) return seen
    const found = resolveMention(resolveContext, span)
    bySpan.set(span.first, found)
    noteSpeaker(discourse, found, span.first)
    return found
  }
  const order = attributions
    .map((attribution, a) => ({
      a,
      at: finding.spans[attribution.source >= 0 ? attribution.source : attribution.content[0]!]!.first,
    }))
    .sort((x, y) => x.at - y.at || x.a - y.a)
  for (const { a } of order) {
    const { source, cue } = attributions[a]!
    if (source >= 0) ofAttributions[a] = resolveRun(finding.spans[source]!)
    else if (cue >= 0) ofAttributions[a] = impliedSource(resolveContext, finding.spans[cue]!.first, discourse)
  }
  const resolutionOfQuotes = quotes.map((quote): Resolution | null => {
    if (quote.name !== null) return resolveTurn(resolveContext, quote.name)
    if (quote.source !== null) return resolveRun(quote.source)
    if (quote.attribution >= 0 && ofAttributions[quote.attribution]!.speaker !== null)
      return ofAttributions[quote.attribution]!
    return null
  })
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
    proposed: proposeSpeakers([...ofAttributions, ...resolutionOfQuotes]),
  }
}

/** Gives a resolution as the derivation shows it. */
export function toFound(resolution: Resolution | null, mention: Span | null): FoundSpeaker {
  const speaker = resolution?.speaker ?? null
  return { mention, name: speaker?.name ?? null, kind: speaker?.kind ?? null, id: speaker?.id ?? null }
}

/** A participle without a subject of its own (`…, while criticizing …`) goes on with the speaker of the same sentence. */
function impliedSource({ analysis }: ResolveContext, cue: number, discourse: Discourse): Resolution {
  const { tags, tokens } = analysis
  const isParticiple = tags[cue] === Tag.VBG
  const last = discourse.lastSpeaker
  if (!isParticiple || last === null) return unresolved
  const first = tokens.sentenceStart[tokens.sentence[cue]!]!
  return cue > first ? last : unresolved
}
