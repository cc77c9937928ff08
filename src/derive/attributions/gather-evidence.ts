import type { Evidence } from '../confidence/trust-features.ts'
import type { LinkContext } from './link-features.ts'
import type { LinkedAttribution } from './link-spans.ts'

/** Gathers what an attribution's confidence rests on. */
export function attributionEvidence(context: LinkContext, attribution: LinkedAttribution): Evidence {
  const { spans } = context.finding
  const { sentence } = context.analysis.tokens
  const { source, cue, content } = attribution
  let weakest = 32767
  for (const k of content) weakest = Math.min(weakest, spans[k]!.margin)
  const sentenceOfCue = cue < 0 ? -1 : sentence[spans[cue]!.first]!
  const sameSentence = content.some(
    (k) => sentence[spans[k]!.first] === sentenceOfCue || sentence[spans[k]!.end - 1] === sentenceOfCue,
  )
  return {
    content: weakest,
    cue: cue < 0 ? -1 : spans[cue]!.margin,
    source: source < 0 ? -1 : spans[source]!.margin,
    contentLink: cue < 0 ? -1 : attribution.contentMargin,
    sourceLink: source < 0 ? -1 : attribution.sourceMargin,
    pieces: content.length,
    sameSentence,
    verdict: 0,
    covered: 10,
    speaking: -1,
    ways: 0,
  }
}
