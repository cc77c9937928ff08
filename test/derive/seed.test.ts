import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { derive } from '../../src/derive/index.ts'

const file = new URL(
  '../../content/articles/2019-10-30-un-members-split-over-xinjiang/article.md',
  import.meta.url,
)
if (!existsSync(file)) console.warn(`seed.test.ts is skipped: ${file.pathname} is not there`)

test.skipIf(!existsSync(file))('the seed article’s quotes have their speakers and statements', () => {
  const text = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
  const { quotes, statements } = derive(text, { published: '2019-10-30' })
  expect(quotes.map(({ speaker }) => speaker?.name)).toEqual([
    'Belarus',
    'China',
    'Britain',
    'Britain',
    'Belarus',
    'Belarus',
    'Belarus',
    'China',
    'Geng Shuang',
    'Geng Shuang',
  ])
  const groups = statements.map((statement) => statement.quotes.join()).filter(Boolean)
  expect(groups.sort()).toEqual(['0,4,5,6', '1', '2,3', '7,8,9'].sort())
})
