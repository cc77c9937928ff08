import { analyse } from './analyse.ts'
import { fillSources } from './attributions/fill-sources.ts'
import { attributionEvidence } from './attributions/gather-evidence.ts'
import { keepLikely } from './attributions/keep-likely.ts'
import { prepareLinks } from './attributions/link-features.ts'
import { type LinkedAttribution, linkSpans } from './attributions/link-spans.ts'
import { partAnswers } from './attributions/part-answers.ts'
import { offsetsOf } from './attributions/span-offsets.ts'
import { MOST_IN_DOUBT } from './confidence/is-doubtful.ts'
import { withMention } from './confidence/person-features.ts'
import { trust, trustPerson } from './confidence/trust.ts'
import type { Attribution, Derivation, DerivedQuote } from './derivation.ts'
import { deriveUnread } from './derive-unread.ts'
import { detectLanguage } from './detect-language.ts'
import type { Models } from './models.ts'
import { gatherQuotes } from './quotes/gather-quotes.ts'
import { judgeQuotes } from './quotes/judge-quotes.ts'
import { findSpans } from './spans/find-spans.ts'
import { chooseSpeaking, rankSpeaking } from './speakers/choice/choose-speaking.ts'
import { rankAntecedents } from './speakers/choice/rank-antecedents.ts'
import { nameSpeakers } from './speakers/name-speakers.ts'
import type { KnownSpeaker } from './speakers/speaker.ts'
import { makeStatements } from './statements/make-statements.ts'
import { splitSentences } from './tokens/split-sentences.ts'

/** What the deriver may be told of an article besides its text. */
export interface DeriveOptions {
  /** The article's language as a BCP 47 tag; guessed if it is not given. */
  readonly language?: string
  /** When the article appeared, as an ISO date or date-time; weekday names are resolved against it. */
  readonly published?: string
  /** Speakers that the editor knows. */
  readonly speakers?: readonly KnownSpeaker[]
  /** True to get what every stage saw. */
  readonly explain?: boolean
}

/** Derives with weights made ready before; see `derive` in `index.ts` for the usual way in. */
export function deriveWith(models: Models, text: string, options: DeriveOptions = {}): Derivation {
  const tokens = splitSentences(text)
  const language = detectLanguage(tokens, options.language ?? null)
  if (language !== 'en') return deriveUnread(text, language)

  const analysis = analyse(tokens, models.syntax)
  const finding = findSpans(analysis, models.spans)
  const verdicts = judgeQuotes(analysis, finding, models.quotes)
  const said = verdicts.filter(({ score }) => score > 0)

  const links = prepareLinks(analysis, finding)
  const { context, attributions: filled } = fillSources(links, linkSpans(links, models.links))
  const all = partAnswers(context, filled).sort((a, b) => a.content[0]! - b.content[0]!)
  const confidenceOf = (attribution: LinkedAttribution): number =>
    trust(models.attributionTrust, models.confidence.attribution, attributionEvidence(context, attribution))
  const linked = keepLikely(context, all, confidenceOf, said)
  const toAttribution = (attribution: LinkedAttribution): Attribution => ({
    source: offsetsOf(context, attribution.source),
    cue: offsetsOf(context, attribution.cue),
    content: attribution.content.map((k) => offsetsOf(context, k)!),
    confidence: confidenceOf(attribution),
  })
  const isLinked = new Set(linked)
  const doubtful = all.filter((attribution) => !isLinked.has(attribution)).map(toAttribution)

  const found = chooseSpeaking(
    context,
    linked,
    gatherQuotes(context, linked, said),
    rankSpeaking(models.speaking),
  )
  const named = nameSpeakers(
    context,
    linked,
    found,
    options.speakers ?? [],
    rankAntecedents(models.antecedents),
  )
  const confidenceIn = (share: number, signs: Int32Array | null): number =>
    signs === null
      ? share
      : trustPerson(models.personTrust, models.confidence.person, withMention(signs, share))
  const quotes = found.map(({ start, end, cue, evidence }, q): DerivedQuote => {
    const ofMention =
      typeof evidence === 'number' ? evidence : trust(models.quoteTrust, models.confidence.quote, evidence)
    return {
      start,
      end,
      speaker: named.ofQuotes[q]!,
      cue: offsetsOf(context, cue),
      confidence: Math.min(
        confidenceIn(ofMention, named.signsOfQuotes[q]!),
        named.doubtsOfQuotes[q]! ? MOST_IN_DOUBT : 1,
      ),
    }
  })
  const attributions = linked.map((attribution, a) => {
    const ofMention = toAttribution(attribution)
    return { ...ofMention, confidence: confidenceIn(ofMention.confidence, named.signsOfAttributions[a]!) }
  })
  const statements = makeStatements(
    context,
    linked,
    attributions,
    found,
    quotes,
    named,
    options.published ?? null,
  )
  const stages =
    options.explain === true
      ? {
          analysis,
          finding,
          verdicts: verdicts.map(({ marked, score }) => {
            const { start, end } = analysis.marked[marked]!
            return { start, end, score }
          }),
        }
      : null
  return {
    quotes,
    attributions: [...attributions, ...doubtful],
    statements,
    proposed: named.proposed,
    language,
    notes: [],
    stages,
  }
}
