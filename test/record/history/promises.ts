import { expect } from 'vitest'
import { AnchoredText } from '../../../src/content/anchor.ts'
import type { ArticleWithoutRecord } from '../../../src/content/load-article.ts'
import { recordTimes } from '../../../src/content/record-times.ts'
import type { StatedQuote } from '../../../src/content/schema/record-schema.ts'
import { notedItems, seenHash } from '../../../src/record/derived-notes.ts'
import { plainType } from '../../../src/record/re-anchor/placement.ts'
import type { RecordFile } from '../../../src/record/re-anchor/record-file.ts'
import { placedItems } from '../../../src/review/reviewed-record.ts'

/** What is known of an item from when it was last looked at. */
interface Known {
  readonly published: number
  readonly updated: number
  readonly seen: string
  /** A quote's words, and where they stand if they do. */
  readonly exact: string | undefined
  readonly place: number | undefined
  readonly speaker: string | undefined
  readonly isReviewed: boolean
  readonly isWithdrawn: boolean
}

/** What an act was about, as far as it may change what is not the text's. */
export interface Act {
  /** Items whose words or speaker a person decided on, by kind and id. */
  readonly on: ReadonlySet<string>
  /** Whether the article's text is another. */
  readonly isEdited: boolean
  /** Whether derive had asked something that this may answer. */
  readonly wasAsked: boolean
  readonly now: number
}

/** How much of a quote's words stays the same where derive follows an edit, and where a person accepts other words. */
const [FOLLOWED, ACCEPTED] = [0.7, 0.5]

/** Looks at a record after each act: whether it keeps what is promised of ids, dates, words and decisions. */
export class Promises {
  #known = new Map<string, Known>()
  /** Items that were taken out of the record by hand: their ids are never given to anything else. */
  #erased = new Map<string, Known>()
  /** Whose the editor has said that quotes are. */
  #decided = new Map<string, string>()

  /** What is known, to come back to when an act is undone. */
  snapshot(): () => void {
    const [known, decided] = [new Map(this.#known), new Map(this.#decided)]
    return () => {
      this.#known = known
      this.#decided = decided
    }
  }

  /** Notes whose a quote is by the editor's decision. */
  decide(key: string, speaker: string): void {
    this.#decided.set(key, speaker)
  }

  /** One speaker's id has taken another's place, which moves nothing for readers. */
  rename(from: string, to: string, { record }: RecordFile): void {
    for (const item of notedItems(record)) {
      const known = this.#known.get(item.key)!
      const speaker = known.speaker === from ? to : known.speaker
      this.#known.set(item.key, { ...known, speaker, seen: seenHash(item) })
    }
    for (const [key, known] of this.#erased)
      if (known.speaker === from) this.#erased.set(key, { ...known, speaker: to })
    for (const [key, speaker] of this.#decided) if (speaker === from) this.#decided.set(key, to)
  }

  /** An item was taken out by hand. */
  erase(keys: Iterable<string>): void {
    for (const key of keys) {
      this.#erased.set(key, this.#known.get(key)!)
      this.#known.delete(key)
      this.#decided.delete(key)
    }
  }

  look(file: RecordFile, article: ArticleWithoutRecord, act: Act): void {
    const now = knownOf(file, article)
    expect([...this.#known.keys()].filter((key) => !now.has(key))).toEqual([])
    const places = [...now.values()].flatMap(({ place, speaker, isWithdrawn }) =>
      isWithdrawn || place === undefined ? [] : [`${place} ${speaker}`],
    )
    expect(new Set(places).size).toBe(places.length)
    for (const [key, item] of now) {
      expect(item.updated).toBeLessThanOrEqual(act.now)
      const known = this.#known.get(key)
      if (known) expectKept(key, known, item, act)
      const erased = this.#erased.get(key)
      if (!known && erased) expectSameThing(erased, item)
    }
    for (const [key, speaker] of this.#decided) {
      const is = now.get(key)?.speaker
      if (act.on.has(key) && is !== undefined) this.#decided.set(key, is)
      else expect({ key, speaker: is }).toEqual({ key, speaker })
    }
    this.#known = now
  }
}

function expectKept(key: string, known: Known, item: Known, { on, isEdited, wasAsked }: Act): void {
  expect(item.published).toBe(known.published)
  expect(item.updated).toBeGreaterThanOrEqual(known.updated)
  if (item.seen !== known.seen && !item.isWithdrawn) expect(item.updated).toBeGreaterThan(known.updated)
  if (known.isWithdrawn) expect(item.isWithdrawn).toBe(true)
  const of = ({ exact, speaker, place, isReviewed }: Known) => ({ key, exact, speaker, place, isReviewed })
  if (on.has(key)) expectNear(known, item, ACCEPTED)
  else if (!isEdited && !wasAsked) expect(of(item)).toEqual(of(known))
  else if (known.isReviewed) {
    const words = (exact: string | undefined) => (exact === undefined ? undefined : plainType(exact))
    const plain = (of: Known) => ({
      key,
      words: words(of.exact),
      speaker: of.speaker,
      isReviewed: of.isReviewed,
    })
    expect(plain(item)).toEqual(plain(known))
  } else expectNear(known, item, FOLLOWED)
}

/** Whose words share so few words with its own is another quote. */
function expectNear(known: Known, item: Known, least: number): void {
  if (known.exact === item.exact) return
  expect({ is: item.exact, was: known.exact, likeness: likeness(known.exact!, item.exact!) }).toSatisfy(
    (found: { likeness: number }) => found.likeness >= least,
  )
}

function expectSameThing(erased: Known, item: Known): void {
  const of = ({ exact, speaker }: Known) => ({ exact, speaker })
  expect(of(item)).toEqual(of(erased))
}

/** Dice's coefficient on words, in whatever order. */
function likeness(one: string, other: string): number {
  const wordsOf = (words: string): string[] => words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const left = [...b]
  const common = a.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / (a.length + b.length)
}

function knownOf(file: RecordFile, article: ArticleWithoutRecord): Map<string, Known> {
  const times = recordTimes(file.record, article.published)
  const anchored = new AnchoredText(article.text)
  const noted = new Map(notedItems(file.record).map((item) => [item.key, item]))
  const items = placedItems(file)
  expect(noted.size).toBe(items.length)
  return new Map(
    items.map(({ key, stated, speaker, isReviewed, isWithdrawn }) => {
      const { published, updated } = times(stated)
      const quote = 'exact' in stated ? (stated as StatedQuote) : undefined
      const found = quote && anchored.find(quote)
      return [
        key,
        {
          published,
          updated,
          seen: seenHash(noted.get(key)!),
          exact: quote?.exact,
          place: found?.found === 'once' ? found.span.start : undefined,
          speaker,
          isReviewed,
          isWithdrawn,
        },
      ]
    }),
  )
}
