import { describe, expect, test } from 'vitest'
import { linkedArticle, namesOf } from '../../../src/import/page/json-ld.ts'
import { parsePage } from '../../../src/import/page/parse-page.ts'

const linked = (...scripts: string[]) =>
  linkedArticle(
    parsePage(scripts.map((json) => `<script type="application/ld+json">${json}</script>`).join('')),
  )

describe('linked data', () => {
  test('has its article wherever it stands: alone, in a list, in a graph, within another thing', () => {
    const article = '{"@type":"NewsArticle","headline":"H"}'
    for (const json of [
      article,
      `[${article}]`,
      `{"@graph":[{"@type":"WebSite"},${article}]}`,
      `{"@type":"WebPage","mainEntity":${article}}`,
    ]) {
      expect(linked(json)?.article.headline).toBe('H')
    }
  })

  test('has the article that says most of itself', () => {
    const teaser = '{"@type":"Article","headline":"Teaser"}'
    const article = '{"@type":["Article","NewsArticle"],"headline":"H","datePublished":"2026-01-01"}'
    expect(linked(teaser, article)?.article.headline).toBe('H')
  })

  test('that cannot be read is as none', () => {
    expect(linked('{"@type":', 'null', '"NewsArticle"', '[]')).toBeUndefined()
  })

  test.each([
    ['text', '"Ana Ruiz"', ['Ana Ruiz']],
    ['a thing', '{"@type":"Person","name":"Ana Ruiz"}', ['Ana Ruiz']],
    ['a list', '[{"name":"Ana Ruiz"},"Bo Lindt"]', ['Ana Ruiz', 'Bo Lindt']],
    ['a reference', '{"@id":"#ana"}', ['Ana Ruiz']],
    ['several names', '{"name":["Ana Ruiz","Bo Lindt"]}', ['Ana Ruiz', 'Bo Lindt']],
    ['a reference to nothing', '{"@id":"#nobody"}', []],
  ])('names an author by %s', (_, author, expected) => {
    const found = linked(
      `{"@graph":[{"@type":"Article","headline":"H","author":${author}},{"@id":"#ana","@type":"Person","name":"Ana Ruiz"}]}`,
    )
    expect(namesOf(found?.article.author, found?.byId ?? new Map())).toEqual(expected)
  })
})
