/**
 * A site under load, as `npm start` serves it: polls of every kind at the highest rate that this machine gives, while its
 * content changes. Says how many were answered and how, whether every body was wholly that of one of the two contents,
 * and what memory workerd took.
 */

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { readArguments, wrongUse } from '../src/cli/command.ts'
import { Compiler } from '../src/compile/compiler.ts'
import { serveSite } from '../src/serve/serve-site.ts'
import { Random } from './corpus/random.ts'
import { nextArticle, putArticle, usualSpeakers, writeCorpus } from './corpus/write-corpus.ts'
import { describeMachine, printTable } from './machine.ts'

const HELP = `Usage: npm run bench -- --only load [--articles N] [--minutes N]`

const { values } = readArguments(HELP, {
  articles: { type: 'string', default: '100' },
  minutes: { type: 'string', default: '2' },
})
const [articles, minutes] = [Number(values.articles), Number(values.minutes)]
if (!(articles >= 1) || !(minutes > 0)) wrongUse('--articles and --minutes: must be numbers')

const AT_ONCE = 16
const PORT = 18_787
/** Every so many 200s, the body is looked at. */
const SAMPLED = 3
const EVERY_SECOND = 1000

const FEEDS = ['', 'quotes/', 'statements/', 'everything/'].flatMap((channel) =>
  ['rss.xml', 'atom.xml', 'feed.json'].map((format) => `/${channel}${format}`),
)
const PAGES = [
  '/',
  '/quotes/',
  '/speakers/',
  '/topics/',
  '/about/',
  '/opml.xml',
  '/feeds/validators.json',
  '/sitemap.xml',
]
const ARCHIVES = [
  '/everything/archive/1/atom.xml',
  '/quotes/archive/1/rss.xml',
  '/quotes/archive/2/feed.json',
  '/everything/archive/1/',
]
const NONSENSE = [
  '/%zz',
  '//quotes',
  '/../x',
  '/nowhere/',
  '/constructor',
  '/quotes/archive/99999/atom.xml',
  '/articles/%00/',
  '/feed',
]
const CODINGS = ['gzip, br', 'gzip', 'identity', 'br;q=0, *', 'zstd']

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

interface Seen {
  readonly path: string
  readonly hash: string
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
const folder = mkdtempSync(join(tmpdir(), 'on-record-load-'))
const content = join(folder, 'content')
const out = join(folder, 'dist')
const speakers = usualSpeakers(articles)
writeCorpus({ articles, speakers, out: content })
const compiler = new Compiler({ content, out, url: `http://127.0.0.1:${PORT}/`, isBundled: false })
await compiler.compile()
const site = await serveSite(out, PORT, () => {})
/** The hash of each path's text in each of the contents that there were. */
const texts = new Map<string, Set<string>>()
const counts = new Map<string, number>()
const seen: Seen[] = []
const memory: number[] = []
const draw = new Random('load')
const tags = new Map<string, string>()
let changes = 0
try {
  await learn()
  const until = Date.now() + minutes * 60 * EVERY_SECOND
  const watch = setInterval(() => memory.push(workerdMemory()), EVERY_SECOND)
  const clients = Promise.all(Array.from({ length: AT_ONCE }, () => poll(until)))
  for (const change of [addArticle, renameSite, askLessOften]) {
    await new Promise((resolve) => setTimeout(resolve, (minutes * 60 * EVERY_SECOND) / 4))
    change()
    await compiler.compile()
    await site.refresh()
    changes++
    await learn()
  }
  await clients
  clearInterval(watch)
} finally {
  agent.destroy()
  await site.stop()
  rmSync(folder, { recursive: true, force: true })
}
report()

/** Polls as readers of every kind do, one after the other. */
async function poll(until: number): Promise<void> {
  while (Date.now() < until) {
    const kind = draw.next()
    const path =
      kind < 0.7
        ? draw.one(FEEDS)
        : kind < 0.8
          ? draw.one(PAGES)
          : kind < 0.9
            ? draw.one(ARCHIVES)
            : draw.one(NONSENSE)
    const tag = draw.happens(0.6) ? tags.get(path) : undefined
    const headers = {
      'Accept-Encoding': draw.one(CODINGS),
      ...(tag === undefined ? {} : { 'If-None-Match': tag }),
      ...(draw.happens(0.3) ? { 'A-IM': 'feed;q=1' } : {}),
      ...(draw.happens(0.1) ? { 'If-Modified-Since': 'Mon, 23 Nov 2026 09:00:00 GMT' } : {}),
      ...(draw.happens(0.1) ? { Accept: draw.one(['application/atom+xml', '*/*;q=0', 'text/html']) } : {}),
    }
    const answer = await ask(path, headers)
    count(String(answer.status))
    if (answer.status !== 200) continue
    // Some keep an old tag, and so ask for what has come since.
    if (answer.headers.etag !== undefined && (!tags.has(path) || draw.happens(0.2)))
      tags.set(path, answer.headers.etag)
    if (draw.happens(1 / SAMPLED) && headers.Accept === undefined) seen.push({ path, hash: hashOf(answer) })
  }
}

/** Fetches all that is asked for, so that it is known what each text is in this content. */
async function learn(): Promise<void> {
  for (const path of [...FEEDS, ...PAGES, ...ARCHIVES]) {
    const answer = await ask(path, { 'Accept-Encoding': 'identity' })
    if (answer.status === 200) texts.set(path, (texts.get(path) ?? new Set()).add(hashOf(answer)))
  }
}

function addArticle(): void {
  putArticle(content, nextArticle(articles, speakers))
}

function renameSite(): void {
  const file = join(content, 'site.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: The Other Courier'))
}

