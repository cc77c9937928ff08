import { type AnchoredText, fold, type TextQuoteSelector } from '../../content/anchor.ts'
import type { Span } from '../../model.ts'
import type { DraftQuote } from '../draft.ts'
import { type Nearest, NearestWords } from './nearest-words.ts'
import { isAcceptable, keyOf, overlap, type Placement, plainType } from './placement.ts'

/** A quote of a record, to be found in its article's text. */
export interface QuoteToPlace extends Required<TextQuoteSelector> {
  /** The id of whoever said it, undefined where nobody is named. */
  readonly speaker: string | undefined
  /** Whether a person wrote or reviewed it: then only its typography may be changed without asking. */
  readonly isOwned: boolean
  readonly isWithdrawn: boolean
  /** Whether a person has said that words which come near enough are this quote's. */
  readonly accepts: (nearest: DraftQuote) => boolean
}

/** Whether a quote takes the words that come nearest to its own. */
type Claim = (quote: QuoteToPlace, nearest: Nearest<DraftQuote>) => boolean

/** The least likeness at which other words are still the same quote, edited. */
const SAME_QUOTE = 0.7
/** The least likeness at which words are worth showing to a person. */
const WORTH_SHOWING = 0.3
/** Words as long as this are hardly said twice; shorter ones need the same speaker or surroundings. */
const DISTINCT_WORDS = 4
/** So many characters the same before or after are the same surroundings. */
const SAME_SURROUNDINGS = 12

/**
 * Finds a record's quotes in an edited text, each at a place of its own: to the letter first, then in other
 * surroundings, then as a quote of the same speaker whose words were edited.
 *
 * @param drafted the quotes that the deriver finds in the text
 */
export function placeQuotes(
  quotes: readonly QuoteToPlace[],
  text: string,
  anchored: AnchoredText,
  drafted: readonly DraftQuote[],
): Placement<DraftQuote>[] {
  const placements: (Placement<DraftQuote> | undefined)[] = samePlaces(quotes, anchored)
  const claimed = new Set(
    placements.flatMap((placement) => (placement && 'span' in placement ? [keyOf(placement.span)] : [])),
  )
  const draftAt = new Map(drafted.map((draft) => [keyOf(draft.span), draft]))
  // Who has the most of the same surroundings goes first, wherever in the record they stand.
  const moved = quotes
    .flatMap((quote, index) =>
      placements[index]
        ? []
        : movedPlaces(quote, text, anchored, draftAt).map((place) => ({ ...place, quote, index })),
    )
    .filter(({ span }) => !claimed.has(keyOf(span)))
    .sort((a, b) => b.score - a.score)
  moved.forEach(({ quote, index, span, score }, at) => {
    if (placements[index] || claimed.has(keyOf(span))) return
    // What a person wrote is not guessed at.
    const rivals = !quote.isOwned
      ? []
      : moved
          .slice(at + 1)
          .filter(
            (place) => place.index === index && place.score === score && !claimed.has(keyOf(place.span)),
          )
    if (rivals.length > 0) {
      placements[index] = {
        found: 'missing',
        nearest: undefined,
        places: [span, ...rivals.map((place) => place.span)],
      }
      return
    }
    claimed.add(keyOf(span))
    placements[index] = { found: 'moved', span }
  })
  if (placements.every((placement) => placement !== undefined)) return placements
  const taken = placements.flatMap((placement) => (placement && 'span' in placement ? [placement.span] : []))
  const free = new Set(drafted.filter(({ span }) => !taken.some((other) => overlap(span, other))))
  const nearest = new NearestWords([...free], ({ exact }) => exact)
  const nearestTo = ({ exact }: QuoteToPlace) => {
    const near = nearest.find(exact, (draft) => free.has(draft))
    return near && near.likeness >= WORTH_SHOWING ? near : undefined
  }
  // What one quote takes is no candidate for another, wherever in the record they stand.
  for (const claims of [isSameQuote, isAccepted]) {
    quotes.forEach((quote, index) => {
      if (placements[index]) return
      const near = nearestTo(quote)
      if (!near || !claims(quote, near)) return
      free.delete(near.candidate)
      placements[index] = { found: 'changed', span: near.candidate.span }
    })
  }
  return quotes.map((quote, index) => {
    const places = placesOf(quote, anchored)
    const standing = places.length > 0 ? { places } : {}
    return placements[index] ?? { found: 'missing', nearest: nearestTo(quote), ...standing }
  })
}

