import type { Span } from '../../model.ts'
import type { PlacedQuote, PlacedStatement } from './placed-record.ts'
import type { Revision } from './revision.ts'

/** What speakers of a record may follow the text. */
export interface SpeakerPolicy {
  /** Whether a place of the text is one that derive has not read: elsewhere the record knows better. */
  readonly isUnread: (span: Span) => boolean
  /** Whether derive may name other speakers for what nobody has reviewed: not where a person may have named one. */
  readonly mayReattribute: boolean
  /** Whether a person has said to take the text's speakers for what they wrote or reviewed, too. */
  readonly accepts: boolean
}

/** Keys of a quote that stand above its speaker. */
const ABOVE_SPEAKER = ['exact', 'prefix', 'suffix', 'cue']

/** Lets the speakers of a record's statement and of its quotes follow the text. */
export function followSpeakers(statement: PlacedStatement, policy: SpeakerPolicy, revision: Revision): void {
  if (statement.isWithdrawn) return
  const speaker = followStatement(statement, policy, revision)
  for (const quote of statement.quotes) followQuote(statement, speaker, quote, policy, revision)
}

/** Gives the statement's speaker as it is after this revision. */
function followStatement(
  { stated, index, isOwned, spans, draft }: PlacedStatement,
  policy: SpeakerPolicy,
  revision: Revision,
): string | undefined {
  const now = draft?.speaker
  if (!now || now === stated.speaker || !spans.some(policy.isUnread)) return stated.speaker
  const path = ['statements', index]
  const change = {
    item: 'statement' as const,
    id: stated.id,
    words: stated.title,
    was: stated.speaker,
    now,
  }
  if (!mayChange(isOwned, policy)) {
    revision.findings.push({ ...change, kind: 'doubtful' })
    return stated.speaker
  }
  revision.edits.set(path, 'speaker', now, ['id', 'published'])
  revision.findings.push({ ...change, kind: 'reattributed' })
  revision.touch(path)
  return now
}

function followQuote(
  { stated: { speaker: before }, index }: PlacedStatement,
  ofStatement: string | undefined,
  { stated, index: at, isOwned, isWithdrawn, placement, draft }: PlacedQuote,
  policy: SpeakerPolicy,
  revision: Revision,
): void {
  const path = ['statements', index, 'quotes', at]
  const was = stated.speaker ?? before
  let speaker = was
  if (!isWithdrawn && draft && placement.found !== 'missing' && policy.isUnread(placement.span)) {
    if (draft.speaker !== null && draft.speaker !== was) {
      const change = { item: 'quote' as const, id: stated.id, words: stated.exact, was, now: draft.speaker }
      const isMade = mayChange(isOwned, policy)
      if (isMade) {
        speaker = draft.speaker
        revision.touch(path)
      }
      revision.findings.push({ ...change, kind: isMade ? 'reattributed' : 'doubtful' })
    }
    if (draft.cue && stated.cue !== undefined && draft.cue !== stated.cue && mayChange(isOwned, policy)) {
      revision.edits.replace([...path, 'cue'], draft.cue)
      revision.touch(path)
    }
  }
  // A quote states its speaker only where that is not the statement's, which may have changed above it.
  const own = speaker === ofStatement ? undefined : speaker
  if (own === undefined && stated.speaker !== undefined && speaker !== was) {
    revision.edits.remove(path, 'speaker')
  } else if (own !== undefined && own !== stated.speaker) {
    revision.edits.set(path, 'speaker', own, ABOVE_SPEAKER)
  }
}

function mayChange(isOwned: boolean, { mayReattribute, accepts }: SpeakerPolicy): boolean {
  return accepts || (!isOwned && mayReattribute)
}
