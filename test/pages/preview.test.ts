import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { arrange } from '../../src/channels/arrange.ts'
import { loadContent } from '../../src/content/load-content.ts'
import { renderAboutPage } from '../../src/pages/about-page.ts'
import { renderArticlePage } from '../../src/pages/article-page.ts'
import { renderItemPages } from '../../src/pages/item-page.ts'
import { itemPageShell } from '../../src/pages/item-page-shell.ts'

const { content } = loadContent({ directory: 'content' })
const { site } = content
const article = content.articles[0]!
const channel = arrange(content).articles.get(article.slug)!

/** What a link to a page shows where it is passed on, by the names of Open Graph. */
function previewOf(page: string): Record<string, string | null> {
  const { document } = parseHTML(page)
  const named = [...document.querySelectorAll('meta[property]')]
  const names = named.map((meta) => meta.getAttribute('property'))
  expect(new Set(names).size).toBe(names.length)
  return Object.fromEntries(
    named.map((meta) => [meta.getAttribute('property'), meta.getAttribute('content')]),
  )
}

test('a link to an article shows its title, what it is about, and a picture', () => {
  expect(previewOf(renderArticlePage(article, channel, site))).toMatchObject({
    'og:type': 'article',
    'og:title': article.title,
    'og:url': `${site.url}articles/${article.slug}/`,
    'og:site_name': site.title,
    'og:image': `${site.url}preview.png`,
    'og:image:width': '1200',
  })
})

test('a link to a quote shows who said what', () => {
  const item = channel.items.find((each) => each.kind === 'quote')!
  const { head, tail } = itemPageShell(site)
  const [page] = renderItemPages([{ item, shown: '' }], site)
  const preview = previewOf(head + page!.text + tail)
  expect(preview['og:title']).toContain(item.speaker.name)
  expect(preview['og:url']).toBe(`${site.url}articles/${article.slug}/quotes/${item.quote.id}/`)
  expect(preview['og:description']).toContain(article.title)
})

test('the picture that the site names takes the place of ours, of whatever size it is', () => {
  const preview = previewOf(renderAboutPage({ ...site, image: 'https://cdn.example/a.png' }))
  expect(preview['og:image']).toBe('https://cdn.example/a.png')
  expect(preview['og:image:width']).toBeUndefined()
})
