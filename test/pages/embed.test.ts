import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { arrange } from '../../src/channels/arrange.ts'
import { loadContent } from '../../src/content/load-content.ts'
import { oembedShell, renderOembed } from '../../src/pages/embed.ts'

const { content } = loadContent({ directory: 'content' })
const article = content.articles[0]!
const quote = arrange(content)
  .articles.get(article.slug)!
  .items.find((item) => item.kind === 'quote')!
const HOSTILE = `"></iframe><script>alert(1)</script>\\ & ' \u2028 ]]>`

test('words from anywhere are words in what is embedded, and no markup', () => {
  const site = { ...content.site, title: HOSTILE }
  const item = { ...quote, speaker: { ...quote.speaker, name: HOSTILE } }
  const { head, tail } = oembedShell(site)
  const oembed = JSON.parse(head + renderOembed(HOSTILE, item, site) + tail)
  expect(oembed).toMatchObject({ title: HOSTILE, author_name: HOSTILE, provider_name: HOSTILE })
  const { document } = parseHTML(`<html><body>${oembed.html}</body></html>`)
  const [frame, ...others] = document.body.querySelectorAll('*')
  expect([frame?.localName, others]).toEqual(['iframe', []])
  expect(frame?.getAttribute('title')).toBe(`A quote, ${HOSTILE}`)
  expect(document.body.textContent).toBe('')
})

test('a frame is higher the longer its words are, and never higher than a screen', () => {
  const heightOf = (exact: string) => {
    const item = { ...quote, quote: { ...quote.quote, exact } }
    return JSON.parse(`{${renderOembed('', item, content.site)}}`).height as number
  }
  const [short, long, endless] = ['yes', 'yes '.repeat(50), 'yes '.repeat(5000)].map(heightOf)
  expect(short).toBeLessThan(long!)
  expect(long).toBeLessThan(endless!)
  expect(endless).toBe(640)
})
