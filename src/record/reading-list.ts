import type { RecordFile } from './re-anchor/record-file.ts'

/** An item that a person should look at before it goes out. */
export interface ToRead {
  readonly item: 'statement' | 'quote'
  readonly id: string
  /** Where it stands in `record.yaml`. */
  readonly line: number
  readonly confidence: number
  /** The speaker's id, undefined where nobody is named. */
  readonly speaker: string | undefined
  readonly words: string
  /** The sentence that has the words. */
  readonly sentence: string
}

/** Items of at least this confidence were right nine times in ten when it was measured. */
const SURE = 0.9

/**
 * Lists what a person should look at, least sure first: what nobody has reviewed and derive was not sure of. A
 * statement stands for itself only where it has no quotes.
 *
 * @param ids the ids of the items to look among
 */
export function readingList({ record, line }: RecordFile, ids: ReadonlySet<string>): ToRead[] {
  const list: ToRead[] = []
  record.statements.forEach((statement, s) => {
    const { id, speaker, confidence = 1, reviewed = false, sentences } = statement
    if (statement.quotes.length === 0 && ids.has(id) && !reviewed) {
      const at = line(['statements', s])
      list.push({
        item: 'statement',
        id,
        line: at,
        confidence,
        speaker,
        words: statement.title,
        sentence: sentences[0]!,
      })
    }
    statement.quotes.forEach((quote, q) => {
      if (!ids.has(quote.id) || (quote.reviewed ?? reviewed)) return
      list.push({
        item: 'quote',
        id: quote.id,
        line: line(['statements', s, 'quotes', q]),
        confidence: quote.confidence ?? 1,
        speaker: quote.speaker ?? speaker,
        words: quote.exact,
        sentence: sentences.find((sentence) => sentence.includes(quote.exact)) ?? sentences[0]!,
      })
    })
  })
  return list
    .filter(({ confidence, speaker }) => confidence < SURE || speaker === undefined)
    .toSorted((a, b) => a.confidence - b.confidence || a.line - b.line)
}
