import type { LinkContext } from '../../src/derive/attributions/link-features.ts'
import type { LinkedAttribution } from '../../src/derive/attributions/link-spans.ts'
import { offsetsOf } from '../../src/derive/attributions/span-offsets.ts'
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

/** Tells whether a found mention is the annotators': it overlaps, or ends in the same word. */
export function sameMention(text: string, found: Span | null, gold: readonly Span[]): boolean {
  if (found === null) return false
  return gold.some((piece) => shared(piece, found) > 0) || lastWord(text, [found]) === lastWord(text, gold)
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

/** Pairs what the annotators marked with what was found, the likest first, each once, where they are alike enough. */
function pairLikest<G, F>(
  golds: readonly G[],
  found: readonly F[],
  likenessOf: (gold: G, one: F) => number,
  least: number,
): [G, F][] {
  const pairs = golds
    .flatMap((gold, g) => found.map((one, f) => ({ g, f, likeness: likenessOf(gold, one) })))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
  const usedGold = new Set<number>()
  const usedFound = new Set<number>()
  return pairs.flatMap(({ g, f }): [G, F][] => {
    if (usedGold.has(g) || usedFound.has(f)) return []
    usedGold.add(g)
    usedFound.add(f)
    return [[golds[g]!, found[f]!]]
  })
}

/** Leaves white space, marks and stops at a quotation's ends out. */
function trim(text: string, { start, end }: Span): Span {
  while (start < end && /[\s"“”',.]/.test(text[start]!)) start++
  while (end > start && /[\s"“”',.]/.test(text[end - 1]!)) end--
  return { start, end }
}

/** Pairs the annotators' quotes with those found: alike by four fifths, whatever marks and stops stand at their ends. */
export function matchQuotes<F extends Span>(
  { text, quotes }: Pick<GoldArticle, 'text' | 'quotes'>,
  found: readonly F[],
): [GoldArticle['quotes'][number], F][] {
  return pairLikest(quotes, found, (gold, quote) => likeness([trim(text, gold)], [trim(text, quote)]), 0.8)
}

/** Pairs the annotators' attributions that have a content with those found: contents alike by half. */
export function matchAttributions<F extends { readonly content: readonly Span[] }>(
  golds: GoldArticle['attributions'],
  found: readonly F[],
): [GoldArticle['attributions'][number], F][] {
  const withContent = golds.filter(({ content }) => content.length > 0)
  return pairLikest(withContent, found, (gold, one) => likeness(gold.content, one.content), 0.5)
}
