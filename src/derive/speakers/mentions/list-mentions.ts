import type { Analysis } from '../../analysis.ts'
import { peopleWords, tradeWords } from '../../lexicons/roles.ts'
import type { Names } from '../../names/name-cluster.ts'
import { Relation } from '../../parsing/relations.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { isAged } from './aged.ts'
import { pronounKind } from './reference.ts'

/** A mention of somebody anywhere in a text. */
export type ListedMention =
  | { readonly is: 'name'; readonly at: number }
  | { readonly is: 'pronoun'; readonly at: number }
  | { readonly is: 'noun'; readonly at: number; readonly first: number; readonly isDefinite: boolean }

const LONGEST_NOUN = 6
const modifiers = new Set<number | undefined>([Tag.JJ, Tag.NN, Tag.NNP, Tag.CD, Tag.JJS, Tag.VBG, Tag.VBN])

/** Lists in the order of the text every name, and outside quotation marks every “he” or “she” and every noun for one person. */
export function listMentions(analysis: Analysis, names: Names): ListedMention[] {
  const { tokens, tags, markedOf } = analysis
  const mentions: ListedMention[] = names.clusters.flatMap(({ heads }) =>
    heads.map((at): ListedMention => ({ is: 'name', at })),
  )
  for (let i = 0; i < tokens.count; i++) {
    if (markedOf[i]! >= 0 || names.clusterOf[i]! >= 0) continue
    const tag = tags[i]
    if (tag === Tag.PRP || tag === Tag.PRP$) {
      const kind = pronounKind(wordAt(tokens, i).toLowerCase())
      if (kind === 'he' || kind === 'she') mentions.push({ is: 'pronoun', at: i })
    } else if (tag === Tag.NN) {
      const first = firstOfPersonNoun(analysis, names, i)
      if (first >= 0)
        mentions.push({
          is: 'noun',
          at: i,
          first,
          isDefinite: /^(?:the|this|that)$/i.test(wordAt(tokens, first)),
        })
    }
  }
  return mentions.sort((a, b) => a.at - b.at)
}

/** Where a noun for a person who is not named beside it begins, -1 if it is none or stands with a name. */
function firstOfPersonNoun({ tokens, tags, trees }: Analysis, names: Names, at: number): number {
  const word = wordAt(tokens, at).toLowerCase()
  if (!peopleWords.has(word) && !tradeWords.has(word) && !isAged(word)) return -1
  const { head, relation, outermost } = trees
  if (relation[at] === Relation.compound || relation[at] === Relation.appos || relation[at] === Relation.amod)
    return -1
  // “He is a lawyer” and “as a lawyer” bring in nobody new.
  for (let i = Math.max(0, outermost.first[at]!); i <= outermost.last[at]!; i++) {
    if (head[i] !== at) continue
    if (relation[i] === Relation.cop) return -1
    if (relation[i] === Relation.appos && names.clusterOf[i]! >= 0) return -1
    if (relation[i] === Relation.case && wordAt(tokens, i).toLowerCase() === 'as') return -1
  }
  if (
    at + 1 < tokens.count &&
    names.clusterOf[at + 1]! >= 0 &&
    tokens.sentence[at + 1] === tokens.sentence[at]
  )
    return -1
  let first = at
  while (first > 0 && at - first < LONGEST_NOUN && tokens.sentence[first - 1] === tokens.sentence[at]) {
    const tag = tags[first - 1]
    if (tag === Tag.DT || tag === Tag.PRP$) return first - 1
    if (tag === Tag.POS) return first
    if (!modifiers.has(tag)) break
    first--
  }
  return first
}
