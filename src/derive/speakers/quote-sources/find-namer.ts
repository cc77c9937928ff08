import type { Analysis } from '../../analysis.ts'
import type { TokenRun } from '../../attributions/find-subject.ts'
import { Relation } from '../../parsing/relations.ts'
import type { ClauseStructure } from '../../spans/clause-structure.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { maySpeak } from './plausible-speaker.ts'

const naming =
  /^(?:call|calls|called|dub|dubs|dubbed|term|terms|termed|brand|brands|branded|label|labels|labelled|labeled)$/
const FARTHEST = 5

/**
 * Finds whoever is named as calling something by the quoted words, inside what somebody else tells (`a film that Judge Otieno
 * called “distasteful” is to be shown`). A pronoun there mostly goes on with who tells, and is left to them.
 */
export function findNamer(analysis: Analysis, structure: ClauseStructure, quote: TokenRun): TokenRun | null {
  const { tokens, tags, trees } = analysis
  const first = Math.max(tokens.sentenceStart[tokens.sentence[quote.first]!]!, quote.first - FARTHEST)
  for (let verb = quote.first - 1; verb >= first; verb--) {
    if (!naming.test(wordAt(tokens, verb))) continue
    const relation = trees.relation[verb]
    if (relation !== Relation['acl:relcl'] && relation !== Relation.ccomp && relation !== Relation.acl)
      return null
    for (let i = verb - 1; i >= structure.left[verb]!; i--) {
      if (trees.head[i] !== verb || trees.relation[i] !== Relation.nsubj) continue
      const namer = { first: structure.left[i]!, end: Math.min(verb, structure.right[i]! + 1) }
      return tags.subarray(namer.first, namer.end).includes(Tag.NNP!) && maySpeak(analysis, namer)
        ? namer
        : null
    }
    return null
  }
  return null
}
