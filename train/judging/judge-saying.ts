import type { Derivation } from '../../src/derive/derivation.ts'
import type { Span } from '../../src/model.ts'
import type { GoldArticle } from '../corpus.ts'
import { matchAttributions, matchQuotes, sameMention } from './judge-items.ts'

/** What the deriver, or another annotator, makes of an article. */
export interface Reading {
  readonly quotes: readonly (Span & { readonly speaker: { readonly mention: Span | null } | null })[]
  readonly attributions: readonly { readonly source: Span | null; readonly content: readonly Span[] }[]
}

/** How many there are of something: what the annotators marked, what was found, what is both. */
export interface Counts {
  readonly gold: number
  readonly found: number
  readonly both: number
}

/** How many have a source marked, and how many of them were found with it. */
export interface Sources {
  readonly marked: number
  readonly right: number
}

/** How readings compare with what the annotators marked. */
export interface Judgement {
  readonly quotes: Counts
  /** Sources of the quotes found. */
  readonly speakers: Sources
  readonly attributions: Counts
  /** Sources of the attributions found. */
  readonly sources: Sources
  /** Characters that are somebody's words or thoughts. */
  readonly content: Counts
}

/** Judges readings by what the annotators marked: one for each article. */
export function judgeSaying(articles: readonly GoldArticle[], readings: readonly Reading[]): Judgement {
  const judged = articles.map((article, i) => judgeArticle(article, readings[i]!))
  const counts = (of: (judgement: Judgement) => Counts): Counts => ({
    gold: sum(judged, (one) => of(one).gold),
    found: sum(judged, (one) => of(one).found),
    both: sum(judged, (one) => of(one).both),
  })
  const sources = (of: (judgement: Judgement) => Sources): Sources => ({
    marked: sum(judged, (one) => of(one).marked),
    right: sum(judged, (one) => of(one).right),
  })
  return {
    quotes: counts(({ quotes }) => quotes),
    speakers: sources(({ speakers }) => speakers),
    attributions: counts(({ attributions }) => attributions),
    sources: sources(({ sources }) => sources),
    content: counts(({ content }) => content),
  }
}

const sum = <T>(list: readonly T[], of: (item: T) => number): number =>
  list.reduce((total, item) => total + of(item), 0)

function judgeArticle(article: GoldArticle, reading: Reading): Judgement {
  const { text } = article
  const golds = article.attributions.filter(({ content }) => content.length > 0)
  const found = reading.attributions.filter(({ content }) => content.length > 0)
  const quotes = matchQuotes(article, reading.quotes)
  const attributions = matchAttributions(golds, found)
  return {
    quotes: { gold: article.quotes.length, found: reading.quotes.length, both: quotes.length },
    speakers: judgeSources(
      text,
      quotes.map(([gold, quote]) => [gold.speaker, quote.speaker?.mention ?? null]),
    ),
    attributions: { gold: golds.length, found: found.length, both: attributions.length },
    sources: judgeSources(
      text,
      attributions.map(([gold, one]) => [gold.source, one.source]),
    ),
    content: countCharacters(
      text.length,
      golds.flatMap(({ content }) => content),
      found.flatMap(({ content }) => content),
    ),
  }
}

function judgeSources(text: string, pairs: readonly (readonly [readonly Span[], Span | null])[]): Sources {
  const marked = pairs.filter(([gold]) => gold.length > 0)
  return {
    marked: marked.length,
    right: marked.filter(([gold, found]) => sameMention(text, found, gold)).length,
  }
}

function countCharacters(length: number, golds: readonly Span[], found: readonly Span[]): Counts {
  const isGold = new Uint8Array(length)
  const isFound = new Uint8Array(length)
  for (const { start, end } of golds) isGold.fill(1, start, end)
  for (const { start, end } of found) isFound.fill(1, start, end)
  const both = isGold.filter((bit, i) => bit === 1 && isFound[i] === 1).length
  return { gold: total(isGold), found: total(isFound), both }
}

const total = (bits: Uint8Array): number => bits.reduce((count, bit) => count + bit, 0)

/** Lists what went wrong with quotes: not found, none, or with another mention than the annotators'. */
export function sayingErrors(article: GoldArticle, { quotes }: Derivation): string[] {
  const { id, text } = article
  const pairs = matchQuotes(article, quotes)
  const words = ({ start, end }: Span): string => text.slice(start, end).replaceAll('\n', ' ')
  const matchedGolds = new Set(pairs.map(([gold]) => gold))
  const matched = new Set(pairs.map(([, quote]) => quote))
  return [
    ...pairs
      .filter(
        ([gold, { speaker }]) =>
          gold.speaker.length > 0 && !sameMention(text, speaker?.mention ?? null, gold.speaker),
      )
      .map(
        ([gold, { speaker }]) =>
          `${id}: “${words(gold)}” is by ${gold.speaker.map(words).join(' … ')}, and given to ${speaker?.mention ? words(speaker.mention) : 'nobody'}`,
      ),
    ...article.quotes
      .filter((gold) => !matchedGolds.has(gold))
      .map((gold) => `${id}: missed “${words(gold)}”`),
    ...quotes.filter((quote) => !matched.has(quote)).map((quote) => `${id}: no quote is “${words(quote)}”`),
  ]
}
