import { fold } from '../content/anchor.ts'
import type { Quote, Span } from '../model.ts'

/** What stands where words are left out. */
export const LEFT_OUT = '[…]'

/** So many words in a row give words away, though the rest is cut off or changed. */
const TELLING = 4

/** Words, and in scripts without spaces, letters. */
const WORD =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]|[\p{L}\p{M}\p{N}]+/gu

/** More than the words before or after a quote mostly have, so that the rest of the article need not be looked at. */
const NEAR = 200

const OPENING_MARK = /[“"«„‘「『‹]/
const CLOSING_MARK = /[”"»“’」』›]/

/** The words of an article that wait for review or were taken back, and must not stand in what is said of it. */
export class LeftOut {
  readonly #spans: readonly Span[]
  readonly #texts: readonly string[]
  readonly #runs: ReadonlySet<string>

  /**
   * @param gone the quotes that are not published
   * @param standing the quotes that are: what stands in one of them is left out nowhere
   */
  constructor(gone: readonly Quote[], standing: readonly Quote[]) {
    const left = gone
      .map((quote) => ({ quote, spans: without(quote.span, standing) }))
      .filter(({ quote: { span }, spans }) => spans.length > 0 || span.end === span.start)
    const texts = left.map(({ quote }) => wordsOf(quote.exact)).filter((words) => words.length > 0)
    this.#spans = merge(left.flatMap(({ spans }) => spans))
    this.#texts = texts.map((words) => ` ${words.join(' ')} `)
    this.#runs = new Set(texts.flatMap((words) => runs(words, Math.min(TELLING, words.length))))
  }

  /** Whether some words, not bound to a place in the article, have words that are left out among them. */
  isIn(words: string): boolean {
    if (this.#runs.size === 0) return false
    const list = wordsOf(words)
    for (let length = 1; length <= TELLING; length++) {
      if (runs(list, length).some((run) => this.#runs.has(run))) return true
    }
    // A title may break off within the first few words of a quotation, or within a word.
    const quoted = words.split(OPENING_MARK).slice(1)
    return quoted.some((part) => {
      const [said = ''] = part.split(CLOSING_MARK)
      const start = wordsOf(said).join(' ')
      const end = said === part ? '' : ' '
      return start !== '' && this.#texts.some((text) => text.startsWith(` ${start}${end}`))
    })
  }

  /** The article's words at a place, with an ellipsis in brackets for what is left out. */
  cut(text: string, { start, end }: Span): string {
    let from = start
    let kept = ''
    for (const span of this.#spans) {
      if (span.end <= start || span.start >= end) continue
      kept += text.slice(from, Math.max(from, span.start)) + LEFT_OUT
      from = Math.min(end, span.end)
    }
    return kept + text.slice(from, end)
  }

  /** Whether any of the words at a place are left out. */
  touches({ start, end }: Span): boolean {
    return this.#spans.some((span) => span.end > start && span.start < end)
  }

  /** The words before and after a quote, as far as none are left out. */
  trim(
    { prefix, suffix }: { readonly prefix: string; readonly suffix: string },
    text: string,
    { start, end }: Span,
  ): { readonly prefix: string; readonly suffix: string } {
    const from = Math.max(0, ...this.#spans.filter((span) => span.end <= start).map((span) => span.end))
    const to = Math.min(
      text.length,
      ...this.#spans.filter((span) => span.start >= end).map((span) => span.start),
    )
    const before = text.slice(from, start)
    const after = text.slice(end, to)
    return {
      prefix: isAsLong(before.slice(-NEAR), prefix) || isAsLong(before, prefix) ? prefix : fold(before),
      suffix: isAsLong(after.slice(0, NEAR), suffix) || isAsLong(after, suffix) ? suffix : fold(after),
    }
  }

  /** The article's text with a break for every unit that is left out, so that what stands beside must not reach into it. */
  blank(text: string): string {
    let blanked = ''
    let from = 0
    for (const { start, end } of this.#spans) {
      blanked += text.slice(from, start) + '\n'.repeat(end - start)
      from = end
    }
    return blanked + text.slice(from)
  }
}

function isAsLong(stretch: string, words: string): boolean {
  return fold(stretch).length >= fold(words).length
}

function wordsOf(text: string): string[] {
  return fold(text).toLowerCase().match(WORD) ?? []
}

function runs(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))
}

/** What is left of a span when others are taken from it. */
function without(span: Span, standing: readonly Quote[]): Span[] {
  let left: Span[] = span.end > span.start ? [span] : []
  for (const { span: other } of standing) {
    left = left.flatMap((part) =>
      [
        { start: part.start, end: Math.min(part.end, other.start) },
        { start: Math.max(part.start, other.end), end: part.end },
      ].filter(({ start, end }) => end > start),
    )
  }
  return left
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else merged.push(span)
  }
  return merged
}
