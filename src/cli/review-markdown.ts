import type { PhrasingContent, RootContent, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { counted } from '../content/counted.ts'
import type { Problem } from '../content/problem.ts'
import { leastSureFirst, type Waiting } from './print-review.ts'

/** A summary on GitHub may have 1 MiB, and nobody reads so many rows. */
const MOST_ROWS = 200

/** What a check found, as Markdown for a pull request: what is wrong, and what a person should read. */
export function reviewMarkdown(problems: readonly Problem[], waiting: readonly Waiting[]): string {
  const wrong = problems.filter(({ severity }) => severity !== 'note')
  const children: RootContent[] = [
    heading(`${counted(wrong.length, 'problem')}, ${counted(waiting.length, 'item')} to look at`),
    ...(wrong.length === 0
      ? []
      : rowsOf(
          ['', 'Where', 'What is wrong', 'What to do'],
          wrong.map(({ severity, file, line, what, remedy }) => [
            text(severity),
            foreign(`${file}:${line}`),
            foreign(what),
            foreign(remedy),
          ]),
        )),
    ...(waiting.length === 0
      ? []
      : [
          ...rowsOf(
            ['Sure', 'Who', 'Said', 'In', 'Where'],
            leastSureFirst(waiting).map(({ confidence, speaker, words, sentence, file, line, id }) => [
              text(confidence.toFixed(2)),
              speaker === undefined ? text('nobody named') : foreign(speaker),
              foreign(words),
              foreign(sentence),
              foreign(`${file}:${line} ${id}`),
            ]),
          ),
          paragraph(
            text('Right: '),
            foreign('reviewed: true'),
            text('. Somebody else’s: '),
            foreign('npm run move -- ID --to SPEAKER'),
            text('. Nobody said it: take it out, or withdraw it.'),
          ),
        ]),
  ]
  return unified().use(remarkGfm).use(remarkStringify).stringify({ type: 'root', children })
}

function rowsOf(head: readonly string[], rows: readonly PhrasingContent[][]): RootContent[] {
  const shown = rows.slice(0, MOST_ROWS)
  const left = rows.length - shown.length
  const cells = (row: readonly PhrasingContent[]) => ({
    type: 'tableRow' as const,
    children: row.map((child) => ({ type: 'tableCell' as const, children: [child] })),
  })
  const table: Table = { type: 'table', children: [head.map(text), ...shown].map(cells) }
  return left === 0 ? [table] : [table, paragraph(text(`and ${left} more: npm run check -- --review`))]
}

/** Anybody's words, in which nothing is a link, a mention or a tag. */
function foreign(value: string): PhrasingContent {
  return { type: 'inlineCode', value: value.replace(/\s+/g, ' ') }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function paragraph(...children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children }
}

function heading(value: string): RootContent {
  return { type: 'heading', depth: 2, children: [text(value)] }
}
