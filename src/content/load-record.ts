import type { Published, Quote, Sentence, Statement } from '../model.ts'
import { AnchoredText, type Anchoring, type TextQuoteSelector } from './anchor.ts'
import { type ArticleWithoutRecord, correctionsOf, moment, withdrawal } from './load-article.ts'
import type { Problems } from './problem.ts'
import { recordSchema, type StatedItem } from './schema/record-schema.ts'
import { instantOf, itemInstants } from './stagger.ts'
import { type Path, readYaml } from './yaml-source.ts'

/** A record's statements, and where in its file each id and speaker stands, for checks across files. */
export interface LoadedRecord {
  readonly statements: readonly Statement[]
  readonly lineOf: (path: Path) => number
}

/** Reads `record.yaml` against its article; gives undefined, with the problems noted, where it breaks a rule. */
export function loadRecord(
  text: string,
  article: ArticleWithoutRecord,
  file: string,
  problems: Problems,
): LoadedRecord | undefined {
  const source = readYaml(text, recordSchema, file, problems)
  if (!source) return undefined
  const { value: record, line } = source
  const anchored = new AnchoredText(article.text)

  const items: StatedItem[] = record.statements.flatMap((statement) => [statement, ...statement.quotes])
  const instants = itemInstants(
    article.published,
    items.map(({ id, published }) =>
      published === undefined ? undefined : instantOf(moment(published), id),
    ),
  )
  const publishedAt = new Map(items.map((item, at) => [item, instants[at] ?? article.published]))

  const common = (item: StatedItem, reviewed: boolean | undefined): Published => {
    const { id, updated, withdrawn } = item
    const published = publishedAt.get(item) ?? article.published
    const corrections = correctionsOf(item.corrections, id)
    return {
      ...(withdrawn ? { withdrawn: withdrawal(withdrawn, id) } : {}),
      id,
      published,
      updated: Math.max(
        published,
        updated === undefined ? 0 : instantOf(moment(updated), id),
        ...corrections.map(({ at }) => at),
      ),
      reviewed: reviewed ?? false,
      corrections,
    }
  }
  const place = (selector: TextQuoteSelector, path: Path, name: string) => {
    const anchoring = anchored.find(selector)
    if (anchoring.found === 'once') return anchoring.span
    const { what, remedy } = misplaced(anchoring, selector.exact, name)
    problems.error(file, line(path), what, remedy)
    return { start: 0, end: 0 }
  }

  const statements = record.statements.map((stated, s): Statement => {
    const sentences = stated.sentences.map((exact, at): Sentence => {
      const anchoring = anchored.find({ exact })
      // A sentence may well stand twice; its first place is as good as another.
      if (anchoring.found === 'often') return { exact, span: anchoring.spans[0] ?? { start: 0, end: 0 } }
      return { exact, span: place({ exact }, ['statements', s, 'sentences', at], 'sentence') }
    })
    const quotes = stated.quotes.map((quote, q): Quote => {
      const { published, updated, withdrawn, ...kept } = quote
      return {
        ...kept,
        ...common(quote, quote.reviewed ?? stated.reviewed),
        speaker: quote.speaker ?? stated.speaker,
        span: place(quote, ['statements', s, 'quotes', q, 'exact'], 'quote'),
      }
    })
    const { published, updated, withdrawn, ...kept } = stated
    return { ...kept, ...common(stated, stated.reviewed), sentences, quotes }
  })
  return { statements, lineOf: line }
}

function misplaced(anchoring: Anchoring, exact: string, name: string): { what: string; remedy: string } {
  const words = `the ${name} “${shortened(exact)}”`
  switch (anchoring.found) {
    case 'never':
      return {
        what: `${words} does not stand in the article${
          anchoring.common === '' ? '' : `, which has only “${shortened(anchoring.common, true)}” of it`
        }`,
        remedy: 'copy its words from article.md to the letter',
      }
    case 'elsewhere':
      return {
        what: `${words} stands in the article, but not between this prefix and this suffix`,
        remedy: 'copy the words before and after it from article.md',
      }
    default:
      return {
        what: `${words} stands more than once in the article`,
        remedy: 'say which by a prefix or a suffix, the words before or after it',
      }
  }
}

function shortened(words: string, fromEnd = false): string {
  if (words.length <= 60) return words
  return fromEnd ? `…${words.slice(-59)}` : `${words.slice(0, 59)}…`
}
