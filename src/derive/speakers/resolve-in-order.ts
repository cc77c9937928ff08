import type { Analysis } from '../analysis.ts'
import type { TokenRun } from '../attributions/find-subject.ts'
import type { LinkContext } from '../attributions/link-features.ts'
import type { LinkedAttribution } from '../attributions/link-spans.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import type { FoundQuote } from './found-quote.ts'
import { type Discourse, noteSpeaker } from './mentions/discourse.ts'
import { type Resolution, unresolved } from './mentions/resolution.ts'
import type { ResolveContext } from './mentions/resolve-context.ts'
import { resolveMention } from './mentions/resolve-mention.ts'
import { resolveTurn } from './mentions/resolve-turn.ts'

/** Whom the mentions of attributions and quotes stand for. */
export interface ResolvedSources {
  readonly ofAttributions: readonly Resolution[]
  /** null for a quote that nobody is found for. */
  readonly ofQuotes: readonly (Resolution | null)[]
}

/** Tells whom every source stands for, going through the text from its beginning, so that a pronoun finds who spoke last. */
export function resolveInOrder(
  { analysis, finding }: LinkContext,
  context: ResolveContext,
  attributions: readonly LinkedAttribution[],
  quotes: readonly FoundQuote[],
): ResolvedSources {
  const { discourse } = context
  const ofAttributions: Resolution[] = attributions.map(() => unresolved)
  const ofQuotes: (Resolution | null)[] = quotes.map(() => null)
  const bySpan = new Map<number, Resolution>()
  const resolveRun = (span: TokenRun): Resolution => {
    const seen = bySpan.get(span.first)
    if (seen !== undefined) return seen
    const found = resolveMention(context, span)
    bySpan.set(span.first, found)
    noteSpeaker(discourse, found, span.first)
    return found
  }
  const steps = [
    ...attributions.map(({ source, cue, content }, a) => ({
      at: finding.spans[source >= 0 ? source : content[0]!]!.first,
      take: () => {
        if (source >= 0) ofAttributions[a] = resolveRun(finding.spans[source]!)
        else if (cue >= 0) ofAttributions[a] = impliedSource(analysis, finding.spans[cue]!.first, discourse)
      },
    })),
    ...quotes.map(({ name, source }, q) => ({
      at: source === null ? 0 : source.first,
      take: () => {
        if (name !== null) ofQuotes[q] = resolveTurn(context, name)
        else if (source !== null) ofQuotes[q] = resolveRun(source)
      },
    })),
  ]
  for (const { take } of steps.sort((a, b) => a.at - b.at)) take()
  quotes.forEach(({ name, source, attribution }, q) => {
    if (name !== null || source !== null || attribution < 0) return
    if (ofAttributions[attribution]!.speaker !== null) ofQuotes[q] = ofAttributions[attribution]!
  })
  return { ofAttributions, ofQuotes }
}

/** A participle without a subject of its own (`…, while criticizing …`) goes on with the speaker of the same sentence. */
function impliedSource({ tags, tokens }: Analysis, cue: number, discourse: Discourse): Resolution {
  const isParticiple = tags[cue] === Tag.VBG
  const last = discourse.lastSpeaker
  if (!isParticiple || last === null) return unresolved
  const first = tokens.sentenceStart[tokens.sentence[cue]!]!
  return cue > first ? last : unresolved
}
