import type { Analysis } from '../analysis.ts'
import { Relation } from '../parsing/relations.ts'
import type { NameRun } from './name-run.ts'

/** Sentences that are longer are no prose, and are not looked through. */
const LONGEST_SENTENCE = 200

/** Gives the nouns (lower case) for what somebody is by what the sentence says they do: whoever gives evidence is a witness. */
export function rolesByDeed(analysis: Analysis, { end }: NameRun): string[] {
  const { tokens, trees } = analysis
  const isApposed = trees.relation[end - 1] === Relation.appos && trees.head[end - 1]! >= 0
  // `The treasurer, Denise Okoye, gave evidence`.
  const at = isApposed ? trees.head[end - 1]! : end - 1
  const verb = trees.head[at]!
  if (verb < 0 || trees.relation[at] !== Relation.nsubj) return []
  const sentence = tokens.sentence[at]!
  const opens = tokens.sentenceStart[sentence]!
  const closes = Math.min(tokens.sentenceStart[sentence + 1] ?? tokens.count, opens + LONGEST_SENTENCE)
  for (let i = opens; i < closes; i++) {
    // `Giving evidence for the Crown, Hemi Parata said`: the clause hangs on the name's verb.
    const isOwn = i === verb || (trees.head[i] === verb && trees.relation[i] === Relation.advcl)
    if (isOwn && isTestifying(analysis, i)) return ['witness']
  }
  return []
}

const testimony =
  /^(?:testif(?:y|ies|ied|ying)|(?:gave|give|gives|giving) evidence|(?:took|take|takes|taking) the (?:witness )?stand)\b/i
/** What is read of a text for it. */
const LONGEST_TESTIMONY = 30

const isTestifying = ({ tokens }: Analysis, i: number): boolean =>
  testimony.test(tokens.text.slice(tokens.start[i], tokens.start[i]! + LONGEST_TESTIMONY))
