import type { Span } from '../../model.ts'
import type { Attribution, Quote } from '../derivation.ts'

/** The words for a title: from the source to the end of the content in the first sentence that has both, else the first quote. */
export function titleWords(
  text: string,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
  quotes: readonly Quote[],
): string {
  for (const { source, cue, content } of attributions) {
    if (source === null || cue === null) continue
    const sentence = sentences.find(({ start, end }) => start <= cue.start && cue.end <= end)
    if (sentence === undefined || source.start < sentence.start || source.end > sentence.end) continue
    const after = content.find((piece) => piece.start >= cue.start)
    const before = content.find((piece) => piece.end <= source.start && piece.start >= sentence.start)
    if (after !== undefined && source.start < after.start)
      return text.slice(source.start, Math.min(after.end, sentence.end))
    if (before !== undefined) return text.slice(before.start, Math.max(source.end, cue.end))
  }
  const quote = quotes[0]
  if (quote !== undefined) return text.slice(quote.start, quote.end)
  const sentence = sentences[0]
  return sentence === undefined ? '' : text.slice(sentence.start, sentence.end)
}
