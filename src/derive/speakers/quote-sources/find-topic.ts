import type { Analysis } from '../../analysis.ts'
import type { TokenRun } from '../../attributions/find-subject.ts'
import { isPersonNoun } from '../../lexicons/roles.ts'
import { Relation } from '../../parsing/relations.ts'
import type { ClauseStructure } from '../../spans/clause-structure.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import type { Paragraph } from './paragraphs.ts'
import { maySpeak } from './plausible-speaker.ts'

/** Finds whom a paragraph tells of last: the subject of a main clause outside quotation marks, a person as far as its words tell. */
export function findTopic(
  analysis: Analysis,
  structure: ClauseStructure,
  { first, endToken }: Paragraph,
): TokenRun | null {
  const { trees, markedOf } = analysis
  for (let i = endToken - 1; i >= first; i--) {
    const isSubject = trees.relation[i] === Relation.nsubj || trees.relation[i] === Relation.nsubjpass
    if (!isSubject || markedOf[i]! >= 0 || !isOfMainClause(analysis, i) || !isPersonal(analysis, i)) continue
    const topic = { first: Math.max(first, structure.left[i]!), end: i + 1 }
    if (maySpeak(analysis, topic)) return topic
  }
  return null
}

function isOfMainClause({ trees }: Analysis, subject: number): boolean {
  const verb = trees.head[subject]!
  if (verb < 0) return false
  return trees.head[verb]! < 0 || trees.relation[verb] === Relation.conj
}

function isPersonal({ tokens, tags }: Analysis, i: number): boolean {
  const word = wordAt(tokens, i)
  if (tags[i] === Tag.PRP) return /^(?:s?he|they)$/i.test(word)
  return tags[i] === Tag.NNP || isPersonNoun(word.toLowerCase())
}
