/**
 * What a review of one article takes: the CPU time of a decision in articles of more and more quotes, written down and
 * shown; and where there is Chromium, the keys and the seconds of a whole review by keyboard alone.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StatedQuote } from '../src/content/schema/record-schema.ts'
import { Desk } from '../src/review/desk.ts'
import { renderWork } from '../src/review/page/article-page.ts'
import { isOpen, queueOf } from '../src/review/queue.ts'
import { serveReview } from '../src/review/server/serve-review.ts'
import { hasChromium, startChromium } from '../test/browser/chromium.ts'

const SLUG = 'long'
const DECISIONS = 5

for (const quotes of [40, 100, 400]) {
  const { desk, remove } = deskOf(quotes)
  const spent: number[] = []
  for (let decision = 0; decision < DECISIONS; decision++) {
    const { record, version } = desk.open(SLUG)
    const { key } = queueOf(record)[0]!
    const before = process.cpuUsage()
    renderWork(desk.act(SLUG, version, { do: 'accept', items: [key] }), undefined)
    const { user, system } = process.cpuUsage(before)
    spent.push((user + system) / 1000)
  }
  console.log(`${quotes} quotes: ${median(spent).toFixed(0)} ms of CPU a decision`)
  remove()
}
if (hasChromium()) await byKeyboard(40)

/** Goes through an article by keyboard: every tenth quote is given to somebody else by name, all others are accepted. */
async function byKeyboard(quotes: number): Promise<void> {
  const { desk, remove } = deskOf(quotes)
  const review = await serveReview(desk, 0, console.error)
  const browser = await startChromium()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${review.url}articles/${SLUG}/`)
  await page.waitForSelector('.stop.current')
  const begun = performance.now()
  let keys = 0
  const press = async (key: string) => {
    keys++
    await page.keyboard.press(key)
  }
  for (let done = 1; (await page.locator('.stop[data-open]').count()) > 0; done++) {
    const version = await page.locator('#work').getAttribute('data-version')
    if (done % 10 === 0) {
      for (const key of ['s', 'o', 't', 'h', 'Enter']) await press(key)
    } else await press('a')
    await page.waitForFunction(
      (before) => document.querySelector<HTMLElement>('#work')?.dataset.version !== before,
      version,
    )
  }
  const left = queueOf(desk.open(SLUG).record).filter(isOpen).length
  const seconds = (performance.now() - begun) / 1000
  console.log(
    `${quotes} quotes by keyboard: ${keys} keys, ${seconds.toFixed(1)} s, ${left} left to decide on`,
  )
  await browser.close()
  await review.stop()
  remove()
}

/** A review of an article of so many quotes, four of a statement. */
function deskOf(quotes: number): { readonly desk: Desk; readonly remove: () => void } {
  const directory = mkdtempSync(join(tmpdir(), 'on-record-review-'))
  const folder = join(directory, 'articles', SLUG)
  mkdirSync(folder, { recursive: true })
  const write = (path: string, text: string) => writeFileSync(join(directory, path), text)
  write(
    'site.yaml',
    'title: Bench\ndescription: Who said what\nurl: https://bench.example/\nlanguage: en\nauthority: bench.example,2026\nauthor: Bench\nreview: required\n',
  )
  write(
    'speakers.yaml',
    '- { id: ana-ruiz, name: Ana Ruiz, kind: person }\n- { id: other-one, name: Other One, kind: person }\n',
  )
  const said: Pick<StatedQuote, 'exact'>[] = Array.from({ length: quotes }, (_, at) => ({
    exact: `Number ${at} of all that was said about the harbour and its ${at} cranes,`,
  }))
  const sentences = said.map(({ exact }) => `“${exact}” said Ana Ruiz.`)
  write(
    `articles/${SLUG}/article.md`,
    `---\ntitle: The harbour\npublished: 2026-03-02T08:00:00Z\n---\n\n${sentences.join('\n\n')}\n`,
  )
  const statements = Array.from({ length: Math.ceil(quotes / 4) }, (_, s) => {
    const own = said.slice(s * 4, s * 4 + 4)
    const of = (at: number) => `${s * 4 + at}`
    return [
      `  - id: s${s}\n    speaker: ana-ruiz\n    title: Ana Ruiz on crane ${s}\n    confidence: 0.8\n    sentences:`,
      ...own.map((_, at) => `      - ${sentences[s * 4 + at]}`),
      '    quotes:',
      ...own.map(
        ({ exact }, at) => `      - id: q${of(at)}\n        exact: "${exact}"\n        confidence: 0.8`,
      ),
    ].join('\n')
  })
  write(`articles/${SLUG}/record.yaml`, `statements:\n${statements.join('\n')}\n`)
  return { desk: new Desk(directory), remove: () => rmSync(directory, { recursive: true, force: true }) }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
