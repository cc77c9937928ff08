import type { LinkContext } from '../../src/derive/attributions/link-features.ts'
import type { LinkedAttribution } from '../../src/derive/attributions/link-spans.ts'
import { offsetsOf } from '../../src/derive/attributions/span-offsets.ts'
import type { Attribution, Quote } from '../../src/derive/derivation.ts'
import type { AttributedQuote } from '../../src/derive/quotes/attribute-quotes.ts'
import type { Span } from '../../src/model.ts'
import type { GoldArticle } from '../corpus.ts'

const size = (span: Span): number => Math.max(0, span.end - span.start)
const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const sum = <T>(list: readonly T[], of: (item: T) => number): number =>
  list.reduce((total, item) => total + of(item), 0)

/** How much two sets of spans share of what they cover together (Jaccard). */
export function likeness(as: readonly Span[], bs: readonly Span[]): number {
  const both = sum(as, (a) => sum(bs, (b) => shared(a, b)))
  return both / (sum(as, size) + sum(bs, size) - both || 1)
}

const lastWord = (text: string, spans: readonly Span[]): string | undefined =>
  spans
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.at(-1)

/** Tells whether a found mention is the annotators', as `score.mjs` judges it: it overlaps, or ends in the same word. */
export function sameMention(text: string, found: Span | null, gold: readonly Span[]): boolean {
  if (found === null) return false
  return gold.some((piece) => shared(piece, found) > 0) || lastWord(text, [found]) === lastWord(text, gold)
}

function runOffsets(
  { analysis: { tokens } }: LinkContext,
  run: { first: number; end: number } | null,
): Span | null {
  return run === null ? null : { start: tokens.start[run.first]!, end: tokens.end[run.end - 1]! }
}

/** Tells whether a found attribution is one of the annotators': content alike by half, and the same source. */
export function judgeAttribution(
  { attributions, text }: GoldArticle,
  context: LinkContext,
  found: LinkedAttribution,
): boolean {
  const content = found.content.map((k) => offsetsOf(context, k)!)
  const gold = attributions.find((attribution) => likeness(attribution.content, content) >= 0.5)
  if (gold === undefined) return false
  const source = offsetsOf(context, found.source)
  return gold.source.length === 0 ? source === null : sameMention(text, source, gold.source)
}

/** Tells whether a found quote is one of the annotators', and its source theirs. */
export function judgeQuote(
  { quotes, text }: GoldArticle,
  context: LinkContext,
  found: AttributedQuote,
): boolean {
  const span = context.analysis.marked[found.marked]!
  const gold = quotes.find((quote) => likeness([quote], [span]) >= 0.8)
  if (gold === undefined) return false
  return gold.speaker.length === 0 || sameMention(text, runOffsets(context, found.source), gold.speaker)
}

/** Gives each found item the first of the annotators' that it is like and that no other has. */
export function matchItems<G extends object, F>(
  golds: readonly G[],
  found: readonly F[],
  isLike: (gold: G, found: F) => boolean,
): [G, F][] {
  const used = new Set<G>()
  return found.flatMap((one): [G, F][] => {
    const gold = golds.find((other) => !used.has(other) && isLike(other, one))
    if (gold === undefined) return []
    used.add(gold)
    return [[gold, one]]
  })
}

/** Matches found quotes with the annotators': alike by four fifths. */
export const matchQuotes = (golds: GoldArticle['quotes'], found: readonly Quote[]) =>
  matchItems(golds, found, (gold, quote) => likeness([gold], [quote]) >= 0.8)

/** Matches found attributions with the annotators': content alike by half. */
export const matchAttributions = (golds: GoldArticle['attributions'], found: readonly Attribution[]) =>
  matchItems(golds, found, (gold, one) => likeness(gold.content, one.content) >= 0.5)
