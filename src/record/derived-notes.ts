import { fold } from '../content/anchor.ts'
import { shortHash } from '../content/mint-id.ts'
import type { StatedQuote, StatedRecord, StatedStatement } from '../content/schema/record-schema.ts'

/** What a statement or a quote is called among derive's notes: the two kinds may share an id. */
export type ItemKey = `${'statement' | 'quote'}/${string}`

/** What derive keeps of an item, to tell its own readings and a person's decisions apart. */
export interface DerivedNote {
  /** A hash of the words as derive last wrote them; other words are a person's. */
  readonly words: string
  /** A hash of all that readers see of it, as it was when a command last looked. */
  readonly seen: string
  /** Whose words derive last read them to be, where the text tells: another speaker is a person's choice. */
  readonly read?: string
  /** Whose they were when a command last looked. */
  readonly speaker?: string
  /** Whose the edited article makes them, until a person decides. */
  readonly asks?: string
}

/** Derive's notes on the items of a record. */
export type DerivedNotes = ReadonlyMap<ItemKey, DerivedNote>

/** Reads the notes that a record keeps; what cannot be read counts as not noted. */
export function notesOf({ derived }: Pick<StatedRecord, 'derived'>): Map<ItemKey, DerivedNote> {
  const notes = new Map<ItemKey, DerivedNote>()
  for (const line of derived?.items?.split('\n') ?? []) {
    const [key = '', ...fields] = line.trim().split(' ')
    const { speaker, ...note } = Object.fromEntries(fields.map((field) => field.split('=')))
    if (!note.words || !note.seen) continue
    const whose = speaker ?? note.read
    notes.set(key as ItemKey, {
      ...note,
      ...(whose === undefined || whose === NOBODY ? {} : { speaker: whose }),
    })
  }
  return notes
}

/** Writes notes as a record keeps them, a line each: the speaker only where that is not the one that derive read. */
export function notesText(notes: DerivedNotes): string {
  return [...notes]
    .map(([key, { words, seen, read, speaker, asks }]) => {
      const fields = { words, seen, read, speaker: speaker === read ? undefined : (speaker ?? NOBODY), asks }
      const stated = Object.entries(fields).filter(([, value]) => value !== undefined)
      return `${[key, ...stated.map((field) => field.join('='))].join(' ')}\n`
    })
    .join('')
}

/** Stands for no speaker; no speaker has such an id. */
const NOBODY = '-'

/** The note of an item as derive has just written it and read its speaker. */
export function freshNote(item: Noted, read: string | undefined): DerivedNote {
  return {
    words: wordsHash(item),
    ...asSeen(item),
    ...(read === undefined ? {} : { read }),
  }
}

/** What a command notes of an item when it has looked at it. */
export function asSeen(item: Noted): Pick<DerivedNote, 'seen' | 'speaker'> {
  return { seen: seenHash(item), ...(item.speaker === undefined ? {} : { speaker: item.speaker }) }
}

/** A statement or quote as notes see it: with the speaker that readers see. */
export interface Noted {
  readonly key: ItemKey
  readonly stated: StatedStatement | StatedQuote
  readonly speaker: string | undefined
}

/** Lists the statements and quotes of a record, each statement before its quotes. */
export function notedItems({ statements }: Pick<StatedRecord, 'statements'>): Noted[] {
  return statements.flatMap((statement): Noted[] => [
    { key: `statement/${statement.id}`, stated: statement, speaker: statement.speaker },
    ...statement.quotes.map(
      (quote): Noted => ({
        key: `quote/${quote.id}`,
        stated: quote,
        speaker: quote.speaker ?? statement.speaker,
      }),
    ),
  ])
}

/** A hash of an item's words: a quote's own, or a statement's title and sentences. */
export function wordsHash({ stated }: Pick<Noted, 'stated'>): string {
  const words = 'exact' in stated ? [stated.exact] : [stated.title, ...stated.sentences]
  return shortHash(JSON.stringify(words.map(plain)), HASH_LENGTH)
}

/** A hash of what readers see of an item; what only finds it in its article, or dates it, counts for nothing. */
export function seenHash({ stated, speaker }: Noted): string {
  const { corrections, withdrawn } = stated
  const own =
    'exact' in stated
      ? [stated.exact, stated.cue, stated.context]
      : [stated.title, stated.said, stated.at, stated.backers, stated.sentences.map(plain)]
  const all = [speaker, withdrawn !== undefined, corrections.map(({ note }) => note), ...own]
  return shortHash(
    JSON.stringify(all, (_, value) => (typeof value === 'string' ? plain(value) : value)),
    HASH_LENGTH,
  )
}

/** Of 32 ** 6 hashes, two are the same once in a thousand million. */
const HASH_LENGTH = 6

function plain(words: string): string {
  return fold(words).trim()
}
