import { expect, test } from 'vitest'
import { feedPages } from '../../src/channels/archives.ts'
import { archivePageShells } from '../../src/pages/archive-page.ts'
import { asListItem, renderItem } from '../../src/pages/list-item.ts'
import { arranged, article, NOON, quote, site, statement } from '../channels/arrangement.ts'

const HOUR = 3600 * 1000
const articleAt = (hour: number) =>
  article(`a${hour}`, NOON + hour * HOUR, {
    statements: [
      statement(`s${hour}`, NOON + hour * HOUR - 1000, {
        quotes: [quote(`q${hour}`, NOON + hour * HOUR - 2000)],
      }),
    ],
  })
const pagesOf = (articles: number) => {
  const { fixed } = arranged(Array.from({ length: articles }, (_, hour) => articleAt(hour)))
  const quotes = fixed.find(({ kind }) => kind === 'quotes')!
  return feedPages(quotes, 10).archives.map((page) => {
    const { head, tail } = archivePageShells(quotes, site())(page)
    return head + page.items.map((item) => asListItem(item.kind, renderItem(item, site()))).join('') + tail
  })
}

test('a full page of older items stays as it is to the byte when newer items come', () => {
  const before = pagesOf(12)
  const after = pagesOf(60)
  expect(before.length).toBe(3)
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
})

test('a page says from when to when its items are', () => {
  expect(pagesOf(12)[0]).toContain('<h1>Quotes, 2 March 2026</h1>')
  expect(pagesOf(60)[4]).toContain('<h1>Quotes, 3 March 2026</h1>')
})

test('a page that nothing stands on yet says so, and leads on', () => {
  const empty = pagesOf(10).at(-1)!
  expect(empty).toContain('Nothing yet')
  expect(empty).toContain('<a rel="prev" href="/quotes/">Newer</a>')
})
