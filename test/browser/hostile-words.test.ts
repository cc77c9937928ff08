import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { hasChromium } from './chromium.ts'
import { siteInChromium } from './site-in-chromium.ts'

/** Words that would run in a page that takes them for more than words. */
const RUNS = `"'><img src=x onerror=alert(1)><svg onload=alert(2)></title></style></script><script>alert(3)</script>]]>`
const SLUG = '2026-03-02-hostile-words'

/** Where those words are shown beside others. */
const SHOWN = [
  `articles/${SLUG}/`,
  'everything/',
  'speakers/',
  'topics/',
  'opml.xml',
  'everything/rss.xml',
  'everything/feed.json',
]

/** Puts an article into the content whose every word is hostile. */
function addHostileArticle({ directory }: { readonly directory: string }): void {
  const content = join(directory, 'content')
  const matter = {
    title: `Title ${RUNS}`,
    published: '2026-03-02',
    source: 'https://news.example/a?"><script>alert(4)</script>',
    publisher: `Paper ${RUNS}`,
    author: `Author ${RUNS}`,
    rights: `Rights ${RUNS}`,
    topics: [`Topic ${RUNS}`],
    figures: [{ alt: RUNS, caption: RUNS, src: 'https://news.example/x.png?"onload=alert(5)' }],
  }
  const body = `Then “they said ${RUNS.replace(/[!-/:-@[-`{-~]/g, '\\$&')}” it went on.

<script>alert(6)</script><img src=x onerror=alert(7)><svg onload=alert(8)></svg><iframe srcdoc="<script>alert(9)</script>"></iframe>

[link](javascript:alert(10)) <a href="data:text/html,<script>alert(11)</script>" onclick=alert(12)>link</a> <a href=" java&#10;script:alert(13)">link</a>

<form action=javascript:alert(14)><button>go</button></form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(15)>
`
  const statement = {
    id: 'hostile-statement',
    speaker: 'hostile-speaker',
    title: `Said ${RUNS}`,
    at: `Occasion ${RUNS}`,
    reviewed: true,
    corrections: [{ at: '2026-03-03', note: `Note ${RUNS}` }],
    sentences: [`Then “they said ${RUNS}” it went on.`],
    quotes: [{ id: 'hostile-quote', exact: `they said ${RUNS}`, context: `Context ${RUNS}`, cue: RUNS }],
  }
  const folder = join(content, 'articles', SLUG)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'article.md'), `---\n${stringify(matter)}---\n\n${body}`)
  writeFileSync(join(folder, 'record.yaml'), stringify({ statements: [statement] }))
  const speaker = { id: 'hostile-speaker', name: `Speaker ${RUNS}`, kind: 'person', role: RUNS }
  writeFileSync(join(content, 'speakers.yaml'), stringify([speaker]), { flag: 'a' })
}

describe.skipIf(!hasChromium())('an article of words that would run as scripts', { timeout: 300_000 }, () => {
  const its = siteInChromium(addHostileArticle)

  test.each([
    ['as it is served, under its policy', false],
    ['without the policy, so that markup alone must hold', true],
  ])('runs on no page and in no feed %s', async (_, bypassCSP) => {
    const context = await its.browser.newContext({ bypassCSP })
    // What an article shows of other hosts is nothing to wait for.
    await context.route(
      (url) => !url.href.startsWith(its.site.url),
      (route) => route.abort(),
    )
    const page = await context.newPage()
    const ran: string[] = []
    page.on('dialog', (dialog) => {
      ran.push(`${page.url()}: ${dialog.message()}`)
      void dialog.dismiss()
    })
    const addresses = new Set(SHOWN.map((path) => its.site.url + path))
    for (const address of addresses) {
      await page.goto(address, { waitUntil: 'domcontentloaded' })
      const links = await page.evaluate(() =>
        [...document.querySelectorAll('a[href], link[href]')].map(
          (link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href,
        ),
      )
      expect(links.filter((link) => !/^(?:https?|feed|mailto):/.test(link))).toEqual([])
      // One step from its own pages are all others that are made of it.
      for (const link of links) {
        if (
          addresses.size < 20 &&
          link.startsWith(its.site.url) &&
          /hostile|topic-/.test(link) &&
          !link.includes('#')
        )
          addresses.add(link)
      }
    }
    expect(addresses.size).toBeGreaterThan(12)
    await page.goto(`${its.site.url}articles/${SLUG}/`)
    await page.evaluate(() => {
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.body a')) {
        // What leads to an address may stay here; what would run, runs.
        link.addEventListener('click', (event) => {
          if (/^https?:/.test(link.href)) event.preventDefault()
        })
        link.click()
      }
    })
    expect(ran).toEqual([])
    await context.close()
  })

  test('shows those words as words', async () => {
    const page = await its.browser.newPage()
    await page.goto(`${its.site.url}articles/${SLUG}/`)
    expect(await page.textContent('h1')).toContain('<script>alert(3)</script>')
    await page.close()
  })
})
