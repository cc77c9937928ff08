import { describe, expect, test } from 'vitest'
import { renderSitemaps } from '../../src/pages/sitemap.ts'
import { arranged, article, channelsOf, NOON, site } from '../channels/arrangement.ts'

const HOUR = 3600 * 1000
const SITE = 'https://record.example/'
const INDEXES = ['speakers/', 'topics/']
const arrangementOf = (count: number) =>
  arranged(Array.from({ length: count }, (_, at) => article(`a${count - at}`, NOON + (count - at) * HOUR)))
const placesIn = (text: string) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc ?? '')

test('the sitemap of a site of usual size is one file that has every page', () => {
  const arrangement = arrangementOf(3)
  const files = renderSitemaps(arrangement, INDEXES, site())
  expect(files.map(({ name }) => name)).toEqual(['sitemap.xml'])
  const paths = [...INDEXES, 'about/', ...channelsOf(arrangement).map(({ path }) => path)]
  expect(placesIn(files[0]!.text).toSorted()).toEqual(paths.map((path) => `${SITE}${path}`).toSorted())
})

describe.each([
  ['addresses', { addresses: 10, bytes: 50_000_000 }],
  ['bytes', { addresses: 50_000, bytes: 1500 }],
])('one of too many %s', (_, limits) => {
  const filesOf = (count: number) => renderSitemaps(arrangementOf(count), INDEXES, site(), limits)

  test('is an index of parts within the limits, which have every page once', () => {
    const [index, ...parts] = filesOf(40)
    expect(index).toMatchObject({ name: 'sitemap.xml', text: expect.stringContaining('<sitemapindex') })
    expect(placesIn(index!.text)).toEqual(parts.map(({ name }) => `${SITE}${name}`))
    const places = parts.map(({ text }) => placesIn(text))
    for (const [at, { text }] of parts.entries()) {
      expect(places[at]!.length).toBeLessThanOrEqual(limits.addresses)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limits.bytes)
    }
    const paths = [...INDEXES, 'about/', ...channelsOf(arrangementOf(40)).map(({ path }) => path)]
    expect(places.flat().toSorted()).toEqual(paths.map((path) => `${SITE}${path}`).toSorted())
  })

  test('keeps its full parts of articles as they are when others come', () => {
    const full = filesOf(40)
      .filter(({ name }) => name.startsWith('sitemap-articles-'))
      .slice(0, -1)
    expect(full.length).toBeGreaterThan(1)
    const later = new Map(filesOf(60).map(({ name, text }) => [name, text]))
    for (const { name, text } of full) expect(later.get(name)).toBe(text)
  })
})
