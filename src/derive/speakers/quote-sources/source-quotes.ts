import type { TokenRun } from '../../attributions/find-subject.ts'
import type { LinkContext } from '../../attributions/link-features.ts'
import type { LinkedAttribution } from '../../attributions/link-spans.ts'
import { Part } from '../../spans/span-labels.ts'
import { tokenAt } from '../../tokens/tokens.ts'
import type { FoundQuote } from '../found-quote.ts'
import { carryOn, type Speaking } from './carry-on.ts'
import { findIntroducedSource } from './find-introduced-source.ts'
import { findIntroducingSubject } from './find-introducing-subject.ts'
import { findNamer } from './find-namer.ts'
import { findPossessor } from './find-possessor.ts'
import { findSignature } from './find-signature.ts'
import { findSpeakingSubject } from './find-speaking-subject.ts'
import { findTag } from './find-tag.ts'
import { findTurnLabel } from './find-turn-label.ts'
import { paragraphAt, paragraphOfSentence } from './paragraphs.ts'
import { maySpeak } from './plausible-speaker.ts'

/** A sentence that is longer is no prose, and looking around in it would take too long. */
const LONGEST_SENTENCE = 600

/** Gives each quote that no attribution gives a source whoever the text around it shows to speak. */
export function sourceQuotes(
  context: LinkContext,
  linked: readonly LinkedAttribution[],
  quotes: readonly FoundQuote[],
): FoundQuote[] {
  const { analysis, finding } = context
  const { tokens, markedOf } = analysis
  const cues = new Uint8Array(tokens.count)
  for (const span of finding.spans) if (span.part === Part.Cue) cues.fill(1, span.first, span.end)
  const paragraphOf = (token: number): number => paragraphOfSentence(tokens, tokens.sentence[token]!)
  const sayings = listSpeaking(context, linked)
  let next = 0
  let before: Speaking | null = null
  return quotes.map((quote) => {
    const first = tokenAt(tokens, quote.start)
    const run = { first, end: tokenAt(tokens, Math.max(quote.start, quote.end - 1)) + 1 }
    while (next < sayings.length && sayings[next]!.end <= first) {
      if (before === null || sayings[next]!.end >= before.end) before = sayings[next]!
      next++
    }
    const sourced = sourceOf(quote, run)
    if (sourced.source !== null || sourced.name !== null)
      before = { ...run, source: sourced.source, name: sourced.name, marked: markedOf[first]! }
    return sourced
  })

  function sentenceLength({ first, end }: TokenRun): number {
    const { sentence, sentenceStart } = tokens
    return sentenceStart[sentence[end - 1]! + 1]! - sentenceStart[sentence[first]!]!
  }

  /** Tells whether what says how a quote is said stands in its own sentences. */
  function cueIsNear(quote: FoundQuote, run: TokenRun): boolean {
    const cue = finding.spans[quote.cue]
    if (cue === undefined) return true
    const sentence = tokens.sentence[cue.first]!
    return sentence >= tokens.sentence[run.first]! && sentence <= tokens.sentence[run.end - 1]! + 1
  }

  function sourceOf(quote: FoundQuote, run: TokenRun): FoundQuote {
    if (quote.name !== null || tokens.count === 0) return quote
    const name = findTurnLabel(tokens.text, quote)
    if (name !== null) return { ...quote, name, source: null }
    const p = paragraphOf(run.first)
    const paragraph = paragraphAt(tokens, p)
    const signature = paragraph && findSignature(tokens, paragraph, paragraphAt(tokens, p + 1))
    if (signature) return { ...quote, source: signature }
    if (sentenceLength(run) > LONGEST_SENTENCE) return quote
    const { structure } = finding
    const namer = findNamer(analysis, structure, run)
    if (namer !== null) return { ...quote, source: namer }
    const own = linked[quote.attribution]?.source ?? -1
    const source = finding.spans[own]
    const isTold =
      source !== undefined &&
      (source.end <= run.first || source.first >= run.end) &&
      maySpeak(analysis, source)
    if (isTold && cueIsNear(quote, run)) return quote
    const found =
      (isTold ? null : findSpeakingSubject(analysis, structure, run, (i) => cues[i] === 1)) ??
      findIntroducingSubject(analysis, structure, run) ??
      (isTold ? null : (findTag(analysis, run) ?? findPossessor(analysis, structure, run)))
    if (found !== null) return { ...quote, source: found }
    const isInside = quote.source !== null && quote.source.first >= run.first && quote.source.end <= run.end
    if (isTold || (quote.source !== null && !isInside && maySpeak(analysis, quote.source))) return quote
    const previous = paragraphAt(tokens, p - 1)
    const introduced =
      paragraph && previous && run.first - paragraph.first <= 1
        ? findIntroducedSource(context, previous)
        : null
    if (introduced) return { ...quote, source: introduced }
    const carried = carryOn(analysis, run, before, paragraphOf)
    return carried === null ? quote : { ...quote, source: carried.source, name: carried.name }
  }
}

/** Lists who speaks in attributions that have a source, in the order of their ends. */
function listSpeaking({ finding }: LinkContext, linked: readonly LinkedAttribution[]): Speaking[] {
  return linked
    .filter(({ source }) => source >= 0)
    .map(({ source, cue, content }) => {
      const spans = [source, cue, ...content].filter((k) => k >= 0).map((k) => finding.spans[k]!)
      return {
        first: Math.min(...spans.map(({ first }) => first)),
        end: Math.max(...spans.map(({ end }) => end)),
        source: finding.spans[source]!,
        name: null,
        marked: -1,
      }
    })
    .sort((a, b) => a.end - b.end)
}
