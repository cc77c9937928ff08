import type { Span } from '../../model.ts'
import type { LinkContext } from '../attributions/link-features.ts'
import type { LinkedAttribution } from '../attributions/link-spans.ts'
import { isDoubtful } from '../confidence/is-doubtful.ts'
import { personFeatures } from '../confidence/person-features.ts'
import type { FoundSpeaker, ProposedSpeaker } from '../derivation.ts'
import { gatherNames } from '../names/gather-names.ts'
import type { Names } from '../names/name-cluster.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { tokenAt } from '../tokens/tokens.ts'
import { isActOfSaying } from './act-of-saying.ts'
import type { ChooseAntecedent } from './choice/find-referent.ts'
import type { SourceMention } from './choice/list-events.ts'
import { resolveSources } from './choice/resolve-sources.ts'
import type { FoundQuote } from './found-quote.ts'
import { KnownSpeakers } from './known-speakers.ts'
import { listOwnedTexts } from './mentions/owned-texts.ts'
import { type Mention, type Resolution, unresolved } from './mentions/resolution.ts'
import type { ResolveContext } from './mentions/resolve-context.ts'
import { resolveTurn } from './mentions/resolve-turn.ts'
import { proposeSpeakers } from './propose-speakers.ts'
import type { KnownSpeaker } from './speaker.ts'

export type { FoundQuote } from './found-quote.ts'

/** Whom every attribution and quote is said by. */
export interface NamedSpeakers {
  readonly names: Names
  readonly ofAttributions: readonly Resolution[]
  readonly ofQuotes: readonly (FoundSpeaker | null)[]
  readonly resolutionOfQuotes: readonly (Resolution | null)[]
  /** What the confidence in the person rests on; null where nobody is named, or a label names them. */
  readonly signsOfAttributions: readonly (Int32Array | null)[]
  readonly signsOfQuotes: readonly (Int32Array | null)[]
  /** Whether something speaks against the person, of each quote. */
  readonly doubtsOfQuotes: readonly boolean[]
  readonly proposed: readonly ProposedSpeaker[]
}

/** Tells for every attribution and quote who speaks. */
export function nameSpeakers(
  context: LinkContext,
  attributions: readonly LinkedAttribution[],
  quotes: readonly FoundQuote[],
  speakers: readonly KnownSpeaker[],
  choose: ChooseAntecedent,
): NamedSpeakers {
  const { analysis, finding } = context
  const { tokens, tags } = analysis
  const names = gatherNames(analysis)
  const resolveContext: ResolveContext = {
    analysis,
    names,
    known: new KnownSpeakers(speakers),
    ownedTexts: listOwnedTexts(analysis, names),
  }
  const sources = listSources(context, attributions, quotes)
  const firsts = sources.map(({ run }) => run.first)
  const resolved = resolveSources(resolveContext, sources, choose)
  const bySource = new Map(firsts.map((first, s) => [first, resolved[s]!]))
  const ofAttributions = attributions.map(({ source, cue }): Resolution => {
    if (source >= 0) return bySource.get(finding.spans[source]!.first)!
    // A participle without a subject of its own (`…, while criticizing …`) goes on with the speaker of the same sentence.
    const verb = finding.spans[cue]?.first ?? -1
    const first = tags[verb] === Tag.VBG ? tokens.sentenceStart[tokens.sentence[verb]!]! : tokens.count
    const last = firsts.findLast((source) => source >= first && source < verb)
    return last === undefined ? unresolved : bySource.get(last)!
  })
  const labels = new Map<string, string>()
  const resolutionOfQuotes = quotes.map(({ name, source, attribution }): Resolution | null => {
    if (name !== null) return resolveTurn(resolveContext, name, labels)
    if (source !== null) return bySource.get(source.first)!
    const ofAttribution = ofAttributions[attribution]
    return ofAttribution !== undefined && ofAttribution.speaker !== null ? ofAttribution : null
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
  const bySourceMention = new Map(sources.map((source) => [source.run.first, source]))
  const signsOf = (resolution: Resolution | null, run: Mention | null): Int32Array | null => {
    if (resolution === null || resolution.speaker === null) return null
    const words = run === null ? [] : (bySourceMention.get(run.first)?.words ?? [])
    return personFeatures(analysis, names, resolution, run, words)
  }
  return {
    names,
    ofAttributions,
    signsOfAttributions: ofAttributions.map((resolution, a) =>
      signsOf(resolution, finding.spans[attributions[a]!.source] ?? null),
    ),
    signsOfQuotes: quotes.map(({ name, source }, q) =>
      name === null ? signsOf(resolutionOfQuotes[q]!, source) : null,
    ),
    doubtsOfQuotes: resolutionOfQuotes.map(
      (resolution) => resolution !== null && isDoubtful(analysis, names, resolution),
    ),
    ofQuotes,
    resolutionOfQuotes,
    proposed: proposeSpeakers([
      ...ofAttributions.filter((_, a) => isActOfSaying(context, attributions[a]!.cue)),
      ...resolutionOfQuotes,
    ]),
  }
}

/** Lists whom words are attributed to, in the order of the text, with all the words. */
export function listSources(
  { analysis: { tokens }, finding: { spans } }: LinkContext,
  attributions: readonly LinkedAttribution[],
  quotes: readonly FoundQuote[],
): SourceMention[] {
  const sources = new Map<number, { run: Mention; words: Mention[] }>()
  const attribute = (run: Mention, words: readonly Mention[]): void => {
    const seen = sources.get(run.first)
    if (seen === undefined) sources.set(run.first, { run, words: [...words] })
    else seen.words.push(...words)
  }
  for (const { source, content } of attributions)
    if (source >= 0)
      attribute(
        spans[source]!,
        content.map((k) => spans[k]!),
      )
  for (const { source, start, end } of quotes)
    if (source !== null)
      attribute(source, [
        { first: tokenAt(tokens, start), end: tokenAt(tokens, Math.max(start, end - 1)) + 1 },
      ])
  return [...sources.values()].sort((a, b) => a.run.first - b.run.first)
}

/** Gives a resolution as the derivation shows it. */
export function toFound(resolution: Resolution | null, mention: Span | null): FoundSpeaker {
  const speaker = resolution?.speaker ?? null
  return { mention, name: speaker?.name ?? null, kind: speaker?.kind ?? null, id: speaker?.id ?? null }
}
