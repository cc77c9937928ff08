import { readdirSync, readFileSync } from 'node:fs'
import type { Span } from '../../src/model.ts'

/** A quote as the article's file gives it. */
export interface GoldQuote extends Span {
  /** The canonical name, null for `nobody`. */
  readonly speaker: string | null
}

/** An attribution as the article's file gives it. */
export interface GoldAttribution {
  readonly source: Span
  readonly cue: Span
  readonly content: readonly Span[]
}

/** An article of our own with what should be found in it. See README.md beside the articles. */
export interface GoldArticle {
  readonly name: string
  readonly covers: string
  readonly text: string
  readonly published: string | undefined
  /** What is known to be found wrong: `quotes`, `speakers`, `attributions`. */
  readonly misses: ReadonlySet<string>
  readonly quotes: readonly GoldQuote[]
  readonly attributions: readonly GoldAttribution[]
}

const folder = new URL('articles/', import.meta.url)

/** Reads every article, in the order of their names. */
export function readGoldArticles(): GoldArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readArticle(file.slice(0, -4), readFileSync(new URL(file, folder), 'utf8')))
}

function readArticle(name: string, file: string): GoldArticle {
  const head = file.indexOf('\n\n')
  const quotesAt = file.indexOf('\nquotes:\n')
  const attributionsAt = file.indexOf('\nattributions:')
  if (head < 0 || quotesAt < head || attributionsAt < quotesAt) {
    throw new Error(`${name}.txt: write a head, an empty line, the text, then "quotes:" and "attributions:"`)
  }
  const fields = new Map(
    file
      .slice(0, head)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const text = file.slice(head + 2, quotesAt).trim()
  const find = (words: string, from: number): Span => {
    const start = text.indexOf(words, from)
    if (start < 0) throw new Error(`${name}.txt: the text has no “${words}” (after UTF-16 offset ${from})`)
    return { start, end: start + words.length }
  }
  let at = 0
  const quotes = lines(file.slice(quotesAt + '\nquotes:\n'.length, attributionsAt)).map((line): GoldQuote => {
    const colon = line.indexOf(': ')
    const span = find(line.slice(colon + 2), at)
    at = span.end
    const speaker = line.slice(0, colon)
    return { ...span, speaker: speaker === 'nobody' ? null : speaker }
  })
  let last = 0
  const attributions = lines(file.slice(attributionsAt + '\nattributions:'.length)).map(
    (line): GoldAttribution => {
      const [source, cue, contents] = line.split(' | ')
      let from = last
      const content = contents!.split(' + ').map((piece) => {
        const span = find(piece, from)
        from = span.end
        return span
      })
      // The source and cue stand nearest to the content: in front of it or behind.
      const near = (words: string): Span => {
        const spans: Span[] = []
        for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1))
          spans.push({ start: i, end: i + words.length })
        if (spans.length === 0) find(words, 0)
        const distance = (span: Span): number =>
          Math.max(content[0]!.start - span.end, span.start - content[0]!.end)
        return spans.sort((a, b) => distance(a) - distance(b))[0]!
      }
      last = content[0]!.start
      return { source: near(source!), cue: near(cue!), content }
    },
  )
  const misses = new Set((fields.get('misses') ?? '').split(/[,\s]+/).filter(Boolean))
  return {
    name,
    covers: fields.get('covers') ?? name,
    text,
    published: fields.get('published'),
    misses,
    quotes,
    attributions,
  }
}

const lines = (part: string): string[] => part.split('\n').filter((line) => line.trim() !== '')
