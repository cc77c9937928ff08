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
  // Whose a statement is goes by the quotes that a person gave to its speaker: they are asked about, each by itself.
  const isOfQuotes = statement.quotes.some(
    ({ standing, isWithdrawn }) =>
      !isWithdrawn && standing.hasOwnSpeaker && standing.speaker === stated.speaker,
  )
  const reads = draft?.speaker ?? undefined
  const speaker = isOfQuotes
    ? stated.speaker
    : followed(statement, reads, spans.some(policy.isUnread), policy, revision)
  if (speaker !== stated.speaker && speaker !== undefined)
    revision.edits.set(path, 'speaker', speaker, ['id', 'published'])
  for (const quote of statement.quotes)
    followQuote(statement.stated.speaker, speaker, quote, policy, revision)
  return speaker
}

/** @param before the statement's speaker before this revision; @param now and after it */
function followQuote(
  before: string | undefined,
  now: string | undefined,
  quote: PlacedQuote,
  policy: SpeakerPolicy,
  revision: Revision,
): void {
  const { stated, path, isWithdrawn, placement, draft, standing } = quote
  const isUnread = placement.found !== 'missing' && policy.isUnread(placement.span)
  let speaker = stated.speaker ?? before
  if (!isWithdrawn) {
    speaker = followed(quote, draft?.speaker ?? undefined, isUnread, policy, revision)
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

/**
 * Gives an item's speaker as it is after this revision. Derive compares what the text says now with what it read
 * last: where that is the same, the record may well say otherwise, for a person knew better.
 *
 * @param reads whose words the text makes them now, undefined where it leaves that open
 */
function followed(
  item: PlacedStatement | PlacedQuote,
  reads: string | undefined,
  isUnread: boolean,
  { decisions }: SpeakerPolicy,
  revision: Revision,
): string | undefined {
  const { standing, stated, key } = item
  const { note, speaker: was } = standing
  const now = reads ?? note?.asks
  const isAccepted = decisions.acceptsSpeaker.has(stated.id)
  const isNews = now !== note?.read && (isUnread || note?.asks !== undefined)
  if (now === undefined || !(isAccepted || isNews || decisions.keeps.has(stated.id))) return was
  if (now === was || decisions.keeps.has(stated.id)) {
    revision.readings.set(key, { read: now })
    return was
  }
  const words = 'exact' in stated ? stated.exact : stated.title
  const change = {
    item: 'exact' in stated ? ('quote' as const) : ('statement' as const),
    id: stated.id,
    words,
    was,
    now,
  }
  if (standing.hasOwnSpeaker && !isAccepted) {
    revision.readings.set(key, { ...(note?.read === undefined ? {} : { read: note.read }), asks: now })
    revision.findings.push({ ...change, kind: 'doubtful' })
    return was
  }
  revision.readings.set(key, { read: now })
  revision.findings.push({ ...change, kind: 'reattributed' })
  revision.move(item, was)
  return now
}
