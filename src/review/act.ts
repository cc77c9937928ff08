import { speaksForBy } from '../content/anothers-words.ts'
import { checkMouths, checkSpeakers } from '../content/load-content.ts'
import { loadRecord } from '../content/load-record.ts'
import { ContentError, type Problem, Problems } from '../content/problem.ts'
import type { Speaker } from '../model.ts'
import { notesText } from '../record/derived-notes.ts'
import { type RecordFile, rereadRecord } from '../record/re-anchor/record-file.ts'
import { withDerived } from '../record/re-anchor/with-derived.ts'
import { speakerEntries } from '../record/speaker-entries.ts'
import type { Action } from './action.ts'
import { accept } from './actions/accept.ts'
import { attribute } from './actions/attribute.ts'
import { mark } from './actions/mark.ts'
import { merge } from './actions/merge.ts'
import { retitle } from './actions/retitle.ts'
import { split } from './actions/split.ts'
import { withdraw } from './actions/withdraw.ts'
import { Refusal, type ReviewedRecord } from './reviewed-record.ts'
import { seenNotes } from './seen-notes.ts'

/** A record as a decision leaves it. */
export interface Acted {
  readonly file: RecordFile
  /** Who is to be added to the speakers, since the record names them now. */
  readonly added: readonly Speaker[]
}

/**
 * Carries out a decision on a record. Every byte that it does not concern stays.
 *
 * @param name the record's file, as messages name it
 * @throws Refusal where it cannot be carried out; ContentError where it would break a rule that the record keeps
 */
export function act(record: ReviewedRecord, action: Action, name = 'record.yaml'): Acted {
  const to = 'to' in action ? action.to : 'by' in action ? action.by : undefined
  const fresh = to === undefined || 'id' in to ? undefined : newSpeaker(record, to)
  const added = fresh && !record.speakers.includes(fresh) ? [fresh] : []
  const known = { ...record, speakers: [...record.speakers, ...added] }
  const speaker = fresh?.id ?? (to && 'id' in to ? to.id : '')
  if (to && !known.speakers.some(({ id }) => id === speaker))
    throw new Refusal(`no speaker has the id “${speaker}”`, 'choose another, or make one by name')
  const text = changed(known, action, speaker)
  if (text === record.file.text) return { file: record.file, added: [] }
  const kept = action.do === 'accept' ? action.items : []
  const file = noted(record.file, rereadRecord(text, 'this would break a rule of records'), kept)
  const found = problemsOf(file, known, name)
  if (found.length > 0) {
    // What was wrong before is no fault of the decision.
    const before = new Set(problemsOf(record.file, known, name).map(({ what }) => what))
    const news = found.filter(({ what }) => !before.has(what))
    if (news.length > 0) throw new ContentError(news)
  }
  return { file, added }
}

/** A changed record with derive's notes on what it has seen of that. */
function noted(before: RecordFile, after: RecordFile, kept: readonly string[]): RecordFile {
  const { derived } = after.record
  const notes = seenNotes(before, after, kept)
  if (!derived || notesText(notes).trimEnd() === (derived.items ?? '').trimEnd()) return after
  return rereadRecord(withDerived(after, { paragraphs: derived.paragraphs, notes }))
}

function changed(record: ReviewedRecord, action: Action, speaker: string): string {
  switch (action.do) {
    case 'accept':
      return accept(record, action)
    case 'attribute': {
      const moved = attribute(record, action, speaker)
      // Who says that it is whose it is said to be has read it.
      return moved === record.file.text ? accept(record, { do: 'accept', items: action.items }) : moved
    }
    case 'retitle':
      return retitle(record, action)
    case 'withdraw':
      return withdraw(record, action)
    case 'split':
      return split(record, action)
    case 'merge':
      return merge(record, action)
    case 'mark':
      return mark(record, action, speaker)
  }
}

/** The speaker of a name: one who has it, or a new one with an id that nobody has. */
function newSpeaker(
  { speakers, article }: ReviewedRecord,
  { name, kind }: Pick<Speaker, 'name' | 'kind'>,
): Speaker {
  const named = speakers.filter((speaker) => [speaker.name, ...speaker.aliases].includes(name))
  if (named[0]) return named[0]
  const [entry] = speakerEntries([{ name, kind, aliases: [] }], speakers, article.slug)
  if (!entry) throw new Refusal(`nobody can be called “${name}”`, 'give another name')
  return entry
}

/** What breaks a rule in a record. */
function problemsOf(
  { text }: RecordFile,
  { article, speakers }: ReviewedRecord,
  name: string,
): readonly Problem[] {
  const problems = new Problems()
  const loaded = loadRecord(text, article, name, problems)
  if (loaded) {
    checkSpeakers(loaded, new Set(speakers.map(({ id }) => id)), name, 'speakers.yaml', problems)
    checkMouths(loaded, speaksForBy(speakers), name, problems)
  }
  return problems.list().filter(({ severity }) => severity === 'error')
}
