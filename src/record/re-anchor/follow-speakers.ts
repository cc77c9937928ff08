import type { Span } from '../../model.ts'
import type { Decisions } from './decisions.ts'
import type { PlacedQuote, PlacedStatement } from './placed-record.ts'
import type { Revision } from './revision.ts'

/** What speakers of a record may follow the text. */
export interface SpeakerPolicy {
  /** Whether a place of the text is one that derive has not read: elsewhere the record knows better. */
  readonly isUnread: (span: Span) => boolean
  readonly decisions: Decisions
}

/** Keys of a quote that stand above its speaker. */
const ABOVE_SPEAKER = ['exact', 'prefix', 'suffix', 'cue']

/** Lets the speakers of a record's statement and of its quotes follow the text; gives whose the statement then is. */
export function followSpeakers(
  statement: PlacedStatement,
  policy: SpeakerPolicy,
  revision: Revision,
): string | undefined {
  if (statement.isWithdrawn) return statement.stated.speaker
  const { draft, spans, path, stated } = statement
  const reads = draft?.speaker ?? undefined
  const isUnread = spans.some(policy.isUnread)
  const speaker = isOfQuotes(statement, reads, policy)
    ? stated.speaker
    : followed(statement, reads, isUnread, policy, revision)
  if (speaker !== stated.speaker && speaker !== undefined)
    revision.edits.set(path, 'speaker', speaker, ['id', 'published'])
  for (const quote of statement.quotes)
    followQuote(statement.stated.speaker, speaker, quote, policy, revision)
  return speaker
}

/**
 * Tells whether a statement stays its speaker's for the sake of its quotes: those that a person gave to them, who is
 * asked about each by itself, or all that stay theirs while none becomes that of whom the text makes the rest.
 */
function isOfQuotes(
  { stated, quotes }: PlacedStatement,
  reads: string | undefined,
  policy: SpeakerPolicy,
): boolean {
  const standing = quotes.filter(
    ({ isWithdrawn, placement }) => !isWithdrawn && placement.found !== 'missing',
  )
  const speakers = standing.map((quote) => decide(quote, ...readingOf(quote, policy), policy).speaker)
  return (
    quotes.some(
      ({ standing: own, isWithdrawn }) => !isWithdrawn && own.hasOwnSpeaker && own.speaker === stated.speaker,
    ) ||
    (speakers.includes(stated.speaker) && !speakers.includes(reads))
  )
}

/** Whose a quote's words are as derive reads them, and whether it has not read that place before. */
function readingOf(
  { placement, draft }: PlacedQuote,
  { isUnread }: SpeakerPolicy,
): [string | undefined, boolean] {
  return [draft?.speaker ?? undefined, placement.found !== 'missing' && isUnread(placement.span)]
}

/** @param before the statement's speaker before this revision; @param now and after it */
function followQuote(
  before: string | undefined,
  now: string | undefined,
  quote: PlacedQuote,
  policy: SpeakerPolicy,
  revision: Revision,
): void {
  const { stated, path, isWithdrawn, draft, standing } = quote
  const [reads, isUnread] = readingOf(quote, policy)
  let speaker = stated.speaker ?? before
  if (!isWithdrawn) {
    speaker = followed(quote, reads, isUnread, policy, revision)
    const mayFollow = !standing.hasOwnSpeaker || policy.decisions.acceptsSpeaker.has(stated.id)
    if (isUnread && draft?.cue && stated.cue !== undefined && draft.cue !== stated.cue && mayFollow) {
      revision.edits.replace([...path, 'cue'], draft.cue)
      revision.touch(quote)
    }
  }
  // A quote states its speaker only where that is not the statement's, which may have changed above it.
  const own = speaker === now ? undefined : speaker
  if (own === undefined && stated.speaker !== undefined && speaker !== (stated.speaker ?? before)) {
    revision.edits.remove(path, 'speaker')
  } else if (own !== undefined && own !== stated.speaker) {
    revision.edits.set(path, 'speaker', own, ABOVE_SPEAKER)
  }
}

/** Whose an item is after this revision, and what is to be said of it. */
interface Decided {
  readonly speaker: string | undefined
  /** Whose the text makes it, where that is news to somebody. */
  readonly now?: string
  readonly change?: 'noted' | 'doubtful' | 'reattributed'
}

/**
 * Decides whose an item is. Derive compares what the text says now with what it read last: where that is the same, the
 * record may well say otherwise, for a person knew better.
 *
 * @param reads whose words the text makes them now, undefined where it leaves that open
 */
function decide(
  { standing, stated }: PlacedStatement | PlacedQuote,
  reads: string | undefined,
  isUnread: boolean,
  { decisions }: SpeakerPolicy,
): Decided {
  const { note, speaker } = standing
  const now = reads ?? note?.asks
  const isAccepted = decisions.acceptsSpeaker.has(stated.id)
  const isKept = decisions.keeps.has(stated.id)
  const isNews = now !== note?.read && (isUnread || note?.asks !== undefined)
  if (now === undefined || !(isAccepted || isNews || isKept)) return { speaker }
  if (now === speaker || isKept) return { speaker, now, change: 'noted' }
  if (standing.hasOwnSpeaker && !isAccepted) return { speaker, now, change: 'doubtful' }
  return { speaker: now, now, change: 'reattributed' }
}

/** Gives an item's speaker as it is after this revision, and notes what is to be said of that. */
function followed(
  item: PlacedStatement | PlacedQuote,
  reads: string | undefined,
  isUnread: boolean,
  policy: SpeakerPolicy,
  revision: Revision,
): string | undefined {
  const { standing, stated, key } = item
  const { note, speaker: was } = standing
  const { speaker, now, change: kind } = decide(item, reads, isUnread, policy)
  if (now === undefined || kind === undefined) return speaker
  if (kind !== 'doubtful') revision.readings.set(key, { read: now })
  else revision.readings.set(key, { ...(note?.read === undefined ? {} : { read: note.read }), asks: now })
  if (kind === 'noted') return speaker
  revision.findings.push({
    item: 'exact' in stated ? 'quote' : 'statement',
    id: stated.id,
    words: 'exact' in stated ? stated.exact : stated.title,
    was,
    now,
    kind,
  })
  if (kind === 'reattributed') revision.move(item, was)
  return speaker
}
