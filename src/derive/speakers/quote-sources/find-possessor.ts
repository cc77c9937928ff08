import type { Analysis } from '../../analysis.ts'
import type { TokenRun } from '../../attributions/find-subject.ts'
import { Relation } from '../../parsing/relations.ts'
import type { ClauseStructure } from '../../spans/clause-structure.ts'
import { headOf } from '../../spans/stacked-features.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { maySpeak } from './plausible-speaker.ts'
import { isSpeechWord } from './verbs.ts'

const MOST_STEPS = 6

/** Finds whose word for something said a quote hangs on: `the minister’s claim that it was “safe”`. */
export function findPossessor(
  analysis: Analysis,
  structure: ClauseStructure,
  quote: TokenRun,
): TokenRun | null {
  const { trees, tags } = analysis
  let at = trees.head[headOf(trees.head, quote.first, quote.end)]!
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    if ((at < quote.first || at >= quote.end) && tags[at] === Tag.NN && isSpeechWord(analysis, at)) {
      for (let i = structure.left[at]!; i < at; i++) {
        if (trees.head[i] !== at || trees.relation[i] !== Relation['nmod:poss']) continue
        const possessor = { first: structure.left[i]!, end: i + 1 }
        return maySpeak(analysis, possessor) ? possessor : null
      }
      return null
    }
    at = trees.head[at]!
  }
  return null
}