/** Where words stand between the very words that they stood between. Nobody says the same words twice at one place. */
function samePlaces(quotes: readonly QuoteToPlace[], anchored: AnchoredText) {
  const found = quotes.map((quote) => {
    const anchoring = anchored.find(quote)
    return anchoring.found === 'once' ? { found: 'same' as const, span: anchoring.span } : undefined
  })
  const surroundings = ({ prefix, suffix }: QuoteToPlace) => prefix.length + suffix.length
  const first = new Map<string, QuoteToPlace>()
  const placeOf = (quote: QuoteToPlace, { span }: { span: Span }) => `${keyOf(span)} ${quote.speaker}`
  quotes.forEach((quote, index) => {
    const placement = found[index]
    if (!placement) return
    const other = first.get(placeOf(quote, placement))
    const isFirst =
      !other ||
      (other.isWithdrawn && !quote.isWithdrawn) ||
      (other.isWithdrawn === quote.isWithdrawn && surroundings(quote) > surroundings(other))
    if (isFirst) first.set(placeOf(quote, placement), quote)
  })
  return found.map((placement, index) => {
    const quote = quotes[index]!
    return placement && first.get(placeOf(quote, placement)) === quote ? placement : undefined
  })
}

const isSameQuote: Claim = (quote, { candidate, likeness }) => {
  if (quote.speaker !== undefined && candidate.speaker !== null && candidate.speaker !== quote.speaker)
    return false
  return quote.isOwned ? plainType(quote.exact) === plainType(candidate.exact) : likeness >= SAME_QUOTE
}

const isAccepted: Claim = (quote, near) => isAcceptable(near) && quote.accepts(near.candidate)

/** The places of words that stand in the text to the letter, but not once between the same others. */
function placesOf(quote: QuoteToPlace, anchored: AnchoredText): readonly Span[] {
  const anchoring = anchored.find(quote)
  return anchoring.found === 'elsewhere' || anchoring.found === 'often' ? anchoring.spans : []
}

/**
 * The places of words that stand in the text, but not between the same others, where enough of those are the same, and
 * how many are.
 */
function movedPlaces(
  quote: QuoteToPlace,
  text: string,
  anchored: AnchoredText,
  draftAt: ReadonlyMap<string, DraftQuote>,
): readonly { readonly span: Span; readonly score: number }[] {
  const isDistinct = quote.exact.split(/\s+/).length >= DISTINCT_WORDS
  return placesOf(quote, anchored).flatMap((span) => {
    const same = sameSurroundings(quote, text, span)
    const isSameSpeaker = quote.speaker !== undefined && draftAt.get(keyOf(span))?.speaker === quote.speaker
    if (!isDistinct && !isSameSpeaker && same < SAME_SURROUNDINGS) return []
    return [{ span, score: same + (isSameSpeaker ? SAME_SURROUNDINGS : 0) }]
  })
}

/** How many characters before and after a place are the same as a quote's prefix and suffix. */
function sameSurroundings({ prefix, suffix }: QuoteToPlace, text: string, { start, end }: Span): number {
  // Other marks are no other surroundings.
  const plain = (words: string) => plainType(fold(words))
  const before = plain(text.slice(Math.max(0, start - 2 * prefix.length), start))
  const after = plain(text.slice(end, end + 2 * suffix.length))
  const wanted = { before: plain(prefix), after: plain(suffix) }
  let same = 0
  while (same < wanted.before.length && wanted.before.at(-1 - same) === before.at(-1 - same)) same++
  let following = 0
  while (following < wanted.after.length && wanted.after[following] === after[following]) following++
  return same + following
}
