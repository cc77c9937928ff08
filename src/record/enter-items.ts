import { mintId } from '../content/mint-id.ts'
import type { StatedQuote, StatedStatement } from '../content/schema/record-schema.ts'
import type { Instant } from '../model.ts'
import { type ItemKey, seenHash } from './derived-notes.ts'
import type { DraftQuote, DraftStatement } from './draft.ts'

/** Between two items' instants, so that one that an editor adds later finds room between them. */
const SPACING = 10_000

/** An item as a record file states it, with the keys that have defaults left out where they say nothing. */
export type EnteredQuote = Omit<StatedQuote, 'corrections' | 'moved'>
/** Likewise for a statement. */
export type EnteredStatement = Omit<StatedStatement, 'corrections' | 'moved' | 'quotes'> & {
  readonly quotes?: readonly EnteredQuote[]
}

/** The ids that an article's record has given, and the instants that it gives next. */
export interface Register {
  readonly slug: string
  readonly statementIds: Set<string>
  readonly quoteIds: Set<string>
  /** What readers saw of items that were taken out, by which those come back under their ids as what they were. */
  readonly returning?: Map<ItemKey, string>
  /** When the next item goes out. */
  next: Instant
}

/** A register in which nothing is entered yet; the first item goes out a little before `at`. */
export function newRegister(slug: string, at: Instant): Register {
  return { slug, statementIds: new Set(), quoteIds: new Set(), next: at - SPACING }
}

/** Enters a statement with its quotes: gives each an id and an instant of its own. */
export function enterStatement(draft: DraftStatement, register: Register): EnteredStatement {
  const first = draft.sentences[0]!.exact
  const told = {
    ...(draft.speaker === null ? {} : { speaker: draft.speaker }),
    title: draft.title || first,
    ...(draft.said === null ? {} : { said: draft.said }),
    ...(draft.at === null ? {} : { at: draft.at }),
    ...(draft.backers === null ? {} : { backers: { ...draft.backers, named: [...draft.backers.named] } }),
    confidence: rounded(draft.confidence),
    sentences: draft.sentences.map(({ exact }) => exact),
  }
  return {
    ...enter('statement', first, told, draft.speaker, register),
    ...told,
    ...(draft.quotes.length === 0
      ? {}
      : { quotes: draft.quotes.map((quote) => enterQuote(quote, draft.speaker, register)) }),
  }
}

/** Enters a quote into a statement of a speaker. */
export function enterQuote(
  { exact, prefix, suffix, cue, speaker, confidence }: DraftQuote,
  ofStatement: string | null,
  register: Register,
): EnteredQuote {
  const told = {
    exact,
    prefix,
    suffix,
    ...(cue === null || cue === '' ? {} : { cue }),
    ...(speaker === null || speaker === ofStatement ? {} : { speaker }),
    confidence: rounded(confidence),
  }
  return { ...enter('quote', exact, told, speaker, register), ...told }
}

function enter(
  kind: 'statement' | 'quote',
  words: string,
  told: Omit<EnteredQuote, 'id'> | Omit<EnteredStatement, 'id'>,
  speaker: string | null,
  register: Register,
) {
  const taken = kind === 'statement' ? register.statementIds : register.quoteIds
  const stated = { ...told, id: '', corrections: [], moved: [], quotes: [] }
  const seen = seenHash({ key: `${kind}/`, stated, speaker: speaker ?? undefined })
  const isTaken = (id: string) => taken.has(id) && register.returning?.get(`${kind}/${id}`) !== seen
  const id = enterId(kind, register.slug, words, isTaken)
  taken.add(id)
  register.returning?.delete(`${kind}/${id}`)
  const published = new Date(register.next).toISOString()
  register.next -= SPACING
  return { id, published }
}

/** The id of a new item of some words, which is not taken. */
export function enterId(
  kind: 'statement' | 'quote',
  slug: string,
  words: string,
  isTaken: (id: string) => boolean,
): string {
  let id = mintId(kind, slug, words)
  for (let occurrence = 1; isTaken(id); occurrence++) id = mintId(kind, slug, words, occurrence)
  return id
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000
}
