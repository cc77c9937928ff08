/**
 * The words of On Record as types. Everything else imports from here; this file imports nothing of ours.
 */
import type { Root } from 'hast'

/** A stretch of text as UTF-16 offsets, `start` included and `end` not: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/** What kind of speaker somebody is. */
export type SpeakerKind = 'person' | 'organization' | 'country' | 'group'

/** A named party, such as the site's author or an article's. */
export interface Party {
  readonly name: string
  readonly url?: string
}

/** How long an answer may be kept, in seconds (RFC 9111 §5.2.2.1, RFC 5861). */
export interface Polling {
  readonly maxAge: number
  readonly staleWhileRevalidate: number
  readonly staleIfError: number
}

/** The publication: `content/site.yaml`. */
export interface Site {
  readonly title: string
  readonly description: string
  /** The address of `/`, absolute and ending in a slash. */
  readonly url: string
  /** A BCP 47 language tag. */
  readonly language: string
  /** The authority of RFC 4151 that every id is minted under, such as `example.org,2026`. */
  readonly authority: string
  readonly author: Party
  /** A WebSub hub's address. */
  readonly hub?: string
  /** A picture's absolute address. */
  readonly image?: string
  /** The first day whose articles have pictures of their own for links to them. */
  readonly picturesSince?: Day
  /** The most items that a channel's feed carries; older ones are in its archives. */
  readonly feedSize: number
  /** For how many days feeds say in an item's place that it was withdrawn. */
  readonly withdrawnFor: number
  /** How long an answer may be kept, in seconds. */
  readonly polling: Polling
  /** Whether items that nobody has reviewed are published. */
  readonly review: 'optional' | 'required'
  /** Derived items with less confidence than this wait for review, 0 to 1. */
  readonly leastConfidence: number
}

/** Who can be quoted: an entry of `content/speakers.yaml`. */
export interface Speaker {
  readonly id: string
  readonly name: string
  readonly kind: SpeakerKind
  readonly aliases: readonly string[]
  readonly role?: string
  /** The id of the speaker that this one belongs to. */
  readonly partOf?: string
  /** Ids that were this speaker's before; their addresses lead here. */
  readonly merged?: readonly string[]
  /** The same speaker elsewhere, such as a Wikidata address. */
  readonly sameAs?: string
}

/** A subject that articles are filed under. */
export interface Topic {
  readonly id: string
  readonly name: string
}

/** A picture that stood in the article: kept with it, never part of its body. */
export interface Figure {
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
  readonly src?: string
}

/** Something taken back: when, and why. */
export interface Withdrawal {
  readonly at: Instant
  readonly reason: string
}

/** Something put right: when, and what was wrong. */
export interface Correction {
  readonly at: Instant
  readonly note: string
}

/** Words taken from one speaker, who had gone out as theirs, and given to another. */
export interface Move {
  readonly at: Instant
  /** The id of the speaker who was wrongly named until then. */
  readonly from: string
}

/** What statements and quotes have in common as things that are published and kept. */
export interface Published {
  /** Well-formed and unique on the site; never changed and never used again. */
  readonly id: string
  /** When it first went out. */
  readonly published: Instant
  /** When its words or its attribution last changed. */
  readonly updated: Instant
  readonly reviewed: boolean
  readonly corrections: readonly Correction[]
  /** Whose it was said to be before, oldest first: each of them but its speaker is owed word that it is gone. */
  readonly moved: readonly Move[]
  readonly withdrawn?: Withdrawal
  /** How sure the deriver was, 0 to 1; absent where a person wrote the item. */
  readonly confidence?: number
}

/** A verbatim span between quotation marks, attributed to a speaker; it belongs to one statement. */
export interface Quote extends Published {
  readonly exact: string
  /** The words before and after, as in a W3C TextQuoteSelector. */
  readonly prefix: string
  readonly suffix: string
  /** Where it stands in the article's text. */
  readonly span: Span
  /** The id of whoever said it. */
  readonly speaker: string
  readonly cue?: string
  /** What a reader must know who sees the quote alone. */
  readonly context?: string
}

/** Who stood behind a statement. */
export interface Backers {
  readonly count?: number
  readonly named: readonly string[]
}

/** A sentence that reports a statement, with its place in the article's text. */
export interface Sentence {
  readonly exact: string
  readonly span: Span
}

/** One act of saying reported by an article. */
export interface Statement extends Published {
  readonly title: string
  /** The id of the speaker. */
  readonly speaker: string
  readonly said?: Day
  /** The occasion. */
  readonly at?: string
  readonly backers?: Backers
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
}

/** One text with its source and its record. */
export interface Article {
  readonly slug: string
  readonly title: string
  /** The day of publication as its publisher's calendar has it: what “on Monday” in the text is counted from. */
  readonly day: Day
  readonly published: Instant
  readonly updated: Instant
  /** The article's address at its publisher. */
  readonly source?: string
  readonly publisher?: string
  readonly author?: string
  readonly language: string
  readonly topics: readonly Topic[]
  readonly rights?: string
  /** Whether feeds carry the whole body or its first paragraph. */
  readonly syndicate: 'full' | 'summary'
  readonly figures: readonly Figure[]
  /** Boilerplate that is kept but not published. */
  readonly notes: readonly string[]
  readonly corrections: readonly Correction[]
  readonly withdrawn?: Withdrawal
  /** The body as sanitised HTML, every address in it absolute. */
  readonly body: Root
  /** The body's words alone, blocks set apart by a blank line; spans are offsets into it. */
  readonly text: string
  readonly statements: readonly Statement[]
  /** The quotes of statements that nobody is named for: they are not published, nor may their words be elsewhere. */
  readonly unattributed: readonly Quote[]
}

/** All that `content/` holds, checked. Articles stand in the order of their slugs. */
export interface Content {
  readonly site: Site
  readonly speakers: readonly Speaker[]
  readonly articles: readonly Article[]
}
