import type { LinkContext } from './link-features.ts'
import type { LinkedAttribution } from './link-spans.ts'

const CLOSED_QUESTION = /\?[”"’'»]$/
const OPENING = /^[“"‘'„«]/

/**
 * Takes from whoever asks what stands in marks of its own in a paragraph after the question: mostly somebody else answers. The
 * answer becomes an attribution without cue and source.
 */
export function partAnswers(
  context: LinkContext,
  attributions: readonly LinkedAttribution[],
): LinkedAttribution[] {
  const { analysis, finding, stretchOf } = context
  const { text, start, end } = analysis.tokens
  const wordsOf = (k: number): string => {
    const span = finding.spans[k]!
    // Marks may lie just outside what was found.
    return text.slice(Math.max(0, start[span.first]! - 1), end[span.end - 1]! + 1).trim()
  }
  const isAnswer = (question: number, piece: number): boolean =>
    stretchOf[piece] !== stretchOf[question] &&
    CLOSED_QUESTION.test(wordsOf(question)) &&
    OPENING.test(wordsOf(piece))
  return attributions.flatMap((attribution) => {
    const { content } = attribution
    const at = content.findIndex((piece, i) => i > 0 && isAnswer(content[i - 1]!, piece))
    if (at < 0) return [attribution]
    const answer = { source: -1, cue: -1, sourceMargin: 0, contentMargin: 0, content: content.slice(at) }
    return [{ ...attribution, content: content.slice(0, at) }, answer]
  })
}
