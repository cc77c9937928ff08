/**
 * What serving takes of the CPU: On Record's Worker, a bare Worker that sends one finished answer, and one that makes the
 * feed on every request with the package `feed`, all in one workerd with nothing in front, by turns. The CPU time of workerd
 * is counted, so that neither the client nor what else runs has a part in it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { readArguments, wrongUse } from '../src/cli/command.ts'
import { compile } from '../src/compile/compile.ts'
import { cpuTime } from '../src/limits/cpu-time.ts'
import { buildWorker } from '../src/serve/build-worker.ts'
import { type Serving, serveWorkers } from '../src/serve/workerd.ts'
import { nextArticle, putArticle, usualSpeakers, writeCorpus } from './corpus/write-corpus.ts'
import { describeMachine, median, printTable, versionOf } from './machine.ts'

const HELP = `Usage: npm run bench -- --only serving [--articles N]`

const { values } = readArguments(HELP, { articles: { type: 'string', default: '200' } })
const articles = Number(values.articles.split(',')[0])
if (!(articles >= 1)) wrongUse(`--articles ${values.articles}: must be a whole number`)

/** Requests of one kind at a time, how many of them are under way at once, and how often every kind has its turn. */
const REQUESTS = 300
const AT_ONCE = 8
const ROUNDS = 5

const FEED = '/quotes/rss.xml'
const CODED = { 'Accept-Encoding': 'gzip, br' }

interface Kind {
  readonly name: string
  readonly worker: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly status: number
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
const folder = mkdtempSync(join(tmpdir(), 'on-record-bench-'))
try {
  const content = join(folder, 'content')
  const out = join(folder, 'dist')
  const speakers = usualSpeakers(articles)
  writeCorpus({ articles, speakers, out: content })
  await compile({ content, out })
  const earlier = await withSite(out, async (url) => (await ask(`${url}${FEED}`, CODED)).headers.etag!)
  putArticle(content, nextArticle(articles, speakers))
  await compile({ content, out })
  const answers = await withSite(out, async (url) => {
    const feed = await ask(`${url}${FEED}`, { 'Accept-Encoding': 'identity' })
    const items = await ask(`${url}/quotes/feed.json`, { 'Accept-Encoding': 'identity' })
    const coded = await ask(`${url}${FEED}`, CODED)
    const archive = /<https?:\/\/[^/]*(\/[^>]*)>; rel="prev-archive"/.exec(String(feed.headers.link))?.[1]
    return { feed, items, archive: archive!, tag: coded.headers.etag! }
  })
  await measure(out, earlier, answers)
} finally {
  agent.destroy()
  rmSync(folder, { recursive: true, force: true })
}

interface Answers {
  readonly feed: Answer
  readonly items: Answer
  readonly archive: string
  readonly tag: string
}

async function measure(out: string, earlier: string, { feed, items, archive, tag }: Answers): Promise<void> {
  const built = join(folder, 'workers')
  const worker = await buildWorker(out, built)
  const bare = bareWorker(built, 'bare', feed.body, false)
  const bareUncoded = bareWorker(built, 'bare-uncoded', feed.body, true)
  const onEveryRequest = await feedWorker(built, items.body.toString('utf8'))
  const kinds: Kind[] = [
    { name: 'a bare Worker: one answer, 200 in br', worker: 'bare', path: FEED, headers: CODED, status: 200 },
    { name: 'the same, uncoded', worker: 'bare-uncoded', path: FEED, headers: {}, status: 200 },
    { name: '200 in br', worker: 'site', path: FEED, headers: CODED, status: 200 },
    {
      name: '200, uncoded',
      worker: 'site',
      path: FEED,
      headers: { 'Accept-Encoding': 'identity' },
      status: 200,
    },
    { name: '304', worker: 'site', path: FEED, headers: { ...CODED, 'If-None-Match': tag }, status: 304 },
    {
      name: '226, the entries of one article',
      worker: 'site',
      path: FEED,
      headers: { ...CODED, 'A-IM': 'feed;q=1', 'If-None-Match': earlier },
      status: 226,
    },
    { name: 'an archive document', worker: 'site', path: archive, headers: CODED, status: 200 },
    {
      name: 'a page',
      worker: 'site',
      path: '/quotes/',
      headers: { ...CODED, Accept: 'text/html' },
      status: 200,
    },
    { name: 'nothing there: 404', worker: 'site', path: '/nowhere/', headers: CODED, status: 404 },
    { name: 'the package feed on every request', worker: 'feed', path: FEED, headers: CODED, status: 200 },
  ]
  const serving = await serveWorkers([
    { name: 'site', worker, assets: { folder: join(out, 'assets') } },
    { name: 'bare', worker: { script: bare, packs: [] } },
    { name: 'bare-uncoded', worker: { script: bareUncoded, packs: [] } },
    { name: 'feed', worker: { script: onEveryRequest, packs: [] } },
  ])
  try {
    const taken = kinds.map((): number[] => [])
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [at, kind] of kinds.entries()) {
        const microseconds = await load(kind, serving)
        // The first round warms up.
        if (round > 0) taken[at]!.push(microseconds)
      }
    }
    print(kinds, taken.map(median), feed.body.length)
  } finally {
    await serving.stop()
  }
}