/** What every answer says, and so the Worker itself, is then another. */
function askLessOften(): void {
  appendFileSync(join(content, 'site.yaml'), 'polling: { maxAge: 600 }\n')
}

/** Asks, once more where the connection is cut: what was cut counts as such. */
async function ask(path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  try {
    return await askOnce(path, headers)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error
    count('cut')
    return askOnce(path, headers)
  }
}

async function askOnce(path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port: PORT, path, headers, agent }, resolve).once('error', reject).end()
  })
  return { status: response.statusCode!, headers: response.headers, body: await buffer(response) }
}

function hashOf({ headers, body }: Answer): string {
  const coding = headers['content-encoding']
  const text = coding === 'gzip' ? gunzipSync(body) : coding === 'br' ? brotliDecompressSync(body) : body
  return createHash('sha256').update(text).digest('base64')
}

function count(what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}

/** What workerd has in memory, in MB (proc(5), VmRSS). */
function workerdMemory(): number {
  const pids = execFileSync('pgrep', ['-P', String(process.pid), 'workerd'], { encoding: 'utf8' })
    .trim()
    .split('\n')
  const status = readFileSync(`/proc/${pids.at(-1)}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

function report(): void {
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0)
  const failed = [...counts].filter(([status]) => /^5/.test(status)).reduce((sum, [, each]) => sum + each, 0)
  const mixed = seen.filter(({ path, hash }) => !texts.get(path)?.has(hash))
  const third = Math.floor(memory.length / 3)
  const meanOf = (some: readonly number[]) =>
    Math.round(some.reduce((sum, each) => sum + each, 0) / Math.max(1, some.length))
  console.log(`\n${describeMachine()}\n`)
  printTable(
    [`${articles} articles, ${minutes} minutes, ${AT_ONCE} at once, ${changes} changes of the content`, ''],
    [
      ['requests', String(all)],
      ['in a second', (all / (minutes * 60)).toFixed(0)],
      ...[...counts].toSorted().map(([status, times]) => [`answered ${status}`, String(times)] as const),
      ['answered 5xx', String(failed)],
      ['bodies looked at', String(seen.length)],
      ['of no one content', String(mixed.length)],
      [
        'memory of workerd in the first, second and last third, MB',
        [0, 1, 2].map((at) => meanOf(memory.slice(at * third, (at + 1) * third))).join(', '),
      ],
    ],
  )
  for (const path of new Set(mixed.map((each) => each.path))) console.log(`mixed: ${path}`)
  if (failed > 0 || mixed.length > 0) process.exitCode = 1
}
