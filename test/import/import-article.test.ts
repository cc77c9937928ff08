import { expect, test } from 'vitest'
import { ImportError } from '../../src/import/draft.ts'
import { importArticle } from '../../src/import/import-article.ts'

test('a text of which no body can be made that compiles is refused before anything is written', () => {
  const text = `He said so.\n\n${'[a] '.repeat(5000)}`
  const make = () => importArticle({ kind: 'text', text }, { title: 'A title', published: '2026-11-23' })
  expect(make).toThrow(ImportError)
  expect(make).toThrow(/line 3: there are more than 2000 \] in one block; part it/)
})
