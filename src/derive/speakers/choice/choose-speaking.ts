import type { LinkContext } from '../../attributions/link-features.ts'
import type { LinkedAttribution } from '../../attributions/link-spans.ts'
import type { Perceptron } from '../../perceptron/perceptron.ts'
import { Part } from '../../spans/span-labels.ts'
import { tokenAt } from '../../tokens/tokens.ts'
import type { FoundQuote } from '../found-quote.ts'
import { findSignature } from '../quote-sources/find-signature.ts'
import { findTurnLabel } from '../quote-sources/find-turn-label.ts'
import { paragraphAt, paragraphOfSentence } from '../quote-sources/paragraphs.ts'
import {
  isPlain,
  listSpeaking,
  type QuoteSituation,
  type Speaking,
  type SpeakingCandidate,
} from './list-speaking.ts'
import { rank, SURE } from './rank.ts'
import { speakingFeatures } from './speaking-features.ts'

/** Which candidate speaks, null for nobody, and how plainly. */
export interface SpeakingChoice {
  readonly chosen: SpeakingCandidate | null
  readonly margin: number
}

export type ChooseSpeaking = (situation: QuoteSituation) => SpeakingChoice

/** One row of features a candidate, nobody first. */
export function speakingRows(situation: QuoteSituation): Int32Array[] {
  return [null, ...situation.candidates].map((candidate) => speakingFeatures(situation, candidate))
}

/** Chooses who speaks by a learned ranker. */
export function rankSpeaking(model: Perceptron): ChooseSpeaking {
  return (situation) => {
    const { best, margin } = rank(model, speakingRows(situation))
    return { chosen: situation.candidates[best - 1] ?? null, margin }
  }
}

/** Gives each quote the mention that speaks it, in the order of the text: a label or a signature, else the one chosen. */
export function chooseSpeaking(
  context: LinkContext,
  linked: readonly LinkedAttribution[],
  quotes: readonly FoundQuote[],
  choose: ChooseSpeaking,
): FoundQuote[] {
  const { analysis, finding } = context
  const { tokens, markedOf } = analysis
  if (tokens.count === 0) return [...quotes]
  const cues = new Uint8Array(tokens.count)
  for (const span of finding.spans) if (span.part === Part.Cue) cues.fill(1, span.first, span.end)
  const isCue = (i: number): boolean => cues[i] === 1
  const sources = finding.spans.filter(({ part }) => part === Part.Source).sort((a, b) => a.first - b.first)
  const sayings = listSayings(context, linked)
  let next = 0
  let last: Speaking | null = null
  let beforeLast: Speaking | null = null
  const speak = (speaking: Speaking): void => {
    const isSame = last !== null && last.run.first < speaking.run.end && speaking.run.first < last.run.end
    if (!isSame) beforeLast = last
    last = speaking
  }
  return quotes.map((quote) => {
    const first = tokenAt(tokens, quote.start)
    const run = { first, end: tokenAt(tokens, Math.max(quote.start, quote.end - 1)) + 1 }
    const name = quote.name ?? findTurnLabel(tokens.text, quote)
    if (name !== null) {
      const label = { first: tokenAt(tokens, name.start), end: tokenAt(tokens, name.end - 1) + 1 }
      speak({ ...run, run: label, name, marked: markedOf[first]! })
      return { ...quote, name, source: null }
    }
    const paragraph = paragraphOfSentence(tokens, tokens.sentence[first]!)
    const own = paragraphAt(tokens, paragraph)
    const signature = own && findSignature(tokens, own, paragraphAt(tokens, paragraph + 1))
    if (signature) {
      speak({ ...run, run: signature, name: null, marked: markedOf[first]! })
      return { ...quote, source: signature }
    }
    while (next < sayings.length && sayings[next]!.end <= first) {
      if (last === null || sayings[next]!.end >= last.end) speak(sayings[next]!)
      next++
    }
    const attribution = linked[quote.attribution] ?? null
    const candidates = listSpeaking(
      context,
      quote,
      run,
      attribution,
      paragraph,
      last,
      beforeLast,
      isCue,
      sources,
    )
    const plain = candidates.find(isPlain)
    const { chosen, margin } =
      plain === undefined
        ? choose({ context, quote, run, linked: attribution, paragraph, last, beforeLast, isCue, candidates })
        : { chosen: plain, margin: SURE }
    const labelled =
      [last, beforeLast].find((one) => one?.name != null && one.run === chosen?.run)?.name ?? null
    if (chosen !== null) speak({ ...run, run: chosen.run, name: labelled, marked: markedOf[first]! })
    return {
      ...quote,
      name: labelled,
      source: labelled === null ? (chosen?.run ?? null) : null,
      evidence:
        typeof quote.evidence === 'number'
          ? quote.evidence
          : { ...quote.evidence, speaking: margin, ways: chosen?.ways ?? 0 },
    }
  })
}

/** Lists who speaks in attributions that have a source, in the order of their ends. */
function listSayings({ finding }: LinkContext, linked: readonly LinkedAttribution[]): Speaking[] {
  return linked
    .filter(({ source }) => source >= 0)
    .map(({ source, cue, content }) => {
      const spans = [source, cue, ...content].filter((k) => k >= 0).map((k) => finding.spans[k]!)
      return {
        first: Math.min(...spans.map(({ first }) => first)),
        end: Math.max(...spans.map(({ end }) => end)),
        run: finding.spans[source]!,
        name: null,
        marked: -1,
      }
    })
    .sort((a, b) => a.end - b.end)
}
