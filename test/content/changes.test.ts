import { describe, expect, test } from 'vitest'
import { changesOf, type StatedChanges } from '../../src/content/changes.ts'
import { ARTICLE_FILE, RECORD_FILE } from './broken-rule.ts'
import { goodContent } from './content-folder.ts'

const MORNING = Date.UTC(2026, 2, 2, 8, 30)
const changes = (stated: Partial<StatedChanges>, published = MORNING) =>
  changesOf({ corrections: [], ...stated }, published, 'q-safe')
const NOTE = { at: '2026-03-02', note: 'A word.' }

describe('a change that is dated by a day alone', () => {
  test('comes after what went before it on that day', () => {
    expect(changes({ corrections: [NOTE] }).updated).toBe(MORNING + 1000)
    const late = changes({ updated: '2026-03-02T21:10:00Z', corrections: [NOTE, NOTE] })
    expect(late.corrections.map(({ at }) => at)).toEqual([
      Date.UTC(2026, 2, 2, 21, 10, 1),
      Date.UTC(2026, 2, 2, 21, 10, 2),
    ])
    expect(late.updated).toBe(Date.UTC(2026, 2, 2, 21, 10, 2))
  })

  test('comes after it too where it is still that day further west', () => {
    const evening = Date.parse('2026-03-02T22:00:00-05:00')
    expect(changes({ corrections: [NOTE] }, evening).updated).toBe(evening + 1000)
  })

  test('is never before a withdrawal’s last change, nor a move before a correction', () => {
    const { withdrawn, moved, updated } = changes({
      corrections: [{ at: '2026-03-02T11:00:00Z', note: 'A word.' }],
      moved: [{ at: '2026-03-02', from: 'ada-novak' }],
      withdrawn: { at: '2026-03-02', reason: 'Misheard.' },
    })
    expect(moved[0]!.at).toBe(Date.UTC(2026, 2, 2, 11, 0, 1))
    expect(withdrawn!.at).toBe(updated + 1000)
  })

  test('keeps to its day’s morning where nothing went before it on that day', () => {
    const { updated } = changes({ corrections: [{ at: '2026-03-04', note: 'A word.' }] })
    expect(new Date(updated).toISOString()).toMatch(/^2026-03-04T(09|10|11|12:00:00)/)
  })
})

test('a page that gives one day for its publication and its last change was not changed', () => {
  expect(changes({ published: '2026-03-02', updated: '2026-03-02' }).updated).toBe(MORNING)
})

test('a correction of the day on which its item or its article went out is a later change', () => {
  const folder = goodContent()
  const correction = 'corrections: [{at: 2026-03-02, note: A word.}]'
  folder.edit(ARTICLE_FILE, 'topics: [Transport]', `published: 2026-03-02T16:00:00Z\n${correction}`)
  folder.edit(ARTICLE_FILE, 'published: 2026-03-02\n', '')
  folder.edit(RECORD_FILE, 'cue: said', `published: 2026-03-02T17:00:00Z\n        ${correction}`)
  const [article] = folder.load().content.articles
  expect(article!.updated).toBeGreaterThan(article!.published)
  const [quote] = article!.statements[0]!.quotes
  expect(quote!.updated).toBeGreaterThan(quote!.published)
})
