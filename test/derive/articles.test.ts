import { describe, expect, test } from 'vitest'
import { derive } from '../../src/derive/index.ts'
import type { Span } from '../../src/model.ts'
import { readGoldArticles } from './read-gold-article.ts'

const size = ({ start, end }: Span): number => end - start
const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const total = (spans: readonly Span[], of: (span: Span) => number): number =>
  spans.reduce((sum, span) => sum + of(span), 0)

/** How much two contents share of what they cover together. */
function likeness(as: readonly Span[], bs: readonly Span[]): number {
  const both = total(as, (a) => total(bs, (b) => shared(a, b)))
  return both / (total(as, size) + total(bs, size) - both || 1)
}

describe.each(readGoldArticles())('$name: $covers', ({ text, published, misses, quotes, attributions }) => {
  const derivation = derive(text, published === undefined ? {} : { published })
  const promise = (what: string) => (misses.has(what) ? test.fails : test)

  promise('quotes')('the quotes are found and nothing else', () => {
    expect(derivation.quotes.map(({ start, end }) => text.slice(start, end))).toEqual(
      quotes.map(({ start, end }) => text.slice(start, end)),
    )
  })

  promise('speakers')('every quote found has its speaker', () => {
    const found = new Map(derivation.quotes.map((quote) => [quote.start, quote.speaker?.name ?? null]))
    const known = quotes.filter(({ start }) => found.has(start))
    expect(known.map(({ start }) => found.get(start))).toEqual(known.map(({ speaker }) => speaker))
  })

  promise('attributions')('the attributions listed are found', () => {
    const missing = attributions.filter(
      (gold) =>
        !derivation.attributions.some(
          ({ source, cue, content }) =>
            likeness(content, gold.content) >= 0.5 &&
            source !== null &&
            cue !== null &&
            shared(source, gold.source) > 0 &&
            shared(cue, gold.cue) > 0,
        ),
    )
    expect(missing.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)))).toEqual([])
  })
})
