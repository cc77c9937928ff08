import type { Analysis } from '../../analysis.ts'
import type { TokenRun } from '../../attributions/find-subject.ts'
import { headOf } from '../../parsing/head-of.ts'
import { Relation } from '../../parsing/relations.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { roleOf } from '../mentions/discourse.ts'
import { pronounKind, referenceKinds } from '../mentions/reference.ts'
import { paragraphOfSentence } from '../quote-sources/paragraphs.ts'
import { maySpeak } from '../quote-sources/plausible-speaker.ts'
import { isSpeechWord, isVerb } from '../quote-sources/verbs.ts'
import { FeatureRow, reach } from './feature-row.ts'
import { isQuestion, paragraphOf, type QuoteSituation, type SpeakingCandidate, Way } from './list-speaking.ts'

const BASE = 1100

const CARRIED = Way.Last | Way.BeforeLast
const WAYS = Object.values(Way)

/** Puts a margin of a linker into one of five classes. */
const level = (margin: number): number =>
  margin < 30 ? 0 : margin < 100 ? 1 : margin < 250 ? 2 : margin < 600 ? 3 : 4

/** Writes what tells whether a mention speaks a quote; null is nobody. */
export function speakingFeatures(situation: QuoteSituation, candidate: SpeakingCandidate | null): Int32Array {
  const row = new FeatureRow(BASE)
  const { context, run, linked, last, candidates, quote } = situation
  const { analysis, finding } = context
  const { tokens } = analysis
  const alone = aloneness(analysis, run)
  const all = candidates.reduce((bits, { ways }) => bits | ways, 0)
  const hasLinked = (all & Way.Linked) !== 0 ? 1 : 0
  const cue = finding.spans[quote.cue]
  const hasCue = cue === undefined ? 0 : 1
  const size = reach(run.end - run.first)
  const state = alone | (hasLinked << 2) | (hasCue << 3)
  const asked = last !== null && isQuestion(tokens, last) ? 1 : 0
  const carried = last === null ? 9 : carriedOver(situation)
  if (candidate === null) {
    row.add(0)
    row.add(1, all)
    row.add(2, state)
    row.add(3, state, carried)
    row.add(4, state, size)
    row.add(5, alone, candidates.length === 0 ? 0 : 1)
    row.add(6, state, all & ~(Way.Span | Way.BeforeLast))
    row.add(7, alone, carried, asked)
    return row.done()
  }
  const { ways, head } = candidate
  const isCarried = (ways & (Way.Last | Way.BeforeLast)) !== 0
  const inside = candidate.run.first >= run.first && candidate.run.end <= run.end ? 1 : 0
  const side = inside ? 2 : candidate.run.first >= run.end ? 1 : 0
  const sentences =
    side === 1
      ? tokens.sentence[candidate.run.first]! - tokens.sentence[run.end - 1]!
      : tokens.sentence[run.first]! - tokens.sentence[candidate.run.end - 1]!
  const gap = side === 1 ? candidate.run.first - run.end : run.first - candidate.run.end
  const near = reach(Math.max(0, gap))
  const apart = Math.min(4, Math.abs(sentences))
  const paragraphs = Math.min(3, Math.abs(situation.paragraph - paragraphOf(tokens, candidate.run.first)))
  const place = side | (apart << 2) | (paragraphs << 5)
  const governor = analysis.trees.head[head]!
  const verb = governor >= 0 && isVerb(analysis, governor) ? (isSpeechWord(analysis, governor) ? 2 : 1) : 0
  const hangs = quoteHangsOn(analysis, run, governor)
  const role = roleOf(analysis, head)
  const kind = mentionKind(analysis, head)
  const quoted = analysis.markedOf[head]! >= 0 && !inside ? 1 : 0
  const may = maySpeak(analysis, candidate.run) ? 1 : 0
  const between = side === 2 ? 3 : betweenThem(situation, candidate.run)
  const isOnly = candidates.filter((other) => (other.ways & ways & ~Way.Span) !== 0).length
  const cueBeside = cue !== undefined && governor >= cue.first && governor < cue.end ? 1 : 0
  const link = linked !== null && (ways & Way.Linked) !== 0 ? level(linked.sourceMargin) + 1 : 0
  const content = linked !== null && (ways & Way.Linked) !== 0 ? level(linked.contentMargin) + 1 : 0
  row.add(20, ways)
  for (const way of WAYS) {
    if ((ways & way) === 0) continue
    row.add(21, way)
    row.add(22, way, state)
    row.add(23, way, place)
    row.add(24, way, may, kind)
    row.add(25, way, role, verb)
    row.add(26, way, all & ~(Way.Span | Way.BeforeLast))
  }
  row.add(27, place, role, verb)
  row.add(28, place, near)
  row.add(29, may, quoted, inside)
  row.add(30, kind, place)
  row.add(31, hangs, verb, role)
  row.add(32, between, place)
  row.add(33, link, content, state)
  row.add(34, link, may)
  row.add(35, cueBeside, role, place)
  row.add(36, ways, isOnly > 1 ? 1 : 0)
  row.add(37, hangs, side, cueBeside)
  row.add(38, kind, role, verb)
  row.add(39, ways & ~Way.Span, state)
  row.add(40, ways & ~Way.Span, side, apart)
  row.add(41, between, side, apart, hangs)
  row.add(42, side, apart, verb, role, hasLinked)
  row.add(43, link, hangs, place)
  if (isCarried) {
    row.add(50, ways & CARRIED, state, carried)
    row.add(51, ways & CARRIED, alone, carried, asked)
    row.add(52, ways & CARRIED, carried, last!.marked >= 0 ? 1 : 0)
    row.add(53, ways & CARRIED, size, alone)
    row.add(54, ways & CARRIED, situation.beforeLast !== null ? 1 : 0, asked)
    row.add(55, ways & CARRIED, analysis.marked[last!.marked]?.unclosed === true ? 1 : 0, alone)
    row.add(56, ways & CARRIED, kind, carried)
  }
  return row.done()
}

/** How a quote stands: 0 with other words in its sentences, 1 alone there, 2 alone in its paragraph too, 3 with few words of no name. */
function aloneness({ tokens, tags, markedOf }: Analysis, run: TokenRun): number {
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
function carriedOver({ context, run, last, paragraph }: QuoteSituation): number {
  const { tokens } = context.analysis
  const paragraphs = Math.min(2, paragraph - paragraphOf(tokens, last!.end - 1))
  const sentences = Math.min(2, tokens.sentence[run.first]! - tokens.sentence[last!.end - 1]!)
  return paragraphs * 3 + Math.max(0, sentences)
}

function mentionKind({ tags, tokens, entities }: Analysis, head: number): number {
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
function quoteHangsOn({ trees }: Analysis, run: TokenRun, governor: number): number {
  if (governor < 0) return 0
  let at = trees.head[headOf(trees.head, run.first, run.end)]!
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    if (at === governor) return step === 0 ? 1 : 2
    at = trees.head[at]!
  }
  return trees.relation[governor] === Relation.ccomp || (governor >= run.first && governor < run.end) ? 3 : 0
}

/** What stands between a quote and a mention, as bits: 1 another quote, 2 another candidate, 4 a cue, 8 a colon, 16 a full stop. */
function betweenThem({ context, run, candidates, isCue }: QuoteSituation, mention: TokenRun): number {
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
