import type { Published, Quote, Sentence, Span, Statement } from '../model.ts'
import type { Path } from '../yaml/places.ts'
import { AnchoredText, type Anchoring, type TextQuoteSelector } from './anchor.ts'
import type { ArticleWithoutRecord } from './load-article.ts'
import type { Problem, Problems } from './problem.ts'
import { recordTimes } from './record-times.ts'
import {
  recordSchema,
  type StatedItem,
  type StatedQuote,
  type StatedRecord,
  type StatedStatement,
} from './schema/record-schema.ts'
import { readYaml } from './yaml-source.ts'

/** A record's statements, and the place of each id and speaker in its file, for checks across files. */
export interface LoadedRecord {
  /** Without those that no speaker is named for: they wait until one is. */
  readonly statements: readonly Statement[]
  /** The quotes of those that wait. */
  readonly unattributed: readonly Quote[]
  /** Every id that the record gives, those of waiting statements included. */
  readonly ids: readonly {
    readonly kind: 'statement' | 'quote'
    readonly id: string
    readonly path: Path
  }[]
  /** Every speaker that it names. */
  readonly named: readonly { readonly speaker: string; readonly path: Path }[]
  /** What the file states, with the line of the value at a path. */
  readonly stated: StatedRecord
  readonly line: (path: Path) => number
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

  const times = recordTimes(record, article.published)

  const common = (item: StatedItem, reviewed: boolean | undefined): Published => {
    const { published, updated, corrections, moved, withdrawn } = times(item)
    return {
      ...(withdrawn ? { withdrawn } : {}),
      id: item.id,
      published,
      updated,
      reviewed: reviewed ?? false,
      corrections,
      moved,
    }
  }
  const notInText: (Misplacement & { readonly line: number })[] = []
  const place = (selector: TextQuoteSelector, path: Path, name: string, isWithdrawn: boolean) => {
    const anchoring = anchored.find(selector)
    if (anchoring.found === 'once') return anchoring.span
    // What was taken back may be gone from the article too.
    if (isWithdrawn) return anchoring.found === 'never' ? NOWHERE : (anchoring.spans[0] ?? NOWHERE)
    notInText.push({ line: line(path), ...misplaced(anchoring, selector.exact, name) })
    return NOWHERE
  }

  const namedBy = ({ speaker, moved }: StatedStatement | StatedQuote, path: Path) => [
    ...(speaker === undefined ? [] : [{ speaker, path: [...path, 'speaker'] }]),
    ...moved.map(({ from }, at) => ({ speaker: from, path: [...path, 'moved', at, 'from'] })),
  ]

  const ids: LoadedRecord['ids'][number][] = []
  const named: LoadedRecord['named'][number][] = []
  const unattributed: Quote[] = []
  const statements = record.statements.flatMap((stated, s): Statement[] => {
    const path = ['statements', s]
    const isWithdrawn = stated.withdrawn !== undefined || article.withdrawn !== undefined
    ids.push({ kind: 'statement', id: stated.id, path: [...path, 'id'] })
    named.push(...namedBy(stated, path))
    const sentences = stated.sentences.map((exact, at): Sentence => {
      const anchoring = anchored.find({ exact })
      // A sentence may well stand twice; its first place is as good as another.
      if (anchoring.found === 'often') return { exact, span: anchoring.spans[0] ?? NOWHERE }
      return { exact, span: place({ exact }, [...path, 'sentences', at], 'sentence', isWithdrawn) }
    })
    const quotes = stated.quotes.map((quote, q): Quote => {
      const { published, updated, withdrawn, ...kept } = quote
      const own = [...path, 'quotes', q]
      ids.push({ kind: 'quote', id: quote.id, path: [...own, 'id'] })
      named.push(...namedBy(quote, own))
      return {
        ...kept,
        ...common(quote, quote.reviewed ?? stated.reviewed),
        speaker: quote.speaker ?? stated.speaker ?? '',
        span: place(quote, [...own, 'exact'], 'quote', isWithdrawn || withdrawn !== undefined),
      }
    })
    const { published, updated, withdrawn, speaker, ...kept } = stated
    if (speaker === undefined) {
      problems.note(
        file,
        line(path),
        `nobody is named for the statement “${shortened(stated.title)}”, so it is not published`,
        'add its speaker, an id of speakers.yaml',
      )
      unattributed.push(...quotes)
      return []
    }
    return [{ ...kept, ...common(stated, stated.reviewed), speaker, sentences, quotes }]
  })
  // What would mend them all is said once, with the first.
  const follows = record.derived ? `npm run derive -- ${article.slug} follows an edited article; or ` : ''
  notInText
    .toSorted((a, b) => a.line - b.line)
    .forEach((words, at) => {
      problems.error(file, words.line, words.what, `${at === 0 ? follows : ''}${words.remedy}`)
    })
  return { statements, unattributed, ids, named, stated: record, line }
}

/** Where words are that are not in the text. */
const NOWHERE: Span = { start: 0, end: 0 }

/** Words that are not where a record says, and what to do. */
type Misplacement = Pick<Problem, 'what' | 'remedy'>

function misplaced(anchoring: Anchoring, exact: string, name: string): Misplacement {
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
