/**
 * What a day of a poller costs: the bytes of 24 hourly polls of a feed of 50 quotes to which one is added at noon,
 * counted as they come from local workerd, heads of answers included.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { RunningSite } from '../test/running-site.ts'

const POLLS = 24
const NOON = 12
const FEEDS = ['quotes/rss.xml', 'quotes/atom.xml', 'quotes/feed.json'] as const

const MANNERS = [
  { name: 'plain', coding: 'identity', validators: false, deltas: false },
  { name: 'compressed', coding: 'gzip, br', validators: false, deltas: false },
  { name: 'with validators', coding: 'gzip, br', validators: true, deltas: false },
  { name: 'with deltas', coding: 'gzip, br', validators: true, deltas: true },
] as const

/** A client that asks for a feed and counts the bytes of the answers. */
class Poller {
  bytes = 0
  #tag: string | undefined
  readonly #manner: (typeof MANNERS)[number]

  constructor(manner: (typeof MANNERS)[number]) {
    this.#manner = manner
  }

  async poll(url: string): Promise<void> {
    const { coding, validators, deltas } = this.#manner
    const response = await ask(url, {
      'Accept-Encoding': coding,
      ...(validators && this.#tag !== undefined ? { 'If-None-Match': this.#tag } : {}),
      ...(deltas ? { 'A-IM': 'feed;q=1' } : {}),
    })
    this.bytes += response.bytes
    this.#tag = response.tag ?? this.#tag
  }
}

async function ask(
  url: string,
  headers: Record<string, string>,
): Promise<{ bytes: number; tag: string | undefined }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers }, resolve).once('error', reject)
  })
  let bytes = `HTTP/1.1 ${response.statusCode} ${response.statusMessage}\r\n\r\n`.length
  for (const [at, part] of response.rawHeaders.entries())
    bytes += part.length + (at % 2 === 0 ? ': '.length : '\r\n'.length)
  for await (const chunk of response) bytes += (chunk as Buffer).length
  return { bytes, tag: response.headers.etag }
}

/** An article with quotes of some twenty words each, the words other in each. */
function writeArticle(
  site: { readonly directory: string },
  slug: string,
  published: string,
  quotes: number,
): void {
  const folder = join(site.directory, 'content', 'articles', slug)
  mkdirSync(folder)
  const words = (at: number) =>
    `We have looked at item ${at} of ${slug} for a long time, and what we see there is neither better nor worse than last year,`
  const list = Array.from({ length: quotes }, (_, at) => words(at))
  const body = list.map((text) => `“${text}” Geng said in the evening.`).join('\n\n')
  writeFileSync(
    join(folder, 'article.md'),
    `---\ntitle: What was said in ${slug}\npublished: ${published}\nsource: https://news.example/${slug}\n---\n\n${body}\n`,
  )
  const items = list
    .map((text, at) => `      - { id: ${slug}-${at}, exact: '${text}', cue: said }`)
    .join('\n')
  writeFileSync(
    join(folder, 'record.yaml'),
    `statements:\n  - id: ${slug}\n    speaker: geng-shuang\n    title: A long time of looking in ${slug}\n    said: ${published}\n    reviewed: true\n    sentences: ['“${words(0)}” Geng said in the evening.']\n    quotes:\n${items}\n`,
  )
}

const site = await RunningSite.start((copy) => {
  for (let number = 1; number <= 5; number++) writeArticle(copy, `bench-${number}`, `2026-11-0${number}`, 10)
})
try {
  const pollers = FEEDS.map((feed) => MANNERS.map((manner) => ({ feed, poller: new Poller(manner) })))
  for (let hour = 0; hour < POLLS; hour++) {
    if (hour === NOON) {
      const before = await site.text(FEEDS[0])
      writeArticle(site, 'bench-new', '2026-11-20', 1)
      while ((await site.text(FEEDS[0])) === before) await new Promise((resolve) => setTimeout(resolve, 200))
    }
    for (const { feed, poller } of pollers.flat()) await poller.poll(`${site.url}${feed}`)
  }
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  console.log(row(['bytes a day', ...MANNERS.map(({ name }) => name)]))
  console.log(row(['---', ...MANNERS.map(() => '---:')]))
  for (const [at, feed] of FEEDS.entries()) {
    const counted = pollers[at]?.map(({ poller }) => poller.bytes) ?? []
    const whole = counted[0] ?? 1
    console.log(
      row([
        `/${feed}`,
        ...counted.map((bytes) => `${bytes.toLocaleString('en')} (${((100 * bytes) / whole).toFixed(1)} %)`),
      ]),
    )
  }
} finally {
  await site.stop()
}