/** Makes requests of one kind, and gives the CPU time of each in microseconds. */
async function load({ name, worker, path, headers, status }: Kind, { urls, pid }: Serving): Promise<number> {
  let left = REQUESTS
  const begun = cpuTime(pid)
  const client = async () => {
    while (left-- > 0) {
      const answer = await ask(`${urls.get(worker)}${path}`, headers)
      if (answer.status !== status) throw new Error(`${name}: answered ${answer.status}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, client))
  return ((cpuTime(pid) - begun) / REQUESTS) * 1000
}

function print(kinds: readonly Kind[], taken: readonly number[], bytes: number): void {
  const of = (at: number, base: number) => (taken[base]! / taken[at]!).toPrecision(2)
  console.log(`\n${describeMachine(`workerd ${workerdVersion()}`)}\n`)
  printTable(
    [
      `${articles} articles; ${FEED}, ${(bytes / 1000).toFixed(0)} kB uncoded`,
      'µs of CPU',
      'answers a bare Worker’s 200 in br',
      'a bare Worker’s 200, uncoded',
    ],
    kinds.map(({ name }, at) => [name, taken[at]!.toFixed(0), of(at, 0), of(at, 1)]),
  )
}

function workerdVersion(): string {
  return versionOf('node_modules/.bin/workerd', '--version')?.replace('workerd ', '') ?? ''
}

/** A Worker that sends the same finished bytes to everybody. */
function bareWorker(folder: string, name: string, body: Buffer, isUncoded: boolean): string {
  const script = join(folder, `${name}.js`)
  const bytes = isUncoded ? body : brotliCompressSync(body)
  const coding = isUncoded ? '' : ", 'Content-Encoding': 'br'"
  writeFileSync(
    script,
    `const bytes = Uint8Array.fromBase64(${JSON.stringify(bytes.toString('base64'))})
const headers = { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Content-Length': '${bytes.length}'${coding} }
export default { fetch: () => new Response(bytes, { headers, encodeBody: 'manual' }) }
`,
  )
  return script
}

/** A Worker that makes the feed anew for everybody, with the package that most sites take for it. */
async function feedWorker(folder: string, jsonFeed: string): Promise<string> {
  const source = join(folder, 'feed-source.js')
  writeFileSync(
    source,
    `import { Feed } from 'feed'
const { title, description, home_page_url, items } = ${jsonFeed}
export default {
  fetch() {
    const feed = new Feed({ id: home_page_url, title, description, link: home_page_url })
    for (const item of items) {
      feed.addItem({
        id: item.id, title: item.title ?? '', link: item.url, date: new Date(item.date_modified ?? item.date_published),
        published: new Date(item.date_published), content: item.content_html, author: item.authors,
      })
    }
    return new Response(feed.rss2(), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
  },
}
`,
  )
  const outfile = join(folder, 'feed.js')
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    nodePaths: ['node_modules'],
    logLevel: 'error',
  })
  return outfile
}

async function withSite<T>(out: string, work: (url: string) => Promise<T>): Promise<T> {
  const worker = await buildWorker(out, join(folder, 'before'))
  const serving = await serveWorkers([{ name: 'site', worker, assets: { folder: join(out, 'assets') } }])
  try {
    return await work(serving.urls.get('site')!)
  } finally {
    await serving.stop()
  }
}

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

async function ask(url: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers, agent }, resolve).once('error', reject)
  })
  return { status: response.statusCode!, headers: response.headers, body: await buffer(response) }
}
