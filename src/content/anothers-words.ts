import type { Sentence, Span, Speaker } from '../model.ts'
import { fold } from './anchor.ts'

/** A quote, as far as it matters whose words it is; the speaker is null where nobody is named. */
export interface OwnedQuote {
  readonly exact: string
  readonly span: Span
  readonly speaker: string | null
}

/** A statement, as far as it matters whose words it is. */
export interface Attributed<Q extends OwnedQuote> {
  readonly speaker: string | null
  readonly title: string
  readonly sentences: readonly Sentence[]
  /** Its quotes, without those taken back. */
  readonly quotes: readonly Q[]
}

/** What of a statement is the words of somebody else alone, and the quotes in it that are not its speaker's. */
export interface AnothersWords<Q extends OwnedQuote> {
  readonly part: 'title' | 'sentences'
  readonly quotes: readonly Q[]
}

/** Tells whether what one speaker says is said for another, as a spokesman's words are his ministry's. */
export type SpeaksFor = (one: string | null, other: string) => boolean

/** A title of fewer words may stand in anybody's quote. */
const FEWEST_WORDS = 3

/**
 * Finds a statement that puts a quote into the wrong mouth: its title is a quote of somebody else, or all of its
 * sentences have quotes of others and none of its speaker's.
 */
export function anothersWords<Q extends OwnedQuote>(
  { speaker, title, sentences, quotes }: Attributed<Q>,
  speaksFor: SpeaksFor,
): AnothersWords<Q> | undefined {
  if (speaker === null) return undefined
  const isOwn = (quote: Q) => quote.speaker === speaker || speaksFor(quote.speaker, speaker)
  const own = quotes.filter(isOwn)
  const others = quotes.filter((quote) => !isOwn(quote))
  if (others.length === 0) return undefined
  const isInTitle = ({ exact }: Q) => isTakenFrom(title, exact)
  if (others.some(isInTitle) && !own.some(isInTitle)) return { part: 'title', quotes: others }
  const isTheirs = ({ span }: Sentence) => others.some((quote) => overlap(quote.span, span))
  return own.length === 0 && sentences.every(isTheirs) ? { part: 'sentences', quotes: others } : undefined
}

/** Tells who speaks for whom by whom speakers are part of. */
export function speaksForBy(speakers: readonly Speaker[]): SpeaksFor {
  const partOf = new Map(speakers.map((speaker) => [speaker.id, speaker.partOf]))
  return (one, other) => {
    const passed = new Set<string>()
    for (let at = one ?? undefined; at !== undefined && !passed.has(at); at = partOf.get(at)) {
      if (at === other) return true
      passed.add(at)
    }
    return false
  }
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** A title may say first who it is that speaks: Ana Ruiz said: “We agree.” */
const QUOTED = /: [“"](.+)[”"]$/u

function isTakenFrom(title: string, quote: string): boolean {
  const words = plain(QUOTED.exec(title)?.[1] ?? title)
  const others = plain(quote)
  return words === others || (words.split(' ').length >= FEWEST_WORDS && ` ${others} `.includes(` ${words} `))
}

/** Words alone, in small letters: what a title changes of a quote's words is marks and capitals. */
function plain(words: string): string {
  return fold(words.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\s]/gu, '')).trim()
}
