import type { Analysis } from '../../analysis.ts'
import { findSubject, type TokenRun } from '../../attributions/find-subject.ts'
import type { ClauseStructure } from '../../spans/clause-structure.ts'
import { headOf } from '../../spans/stacked-features.ts'
import { maySpeak } from './plausible-speaker.ts'
import { isSpeechWord, isVerb } from './verbs.ts'

const MOST_STEPS = 8

/** The subject of a verb where it stands outside a quote and can speak. */
export function speakerOfVerb(
  analysis: Analysis,
  structure: ClauseStructure,
  verb: number,
  quote: TokenRun,
): TokenRun | null {
  const subject = findSubject(analysis, structure, verb, quote)
  if (subject === null || (subject.first < quote.end && subject.end > quote.first)) return null
  return maySpeak(analysis, subject) ? subject : null
}

/**
 * Finds who speaks of those who do something around a quote: the subject of the nearest verb of saying that the quote hangs on
 * (`Hale claimed that the station “had died”`: Hale, and not the station).
 * @param isCue tells which tokens are found to say how something is said
 */
export function findSpeakingSubject(
  analysis: Analysis,
  structure: ClauseStructure,
  quote: TokenRun,
  isCue: (i: number) => boolean,
): TokenRun | null {
  const { head } = analysis.trees
  let at = head[headOf(head, quote.first, quote.end)]!
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    const isInside = at >= quote.first && at < quote.end
    if (!isInside && isVerb(analysis, at) && (isCue(at) || isSpeechWord(analysis, at)))
      return speakerOfVerb(analysis, structure, at, quote)
    at = head[at]!
  }
  return null
}
