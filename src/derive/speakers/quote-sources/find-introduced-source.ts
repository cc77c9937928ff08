import type { TokenRun } from '../../attributions/find-subject.ts'
import type { LinkContext } from '../../attributions/link-features.ts'
import { Part } from '../../spans/span-labels.ts'
import { tokenAt } from '../../tokens/tokens.ts'
import type { Paragraph } from './paragraphs.ts'

/**
 * Finds the source that the paragraph before a quoted one names before its colon (`the agency’s head, Kadri Tamm, wrote:`).
 * @returns null where that paragraph has no colon at its end, or its last sentence no source or several
 */
export function findIntroducedSource({ analysis, finding }: LinkContext, before: Paragraph): TokenRun | null {
  const { text, sentence } = analysis.tokens
  if (text[before.end - 1] !== ':') return null
  const last = sentence[tokenAt(analysis.tokens, before.end - 1)]!
  const sources = finding.spans.filter(({ part, first }) => part === Part.Source && sentence[first] === last)
  return sources.length === 1 ? sources[0]! : null
}
