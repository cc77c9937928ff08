import type { Span } from '../model.ts'
import { Beginnings } from './beginnings.ts'

/** Words to find, as in a W3C TextQuoteSelector (Web Annotation Data Model §4.2.4). */
export interface TextQuoteSelector {
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
}

/** What looking for a selector's words can give. */
export type Anchoring =
  | { readonly found: 'once'; readonly span: Span }
  /** The words stand there, but never between this prefix and this suffix. */
  | { readonly found: 'elsewhere'; readonly spans: readonly Span[] }
  | { readonly found: 'often'; readonly spans: readonly Span[] }
  /** The words do not stand there; `common` is as much of their beginning as does. */
  | { readonly found: 'never'; readonly common: string }

/** After so many searches, an index costs less than reading the text through for each. */
const SEARCHES_BEFORE_INDEX = 20

const IN_WORD = /[\p{L}\p{M}\p{N}]/u

/** Scripts that set no spaces between words, so that any two letters may be of two words. */
const SPACELESS =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u

/**
 * A text made ready for finding words in it. Runs of white space, the no-break kinds included, count as one space:
 * where a publisher's system puts a no-break space says nothing about what was said. All else is to the letter.
 */
export class AnchoredText {
  readonly #folded: string
  /** Where the folded text begins to lack units of its origin, and how many it then lacks; both ascend. */
  readonly #lacks: readonly { readonly from: number; readonly units: number }[]
  #searches = 0
  #beginnings: Beginnings | undefined

  constructor(text: string) {
    const lacks: { from: number; units: number }[] = []
    let units = 0
    for (const run of text.matchAll(/\s{2,}/g)) {
      const from = run.index - units + 1
      units += run[0].length - 1
      lacks.push({ from, units })
    }
    this.#folded = fold(text)
    this.#lacks = lacks
  }

  /** Looks for a selector's words; `exact` must hold more than white space. */
  find({ exact, prefix = '', suffix = '' }: TextQuoteSelector): Anchoring {
    const words = fold(exact).trim()
    const places = this.#places(words)
    if (places.length === 0) return { found: 'never', common: this.#commonBeginning(words) }
    const span = (at: number): Span => ({
      start: this.#origin(at),
      end: this.#origin(at + words.length - 1) + 1,
    })
    const before = fold(prefix).trim()
    const after = fold(suffix).trim()
    const fitting = places.filter(
      (at) => this.#endsAt(before, at) && this.#startsAt(after, at + words.length),
    )
    if (fitting.length === 0) return { found: 'elsewhere', spans: places.map(span) }
    if (fitting.length > 1) return { found: 'often', spans: fitting.map(span) }
    return { found: 'once', span: span(fitting[0] ?? 0) }
  }

  /** Where a unit of the folded text comes from. */
  #origin(at: number): number {
    let low = 0
    let high = this.#lacks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#lacks[middle]!.from <= at) low = middle + 1
      else high = middle
    }
    return at + (this.#lacks[low - 1]?.units ?? 0)
  }

  #places(words: string): number[] {
    // Words of a few characters are looked for in a text of any length, others soon by their beginning.
    if (++this.#searches === SEARCHES_BEFORE_INDEX) this.#beginnings = new Beginnings(this.#folded)
    const found = this.#beginnings?.find(words)
    if (found) return found.filter((at) => this.#isWhole(at, at + words.length))
    const places: number[] = []
    for (let at = this.#folded.indexOf(words); at >= 0; at = this.#folded.indexOf(words, at + 1)) {
      if (this.#isWhole(at, at + words.length)) places.push(at)
    }
    return places
  }

  /** Whether a stretch cuts no word in two: “safe” does not stand in “unsafe”. */
  #isWhole(start: number, end: number): boolean {
    return !this.#splitsWord(start) && !this.#splitsWord(end)
  }

  #splitsWord(at: number): boolean {
    const before = /.$/su.exec(this.#folded.slice(Math.max(0, at - 2), at))?.[0] ?? ''
    const after = String.fromCodePoint(this.#folded.codePointAt(at) ?? 0x20)
    return [before, after].every((character) => IN_WORD.test(character) && !SPACELESS.test(character))
  }

  #endsAt(words: string, at: number): boolean {
    const end = this.#folded[at - 1] === ' ' && !words.endsWith(' ') ? at - 1 : at
    return words === '' || this.#folded.endsWith(words, end)
  }

  #startsAt(words: string, at: number): boolean {
    return this.#folded.startsWith(words, this.#folded[at] === ' ' ? at + 1 : at)
  }

  /** The longest beginning of some words, in whole words, that stands in the text. */
  #commonBeginning(words: string): string {
    const ends = [...words.matchAll(/\S+/g)].map((word) => word.index + word[0].length)
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#places(words.slice(0, ends[middle - 1])).length > 0) low = middle
      else high = middle - 1
    }
    return low === 0 ? '' : words.slice(0, ends[low - 1])
  }
}

/** Makes each run of white space one space. Single spaces, which nearly all are, need no look. */
export function fold(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, ' ')
}
