import { countBefore } from '../../count-before.ts'
import { findIntroduced, findSubject, type TokenRun } from '../attributions/find-subject.ts'
import { attributionEvidence } from '../attributions/gather-evidence.ts'
import type { LinkContext } from '../attributions/link-features.ts'
import type { LinkedAttribution } from '../attributions/link-spans.ts'
import type { Evidence } from '../confidence/trust-features.ts'
import { headOf } from '../parsing/head-of.ts'
import { Part } from '../spans/span-labels.ts'
import { findInnerText } from './find-inner-text.ts'
import type { Verdict } from './judge-quotes.ts'

/** A marked span that somebody said, with the attribution that says who. */
export interface AttributedQuote {
  readonly marked: number
  /** Index of its attribution, -1 for none. */
  readonly attribution: number
  /** The tokens that the words are attributed to, and the cue (index into the finding's spans, -1 for none). */
  readonly source: TokenRun | null
  readonly cue: number
  readonly evidence: Evidence
}

/** Finds for each token the attribution whose content it is in, -1 for none. */
export function attributionOfTokens(
  context: LinkContext,
  attributions: readonly LinkedAttribution[],
): Int32Array {
  const of = new Int32Array(context.analysis.tokens.count).fill(-1)
  attributions.forEach(({ content }, a) => {
    for (const k of content) of.fill(a, context.finding.spans[k]!.first, context.finding.spans[k]!.end)
  })
  return of
}

/** Joins each quote to the attribution that most of its words are in; one that lies in none to the nearest source. */
export function attributeQuotes(
  context: LinkContext,
  attributions: readonly LinkedAttribution[],
  verdicts: readonly Verdict[],
): AttributedQuote[] {
  const of = attributionOfTokens(context, attributions)
  const sourcesByToken = context.finding.spans.flatMap((span, k) => (span.part === Part.Source ? [k] : []))
  return verdicts.map((verdict) => {
    const counts = new Map<number, number>()
    for (let i = verdict.first; i < verdict.end; i++)
      if (of[i]! >= 0) counts.set(of[i]!, (counts.get(of[i]!) ?? 0) + 1)
    let attribution = -1
    let most = 0
    for (const [a, count] of counts) {
      if (count > most) {
        most = count
        attribution = a
      }
    }
    const found = attributions[attribution]
    const source =
      found !== undefined && found.source >= 0
        ? (innerText(context, found, verdict) ?? context.finding.spans[found.source]!)
        : sourceBeside(context, sourcesByToken, verdict)
    const base = found === undefined ? nothingFound : attributionEvidence(context, found)
    const covered = Math.floor((10 * most) / (verdict.end - verdict.first))
    return {
      marked: verdict.marked,
      attribution,
      source: source === null ? null : { first: source.first, end: source.end },
      cue: found?.cue ?? -1,
      evidence: { ...base, verdict: verdict.score, covered },
    }
  })
}

/** The text that the words stand in, where it is only told of in what somebody reports. */
function innerText(
  { analysis, finding }: LinkContext,
  { content }: LinkedAttribution,
  verdict: Verdict,
): TokenRun | null {
  const report = content
    .map((k) => finding.spans[k]!)
    .find(({ first, end }) => first <= verdict.first && verdict.end <= end)
  return report === undefined ? null : findInnerText(analysis, finding.structure, report, verdict)
}

const nothingFound: Evidence = {
  content: -1,
  cue: -1,
  source: -1,
  contentLink: -1,
  sourceLink: -1,
  pieces: 0,
  sameSentence: false,
  verdict: 0,
  covered: 0,
  speaking: -1,
  ways: 0,
}

/** Who speaks where no attribution tells: whoever does what the sentence tells around the quote, else the nearest source. */
function sourceBeside(context: LinkContext, sources: readonly number[], verdict: Verdict): TokenRun | null {
  const { analysis, finding } = context
  const head = headOf(analysis.trees.head, verdict.first, verdict.end)
  const governor = analysis.trees.head[head]!
  if (governor >= 0) {
    const subject = findSubject(analysis, finding.structure, governor, verdict)
    if (subject !== null && (subject.end <= verdict.first || subject.first >= verdict.end)) return subject
  }
  const opens = analysis.tokens.sentenceStart[analysis.tokens.sentence[verdict.first]!]!
  const introduced = findIntroduced(analysis, finding.structure, opens)
  if (introduced !== null) return introduced
  return finding.spans[nearestSource(context, sources, verdict)] ?? null
}

/** The source in the quote's own sentences that is nearest to it, -1 for none. */
function nearestSource(
  { analysis, finding }: LinkContext,
  sources: readonly number[],
  { first, end }: Verdict,
): number {
  const { sentence } = analysis.tokens
  const low = countBefore(sources.length, (at) => finding.spans[sources[at]!]!.first < first)
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let s = Math.max(0, low - 2); s < Math.min(sources.length, low + 2); s++) {
    const span = finding.spans[sources[s]!]!
    if (sentence[span.first]! > sentence[end - 1]! || sentence[span.end - 1]! < sentence[first]!) continue
    const gap = span.first >= end ? span.first - end : first - span.end
    if (gap >= 0 && gap < least) {
      least = gap
      best = sources[s]!
    }
  }
  return best
}
