import type { Analysis } from '../../analysis.ts'
import type { TokenRun } from '../../attributions/find-subject.ts'
import { headOf } from '../../parsing/head-of.ts'
import { Relation } from '../../parsing/relations.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { pronounKind, referenceKinds } from '../mentions/reference.ts'
import { paragraphOfSentence } from '../quote-sources/paragraphs.ts'
import { paragraphOf, type QuoteSituation } from './list-speaking.ts'

/** How a quote stands: 0 with other words in its sentences, 1 alone there, 2 alone in its paragraph too, 3 with few words of no name. */
export function aloneness({ tokens, tags, markedOf }: Analysis, run: TokenRun): number {
  const from = tokens.sentence[run.first]!
  const to = tokens.sentence[run.end - 1]!
  let outside = 0
  let names = 0
  for (let i = tokens.sentenceStart[from]!; i < tokens.sentenceStart[to + 1]!; i++) {
    if ((i >= run.first && i < run.end) || markedOf[i]! >= 0 || !/[\p{L}\p{N}]/u.test(wordAt(tokens, i)))
      continue
    outside++
    if (tags[i] === Tag.NNP || tags[i] === Tag.PRP || tags[i] === Tag.DT) names++
  }
  if (outside > 0) return names > 0 || outside > 4 ? 0 : 3
  const p = paragraphOfSentence(tokens, from)
  return tokens.paragraphStart[p] === from && tokens.paragraphStart[p + 1] === to + 1 ? 2 : 1
}

/** How far back somebody spoke last: paragraphs, and whether in the sentence before. */
export function carriedOver({ context, run, last, paragraph }: QuoteSituation): number {
  const { tokens } = context.analysis
  const paragraphs = Math.min(2, paragraph - paragraphOf(tokens, last!.end - 1))
  const sentences = Math.min(2, tokens.sentence[run.first]! - tokens.sentence[last!.end - 1]!)
  return paragraphs * 3 + Math.max(0, sentences)
}

export function mentionKind({ tags, tokens, entities }: Analysis, head: number): number {
  const tag = tags[head]
  if (tag === Tag.PRP || tag === Tag.PRP$) {
    const kind = pronounKind(wordAt(tokens, head).toLowerCase())
    return kind === null ? 15 : referenceKinds.indexOf(kind)
  }
  if (tag === Tag.NNP || tag === Tag.NNPS) return 16 + entities[head]!
  if (tag === Tag.WP || tag === Tag.WDT) return 24
  return tag === Tag.NN ? 25 : tag === Tag.NNS ? 26 : 27
}

const MOST_STEPS = 8

/** How the quote hangs on what governs a mention: 0 not, 1 directly, 2 further up. */
export function quoteHangsOn({ trees }: Analysis, run: TokenRun, governor: number): number {
  if (governor < 0) return 0
  let at = trees.head[headOf(trees.head, run.first, run.end)]!
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    if (at === governor) return step === 0 ? 1 : 2
    at = trees.head[at]!
  }
  return trees.relation[governor] === Relation.ccomp || (governor >= run.first && governor < run.end) ? 3 : 0
}

/** What stands between a quote and a mention, as bits: 1 another quote, 2 another candidate, 4 a cue, 8 a colon, 16 a full stop. */
export function betweenThem({ context, run, candidates, isCue }: QuoteSituation, mention: TokenRun): number {
  const { tokens, markedOf } = context.analysis
  const [from, to] = mention.first >= run.end ? [run.end, mention.first] : [mention.end, run.first]
  let bits = 0
  for (let i = from; i < Math.min(to, from + 80); i++) {
    if (markedOf[i]! >= 0) bits |= 1
    if (isCue(i)) bits |= 4
    const word = wordAt(tokens, i)
    if (word === ':') bits |= 8
    if (word === '.') bits |= 16
  }
  if (candidates.some(({ run: other }) => other.first >= from && other.end <= to)) bits |= 2
  return bits
}
