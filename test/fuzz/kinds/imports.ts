import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { loadArticle } from '../../../src/content/load-article.ts'
import { formatProblem, Problems } from '../../../src/content/problem.ts'
import { ImportError } from '../../../src/import/draft.ts'
import { type Input, importArticle } from '../../../src/import/import-article.ts'
import { site } from '../../channels/arrangement.ts'
import { ARTICLE } from '../../content/content-folder.ts'
import { hostileText, mutated } from '../hostile-text.ts'
import { kindOf } from '../kind.ts'
import { requireSafe } from '../safe-html.ts'

const page = (name: string) =>
  readFileSync(new URL(`../../import/pages/${name}.html`, import.meta.url), 'utf8')
const PAGES = ['newspaper', 'wordpress', 'amp', 'right-to-left', 'table-layout'].map(page)

const ofKind = (kind: Input['kind'], texts: fc.Arbitrary<string>): fc.Arbitrary<Input> =>
  fc.record({ text: texts, isFetched: fc.boolean() }).map(({ text, isFetched }) => ({
    kind,
    text,
    isAnyway: true,
    ...(isFetched ? { address: 'https://news.example/a?b=c#d' } : {}),
  }))

/** What `npm run add` takes: pages, plain text and Markdown. */
export const IMPORTS = kindOf<Input>({
  name: 'add: pages, text, Markdown',
  share: 30_000,
  inputs: fc.oneof(
    { weight: 2, arbitrary: ofKind('page', mutated(PAGES)) },
    { weight: 1, arbitrary: ofKind('page', hostileText) },
    { weight: 3, arbitrary: ofKind('text', fc.oneof(hostileText, mutated([ARTICLE]))) },
    { weight: 3, arbitrary: ofKind('markdown', fc.oneof(hostileText, mutated([ARTICLE]))) },
  ),
  sizeOf: ({ text }) => text.length,
  start: () => ({
    check: (input) => {
      let file: string
      try {
        ;({ file } = importArticle(input, { title: 'T', published: '2026-03-02' }))
      } catch (error) {
        if (error instanceof ImportError) return
        throw error
      }
      const problems = new Problems()
      const article = loadArticle(file, '2026-03-02-t', site(), 'article.md', problems)
      // A text that shows nothing, such as one of comments alone, or a topic without an address, is refused when it is put into its place.
      const wrong = problems
        .list()
        .filter(
          ({ severity, what }) =>
            severity === 'error' && what !== 'has no body' && !what.startsWith('the topic'),
        )
      if (wrong.length > 0) throw new Error(`what was made is wrong: ${wrong.map(formatProblem).join('\n')}`)
      if (article) requireSafe(article.body)
    },
  }),
})
