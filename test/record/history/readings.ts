import fc from 'fast-check'
import { AnchoredText } from '../../../src/content/anchor.ts'
import type { ArticleWithoutRecord } from '../../../src/content/load-article.ts'
import { writeTitle } from '../../../src/derive/index.ts'
import type { Speaker } from '../../../src/model.ts'
import { castOf } from '../../../src/record/cast.ts'
import type { DraftQuote, DraftRecord, DraftStatement } from '../../../src/record/draft.ts'
import { quoteAlone } from '../../../src/record/draft-statements.ts'
import { partMouths } from '../../../src/record/part-mouths.ts'
import { selectorOf } from '../../../src/record/selector.ts'
import { articleSentences } from '../../../src/record/sentences.ts'

type Deed = 'same' | 'drop' | 'nobody' | 'other' | 'narrow' | 'wide' | 'apart' | 'unsure'

/** How another version of the deriver reads the same text: what it does with each quote in turn, and what it finds besides. */
export interface Reading {
  readonly quotes: readonly Deed[]
  readonly retitles: boolean
  /** In how many sentences it finds words of somebody that nobody found before. */
  readonly adds: number
  /** Which of the speakers it takes for somebody else. */
  readonly other: number
}

/** The deriver as it is. */
export const AS_IT_IS: Reading = { quotes: ['same'], retitles: false, adds: 0, other: 0 }

export const READINGS: fc.Arbitrary<Reading> = fc.record({
  quotes: fc.array(
    fc.constantFrom<Deed>(
      'same',
      'same',
      'drop',
      'nobody',
      'other',
      'other',
      'narrow',
      'wide',
      'apart',
      'unsure',
    ),
    { minLength: 1, maxLength: 6 },
  ),
  retitles: fc.boolean(),
  adds: fc.nat(2),
  other: fc.nat(3),
})

type Drafting = (article: ArticleWithoutRecord, speakers: readonly Speaker[]) => DraftRecord

/** A deriver in its newest version. What it reads in a text is kept, since histories come back to the same one. */
export class UpgradedDeriver {
  reading = AS_IT_IS
  readonly #kept = new Map<string, DraftRecord>()

  draft(draftRecord: Drafting, article: ArticleWithoutRecord, speakers: readonly Speaker[]): DraftRecord {
    const key = JSON.stringify([article.text, speakers])
    if (this.#kept.size > 100) this.#kept.clear()
    const draft = this.#kept.get(key) ?? draftRecord(article, speakers)
    this.#kept.set(key, draft)
    return this.reading === AS_IT_IS ? draft : reread(draft, this.reading, article, speakers)
  }
}

/** The deriver of the histories, which are tried one at a time. */
export const DERIVER = new UpgradedDeriver()

function reread(
  draft: DraftRecord,
  { quotes: deeds, retitles, adds, other }: Reading,
  article: ArticleWithoutRecord,
  speakers: readonly Speaker[],
): DraftRecord {
  const { text } = article
  const anchored = new AnchoredText(text)
  const someone = speakers[other % speakers.length]!.id
  const cast = castOf([...speakers, ...draft.speakers])
  const at = (quote: DraftQuote, start: number, end: number): DraftQuote[] => {
    const selector =
      text.slice(start, end).trim() === '' ? undefined : selectorOf(text, { start, end }, anchored)
    return selector ? [{ ...quote, ...selector, span: { start, end } }] : []
  }
  const readAs = (deed: Deed, quote: DraftQuote, { sentences }: DraftStatement): DraftQuote[] => {
    const { start, end } = quote.span
    const words = text.slice(start, end)
    if (deed === 'drop') return []
    if (deed === 'nobody') return [{ ...quote, speaker: null }]
    if (deed === 'other') return [{ ...quote, speaker: someone }]
    if (deed === 'unsure') return [{ ...quote, confidence: 0.5 }]
    if (deed === 'narrow') return at(quote, start + Math.max(0, words.indexOf(' ') + 1), end)
    if (deed === 'wide') return at(quote, start, sentences[0]?.span.end ?? end)
    return [quote]
  }
  let count = 0
  const read = draft.statements.flatMap((statement): DraftStatement[] => {
    const done = statement.quotes.map((quote) => {
      const deed = deeds[count++ % deeds.length]!
      return { deed, quotes: readAs(deed, quote, statement) }
    })
    const apart = done
      .filter(({ deed }) => deed === 'apart' || deed === 'nobody')
      .flatMap(({ quotes }) => quotes)
    const quotes = done.flatMap((of) => of.quotes).filter((quote) => !apart.includes(quote))
    const isOthers = quotes.length > 0 && quotes.every(({ speaker }) => speaker === someone)
    const whole: DraftStatement = {
      ...statement,
      quotes,
      speaker: isOthers ? someone : statement.speaker,
      title: retitles ? writeTitle(quotes[0]?.exact ?? statement.sentences[0]!.exact) : statement.title,
    }
    return [
      ...(quotes.length > 0 || apart.length === 0 ? partMouths(whole, [], text, cast) : []),
      ...apart.map((quote) => ({ ...quoteAlone(quote, statement.sentences), speaker: quote.speaker })),
    ]
  })
  const found = articleSentences(article)
    .slice(0, adds)
    .flatMap((sentence): DraftStatement[] => {
      const end = sentence.span.start + text.slice(sentence.span.start, sentence.span.end).lastIndexOf(' ')
      const blank = { exact: '', prefix: '', suffix: '', speaker: someone, cue: null, confidence: 0.95 }
      return at({ ...blank, span: sentence.span }, sentence.span.start, end).map((quote) => ({
        ...quoteAlone(quote, [sentence]),
        speaker: someone,
      }))
    })
  return { ...draft, statements: [...found, ...read] }
}
