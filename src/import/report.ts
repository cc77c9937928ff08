import type { DraftFigure, Matter } from './draft.ts'
import type { ImportedArticle } from './import-article.ts'

/** What adding an article did. */
export interface AddReport {
  readonly slug: string
  readonly folder: string
  readonly title: string
  readonly published: string
  readonly source: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly language: string | null
  /** What went out of the body. */
  readonly figures: readonly DraftFigure[]
  readonly notes: readonly string[]
  /** What whoever adds the article should know, a sentence each. */
  readonly remarks: readonly string[]
}

const SHORTENED = 100

/** Says what was made of an input. */
export function reportOf({ slug, matter, remarks }: ImportedArticle, folder: string): AddReport {
  const { title, published, source, publisher, author, language, figures, notes } = matter
  return {
    slug,
    folder,
    title,
    published,
    source: source ?? null,
    publisher: publisher ?? null,
    author: author ?? null,
    language: language ?? null,
    figures: figures ?? [],
    notes: notes ?? [],
    remarks,
  }
}

/** The report in lines for whoever adds the article. */
export function linesOf(report: AddReport): string[] {
  const { folder, title, published, figures, notes } = report
  const said = (['source', 'publisher', 'author', 'language'] as const).filter((key) => report[key] !== null)
  const taken = [
    ...figures.map((figure) => `  figure: ${wordsOf(figure)}`),
    ...notes.map((note) => `  note: ${note}`),
  ]
  return [
    `${folder}/article.md`,
    `  title: ${title}`,
    `  published: ${published}`,
    ...said.map((key) => `  ${key}: ${report[key]}`),
    ...(taken.length > 0
      ? ['Taken out of the body, and kept in the front matter:', ...taken.map(shortened)]
      : []),
  ]
}

function wordsOf({ alt, caption, credit, src }: DraftFigure): string {
  const words: (keyof Matter | string)[] = [caption, credit, caption === undefined ? alt : undefined].filter(
    (part) => part !== undefined,
  )
  return words.length > 0 ? words.join(' ') : (src ?? '')
}

function shortened(line: string): string {
  return line.length <= SHORTENED ? line : `${line.slice(0, SHORTENED - 1)}…`
}
