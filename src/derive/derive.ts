import type { Span } from '../model.ts'
import { analyse } from './analyse.ts'
import { fillSources } from './attributions/fill-sources.ts'
import { findIntroduced, type TokenRun } from './attributions/find-subject.ts'
import { attributionEvidence } from './attributions/gather-evidence.ts'
import { type LinkContext, prepareLinks } from './attributions/link-features.ts'
import { type LinkedAttribution, linkSpans } from './attributions/link-spans.ts'
import { readConfidence } from './confidence/read-confidence.ts'
import { type Evidence, TRUST_FEATURES, trustFeatures } from './confidence/trust-features.ts'
import type { Attribution, Derivation, Quote } from './derivation.ts'
import { detectLanguage } from './detect-language.ts'
import type { Models } from './models.ts'
import type { Perceptron } from './perceptron/perceptron.ts'
import { attributeQuotes, attributionOfTokens } from './quotes/attribute-quotes.ts'
import { findBlocks } from './quotes/find-blocks.ts'
import { judgeQuotes } from './quotes/judge-quotes.ts'
import { pairMarks } from './quotes/pair-marks.ts'
import { lastFrom, liesIn } from './span-search.ts'
import { findSpans } from './spans/find-spans.ts'
import { type FoundQuote, nameSpeakers } from './speakers/name-speakers.ts'
import type { KnownSpeaker } from './speakers/speaker.ts'
import { makeStatements } from './statements/make-statements.ts'
import { splitSentences } from './tokens/split-sentences.ts'
import { tokenAt } from './tokens/tokens.ts'

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
  const language = detectLanguage(splitSentencesOfSample(text), options.language ?? null)
  if (language !== 'en') return deriveQuotesOnly(text, language)
  const analysis = analyse(text, models.syntax)
  const finding = findSpans(analysis, models.spans)
  const links = prepareLinks(analysis, finding)
  const all = fillSources(links, linkSpans(links, models.links))
  const { context } = all
  const judged = judgeQuotes(analysis, finding, models.quotes)
  const verdicts = judged.filter(({ score }) => score > 0)
  const isQuoted = new Uint8Array(analysis.tokens.count)
  for (const { first, end } of verdicts) isQuoted.fill(1, first, end)
  const linked = all.attributions.filter((attribution) => isLikely(models, context, attribution, isQuoted))
  const blocks = findBlocks(text)
  const quotes: FoundQuote[] = attributeQuotes(context, linked, verdicts)
    .map((quote) => ({
      ...analysis.marked[quote.marked]!,
      attribution: quote.attribution,
      source: quote.source,
      cue: quote.cue,
      name: null,
      confidence: trust(models.quoteTrust, models.confidence.quote, quote.evidence),
    }))
    .filter((quote) => !liesIn(blocks, quote))
  const contentOf = attributionOfTokens(context, linked)
  const begun = linked.map(({ content }) => offsetsOf(context, content[0]!)!)
  for (const block of blocks) {
    const own = contentOf[tokenAt(analysis.tokens, (block.start + block.end) >> 1)] ?? -1
    const before = own >= 0 ? own : lastFrom(begun, block.start)
    quotes.push({
      start: block.start,
      end: block.end,
      attribution: block.form === 'turn' ? -1 : own,
      source:
        block.form === 'turn'
          ? null
          : (introducedBefore(context, block.start) ??
            context.finding.spans[linked[before]?.source ?? -1] ??
            null),
      cue: block.form === 'turn' ? -1 : (linked[before]?.cue ?? -1),
      name: block.speaker,
      confidence: block.form === 'turn' ? TURN_CONFIDENCE : BLOCK_CONFIDENCE,
    })
  }
  quotes.sort((a, b) => a.start - b.start)
  const attributions: Attribution[] = linked.map((attribution) => ({
    source: offsetsOf(context, attribution.source),
    cue: offsetsOf(context, attribution.cue),
    content: attribution.content.map((k) => offsetsOf(context, k)!),
    confidence: trust(
      models.attributionTrust,
      models.confidence.attribution,
      attributionEvidence(context, attribution),
    ),
  }))
  const named = nameSpeakers(context, linked, quotes, options.speakers ?? [])
  const found: Quote[] = quotes.map((quote, q) => ({
    start: quote.start,
    end: quote.end,
    speaker: named.ofQuotes[q]!,
    cue: offsetsOf(context, quote.cue),
    confidence: quote.confidence,
  }))
  return {
    quotes: found,
    attributions,
    statements: makeStatements(
      context,
      linked,
      attributions,
      quotes,
      found,
      named,
      options.published ?? null,
    ),
    proposed: named.proposed,
    language,
    notes: [],
    stages:
      options.explain === true
        ? {
            analysis,
            finding,
            verdicts: judged.map(({ marked, score }) => ({
              start: analysis.marked[marked]!.start,
              end: analysis.marked[marked]!.end,
              score,
            })),
          }
        : null,
  }
}

/** An attribution that is less likely than this, and holds no quote, is left out. */
const LEAST_CONFIDENCE = 0.1

function isLikely(
  models: Models,
  context: LinkContext,
  attribution: LinkedAttribution,
  isQuoted: Uint8Array,
): boolean {
  if (
    trust(
      models.attributionTrust,
      models.confidence.attribution,
      attributionEvidence(context, attribution),
    ) >= LEAST_CONFIDENCE
  )
    return true
  return attribution.content.some((k) => {
    const span = context.finding.spans[k]!
    return isQuoted.subarray(span.first, span.end).includes(1)
  })
}

/** A transcript names its speakers; a block quote's must be looked for before it. */
const TURN_CONFIDENCE = 0.9
const BLOCK_CONFIDENCE = 0.6
const SAMPLE_CHARACTERS = 20_000
const UNREAD_CONFIDENCE = 0.5

function splitSentencesOfSample(text: string) {
  return splitSentences(text.length > SAMPLE_CHARACTERS ? text.slice(0, SAMPLE_CHARACTERS) : text)
}

function deriveQuotesOnly(text: string, language: string): Derivation {
  return {
    quotes: pairMarks(text).map(({ start, end }) => ({
      start,
      end,
      speaker: null,
      cue: null,
      confidence: UNREAD_CONFIDENCE,
    })),
    attributions: [],
    statements: [],
    proposed: [],
    language,
    notes: [
      `The text is not in English${language === 'und' ? '' : ` but ${language}`}: every span between quotation marks is given, without a speaker.`,
    ],
    stages: null,
  }
}

function trust(model: Perceptron, table: Int32Array, evidence: Evidence): number {
  const features = new Int32Array(TRUST_FEATURES)
  const score = new Int32Array(1)
  model.addTo(score, features, trustFeatures(evidence, features))
  return readConfidence(table, score[0]!)
}

function offsetsOf({ analysis, finding }: LinkContext, k: number): Span | null {
  const span = finding.spans[k]
  if (span === undefined) return null
  return { start: analysis.tokens.start[span.first]!, end: analysis.tokens.end[span.end - 1]! }
}

/** Who is introduced before a block quote by a paragraph that ends in a colon. */
function introducedBefore({ analysis, finding }: LinkContext, at: number): TokenRun | null {
  const { sentence, sentenceStart, count } = analysis.tokens
  return count === 0
    ? null
    : findIntroduced(analysis, finding.structure, sentenceStart[sentence[tokenAt(analysis.tokens, at)]!]!)
}
