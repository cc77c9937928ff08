import { countBefore } from '../../../count-before.ts'
import type { Span } from '../../../model.ts'
import type { TokenRun } from '../../attributions/find-subject.ts'
import type { LinkContext } from '../../attributions/link-features.ts'
import type { LinkedAttribution } from '../../attributions/link-spans.ts'
import type { TokenSpan } from '../../spans/token-span.ts'
import type { Tokens } from '../../tokens/tokens.ts'
import type { FoundQuote } from '../found-quote.ts'
import { coreHead } from '../mentions/mention-words.ts'
import { findIntroducedSource } from '../quote-sources/find-introduced-source.ts'
import { findIntroducingSubject } from '../quote-sources/find-introducing-subject.ts'
import { findNamer } from '../quote-sources/find-namer.ts'
import { findPossessor } from '../quote-sources/find-possessor.ts'
import { findSpeakingSubject } from '../quote-sources/find-speaking-subject.ts'
import { findTag } from '../quote-sources/find-tag.ts'
import { paragraphAt, paragraphOfSentence } from '../quote-sources/paragraphs.ts'

/** How grammar came upon a mention that may speak, as bits. */
export const Way = {
  /** The source of the quote's attribution. */
  Linked: 1,
  /** The subject around the quote, or the nearest source, where no attribution has one. */
  Beside: 2,
  /** Subject of the verb of saying that the quote hangs on. */
  SpeakingSubject: 4,
  /** Subject of the last verb before a comma or colon and the opening mark. */
  Introducing: 8,
  /** Named right after the quote with a word of saying. */
  Tag: 16,
  /** Whose word for something said the quote hangs on. */
  Possessor: 32,
  /** Named as calling something by the quoted words. */
  Namer: 64,
  /** Source of a paragraph that ends in a colon. */
  Introduced: 128,
  /** Who spoke last, and who spoke before that. */
  Last: 256,
  BeforeLast: 512,
  /** A source that the span stage found near. */
  Span: 1024,
  /** The text that the quote stands in, where somebody reports of it. */
  Inner: 2048,
} as const

/** Somebody speaking in the text: where the words begin and end (in tokens), and who it is. */
export interface Speaking {
  readonly first: number
  readonly end: number
  readonly run: TokenRun
  /** Where a label gives the name. */
  readonly name: Span | null
  /** The quote's index into the analysis's marked spans, -1 for speech without marks. */
  readonly marked: number
}

/** A mention that may be whom a quote is said by. */
export interface SpeakingCandidate {
  readonly run: TokenRun
  readonly head: number
  /** Bits of `Way`. */
  readonly ways: number
}

/** A quote as its candidates are listed. */
export interface QuoteSituation {
  readonly context: LinkContext
  readonly quote: FoundQuote
  /** Its tokens. */
  readonly run: TokenRun
  readonly linked: LinkedAttribution | null
  readonly paragraph: number
  /** Who spoke last before it, and who before that (another mention). */
  readonly last: Speaking | null
  readonly beforeLast: Speaking | null
  readonly candidates: readonly SpeakingCandidate[]
  /** Tells which tokens are found to say how something is said. */
  readonly isCue: (i: number) => boolean
}

/** Sources in so many sentences before and after the quote's own, of the same paragraph or the one before, are candidates. */
const SENTENCES_AROUND = 1
/** A sentence that is longer is no prose, and looking around in it would take too long. */
const LONGEST_SENTENCE = 600

/** At most so many sources are looked at around a quote. */
const MOST_SOURCES = 40

/** Gives the sources (ascending) that begin from one token on and before another. */
function sourcesBetween(sources: readonly TokenSpan[], from: number, end: number): TokenSpan[] {
  const low = countBefore(sources.length, (at) => sources[at]!.first < from)
  const found: TokenSpan[] = []
  for (let k = low; k < sources.length && sources[k]!.first < end && found.length < MOST_SOURCES; k++)
    found.push(sources[k]!)
  return found
}

/** Lists the mentions that may speak a quote, each once. */
export function listSpeaking(
  context: LinkContext,
  quote: FoundQuote,
  run: TokenRun,
  linked: LinkedAttribution | null,
  paragraph: number,
  last: Speaking | null,
  beforeLast: Speaking | null,
  isCue: (i: number) => boolean,
  sources: readonly TokenSpan[],
): SpeakingCandidate[] {
  const { analysis, finding } = context
  const { tokens } = analysis
  const byHead = new Map<number, SpeakingCandidate>()
  const add = (found: TokenRun | null, way: number): void => {
    if (found === null || found.end <= found.first) return
    const head = coreHead(analysis, found.first, found.end)
    const seen = byHead.get(head)
    byHead.set(
      head,
      seen === undefined ? { run: found, head, ways: way } : { ...seen, ways: seen.ways | way },
    )
  }
  const told = finding.spans[linked?.source ?? -1]
  add(
    quote.source,
    told === undefined ? Way.Beside : told.first === quote.source?.first ? Way.Linked : Way.Inner,
  )
  const from = tokens.sentence[run.first]!
  const to = tokens.sentence[run.end - 1]!
  const { structure } = finding
  if (tokens.sentenceStart[to + 1]! - tokens.sentenceStart[from]! <= LONGEST_SENTENCE) {
    add(findSpeakingSubject(analysis, structure, run, isCue), Way.SpeakingSubject)
    add(findIntroducingSubject(analysis, structure, run), Way.Introducing)
    add(findTag(analysis, run), Way.Tag)
    add(findPossessor(analysis, structure, run), Way.Possessor)
    add(findNamer(analysis, structure, run), Way.Namer)
  }
  const own = paragraphAt(tokens, paragraph)
  const previous = paragraphAt(tokens, paragraph - 1)
  if (own !== null && previous !== null && run.first - own.first <= 1)
    add(findIntroducedSource(context, previous), Way.Introduced)
  const { sentenceStart } = tokens
  const opens = sentenceStart[Math.max(0, from - SENTENCES_AROUND)]!
  const closes = sentenceStart[Math.min(sentenceStart.length - 1, to + 1 + SENTENCES_AROUND)]!
  for (const source of sourcesBetween(sources, opens, closes)) add(source, Way.Span)
  // In a paragraph of its own mostly somebody else answers a question.
  const isAnswer = last !== null && paragraphOf(tokens, last.end - 1) < paragraph && isQuestion(tokens, last)
  if (last !== null && !isAnswer) add(last.run, Way.Last)
  if (beforeLast !== null) add(beforeLast.run, Way.BeforeLast)
  if (last !== null && isAnswer)
    for (const [head, { run: other }] of byHead)
      if (other.first < last.run.end && last.run.first < other.end) byHead.delete(head)
  return [...byHead.values()]
}

/** Tells whether the sentence itself says that a mention speaks, whoever else is near. */
export function isPlain({ ways }: SpeakingCandidate): boolean {
  return (ways & (Way.Inner | Way.Namer)) !== 0
}

/** The paragraph that a token stands in. */
export function paragraphOf(tokens: Tokens, at: number): number {
  return paragraphOfSentence(tokens, tokens.sentence[at]!)
}

/** Tells whether what somebody said ends with a question. */
export function isQuestion({ text, end }: Tokens, { end: last }: Speaking): boolean {
  const at = end[last - 1]!
  return /\?["”»’']*$/.test(text.slice(Math.max(0, at - 4), at + 1).trimEnd())
}
