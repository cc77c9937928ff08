import { parseFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { madeContent } from './made-content.ts'
import { renderAll } from './render-channel.ts'

/** What a reader that we did not write finds of pictures that stand for a feed. */
function picturesOf(image?: string): Record<string, unknown> {
  const { content, arrangement } = madeContent({ title: 'T', speaker: 'S', body: 'Words.' })
  const site = { ...content.site, ...(image === undefined ? {} : { image }) }
  return Object.fromEntries(
    renderAll(arrangement.fixed[0]!, site).map(({ text }) => {
      const parsed = parseFeed(text)
      if (parsed.format === 'rss') return ['rss', parsed.feed.image?.url]
      if (parsed.format === 'atom') return ['atom', [parsed.feed.icon, parsed.feed.logo]]
      if (parsed.format === 'json') return ['json', [parsed.feed.icon, parsed.feed.favicon]]
      throw new Error(parsed.format)
    }),
  )
}

test('a feed shows our icon in a list of feeds', () => {
  const { content } = madeContent({ title: 'T', speaker: 'S', body: 'Words.' })
  const icon = `${content.site.url}icon.png`
  expect(picturesOf()).toEqual({ rss: icon, atom: [icon, icon], json: [icon, icon] })
})

test('a feed shows the picture that the site names in place of our icon', () => {
  const own = 'https://cdn.example/a.png?b=1&c=2'
  expect(picturesOf(own)).toEqual({ rss: own, atom: [own, own], json: [own, own] })
})
