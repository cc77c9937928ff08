import { describe, expect, test } from 'vitest'
import { makeSpeakers } from '../../bench/corpus/speakers.ts'
import { arrange } from '../../src/channels/arrange.ts'
import type { Speaker } from '../../src/model.ts'
import { renderSpeakersPages } from '../../src/pages/index-pages.ts'
import { byInitial } from '../../src/pages/initials.ts'
import { arranged, article, NOON, site, speaker, statement } from '../channels/arrangement.ts'

/** The pages of speakers who each made a statement. */
const pagesOf = (speakers: readonly Speaker[]) => {
  const statements = speakers.map(({ id }, at) => statement(`s${at}`, NOON - at, { speaker: id }))
  const content = { site: site(), speakers, articles: [article('a', NOON, { statements })] }
  return renderSpeakersPages(arrange(content), speakers, site())
}
const linksIn = (text: string) =>
  [...text.matchAll(/<li><a href="\/speakers\/([^"/]+)\/">/g)].map(([, id]) => id ?? '')

describe('the speakers’ pages', () => {
  test('of a few hundred names are one by name and one by number', () => {
    const pages = pagesOf(makeSpeakers(500))
    expect(pages.map(({ path }) => path)).toEqual(['speakers/', 'speakers/by/number/'])
    for (const { text } of pages) expect(linksIn(text).length).toBe(500)
  })

  test('by number have those first who said the most, with as long a bar as that is of the most', () => {
    const said = (id: string, count: number) =>
      Array.from({ length: count }, (_, at) => statement(`${id}${at}`, NOON, { speaker: id }))
    const content = arranged([article('a', NOON, { statements: [...said('ada', 1), ...said('bo', 4)] })])
    const [, byNumber] = renderSpeakersPages(content, [speaker('ada'), speaker('bo')], site())
    expect(linksIn(byNumber!.text)).toEqual(['bo', 'ada'])
    expect([...byNumber!.text.matchAll(/<rect width="(\d+)"/g)].map(([, width]) => width)).toEqual([
      '100',
      '25',
    ])
  })

  test('of 5,000 names are one for each letter, which together have every name once', () => {
    const speakers = makeSpeakers(5000)
    const [first, , ...letters] = pagesOf(speakers)
    const ids = letters.flatMap(({ text }) => linksIn(text))
    expect(ids.toSorted()).toEqual(speakers.map(({ id }) => id).toSorted())
    for (const { path, text } of letters) {
      expect(first!.text).toContain(`href="/${path}"`)
      expect(text.length).toBeLessThan(200_000)
    }
    expect(linksIn(first!.text).length).toBe(100)
  })

  test('have nobody of whom nothing is published', () => {
    const content = arranged([article('a', NOON, { statements: [statement('s', NOON)] })])
    const [page] = renderSpeakersPages(content, [speaker('ada'), speaker('bo')], site())
    expect(linksIn(page!.text)).toEqual(['ada'])
  })

  test('have the same addresses when more names come', () => {
    const before = pagesOf(makeSpeakers(600)).map(({ path }) => path)
    const after = pagesOf(makeSpeakers(5000)).map(({ path }) => path)
    expect(after).toEqual(expect.arrayContaining(before))
  })
})

test.each([
  ['Ana Ruiz', 'a', 'A'],
  ['Ángel', 'a', 'A'],
  ['“Quoted”', 'q', 'Q'],
  ['ørsted', 'ø', 'Ø'],
  ['Жанна', 'ж', 'Ж'],
  ['محمد', 'م', 'م'],
  ['外交部', 'han', '漢字'],
  ['김', 'hangul', '한글'],
  ['7-Eleven', 'digits', '0–9'],
  ['…', 'other', 'Other'],
])('%s stands at %s', (name, id, label) => {
  expect(byInitial([{ name }])).toEqual([{ id, label, named: [{ name }] }])
})
