import type { Analysis } from '../../analysis.ts'
import type { TokenRun } from '../../attributions/find-subject.ts'
import type { ClauseStructure } from '../../spans/clause-structure.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { speakerOfVerb } from './find-speaking-subject.ts'
import { isVerb } from './verbs.ts'

/**
 * Finds who introduces a quote in its own sentence: the subject of the last verb before a comma or a colon and the opening mark
 * (`Otieno shot back, “Never.”`, `The union had a blunt message: “Pay up.”`).
 */
export function findIntroducingSubject(
  analysis: Analysis,
  structure: ClauseStructure,
  quote: TokenRun,
): TokenRun | null {
  const { tokens, tags, markedOf } = analysis
  const first = tokens.sentenceStart[tokens.sentence[quote.first]!]!
  let at = quote.first - 1
  while (at > first && /^["“”„«‘'`]+$/.test(wordAt(tokens, at))) at--
  if (at <= first || !/^[,:]$/.test(wordAt(tokens, at))) return null
  for (let i = at - 1; i >= first; i--) {
    if (markedOf[i]! >= 0) return null
    if (isVerb(analysis, i) && tags[i] !== Tag.VBN) return speakerOfVerb(analysis, structure, i, quote)
  }
  return null
}
