import { roleOf } from '../mentions/discourse.ts'
import { maySpeak } from '../quote-sources/plausible-speaker.ts'
import { isSpeechWord, isVerb } from '../quote-sources/verbs.ts'
import { FeatureRow, reach } from './feature-row.ts'
import { isQuestion, paragraphOf, type QuoteSituation, type SpeakingCandidate, Way } from './list-speaking.ts'
import { aloneness, betweenThem, carriedOver, mentionKind, quoteHangsOn } from './quote-and-mention.ts'

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
