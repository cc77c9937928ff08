import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { VALIDATORS_PATH } from '../feeds/validators.ts'
import { type BuiltWorker, buildWorker } from '../serve/build-worker.ts'
import { type Assets, serveWorkers } from '../serve/workerd.ts'
import { cpuTime } from './cpu-time.ts'
import type { Usage } from './limits.ts'

/** How often each document is asked for, and how often that is timed: what else runs can only add to the least time. */
const TIMES = 5
const ROUNDS = 3

/** Of the articles' feeds, so many are tried. */
const SAMPLES = 6

/** Builds a compiled site's Worker and tries it in workerd: its size, its start, and its dearest requests. */
export async function workerFigures(out: string): Promise<Usage[]> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-worker-'))
  try {
    const worker = await buildWorker(out, folder)
    const files = { folder: join(out, 'assets') }
    const paths = await withWorker(worker, files, pathsToTry)
    return [
      { measure: 'worker', value: worker.bytes, of: codeSize(worker) },
      { measure: 'start-up', value: await startUp(worker) },
      await withWorker(worker, files, (ask, pid) => dearest(ask, paths, pid)),
      await mostSubrequests(worker, out, paths),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What every isolate has to parse, compressed: it is small, and tests keep it so. */
function codeSize({ script }: BuiltWorker): string {
  const { length } = gzipSync(readFileSync(script), { level: 9 })
  return `its code ${length.toLocaleString('en')} bytes in gzip`
}

/** The time that parsing the Worker's code and running its outermost scope takes, in Node on this machine. */
async function startUp({ script, folder }: BuiltWorker): Promise<number> {
  // Packs are data, which a Worker gets without parsing anything.
  const code = readFileSync(script, 'utf8').replace(
    /import (\S+) from ?"\.\/[^"]*\.pack";/g,
    'const $1=new ArrayBuffer(0);',
  )
  const file = join(folder, 'start-up.mjs')
  writeFileSync(file, code)
  const url = JSON.stringify(pathToFileURL(file).href)
  const timed = `const begun = performance.now(); await import(${url}); console.log(performance.now() - begun)`
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', timed])
    least = Math.min(least, Number(stdout))
  }
  return least
}

type Ask = (path: string) => Promise<Response>

/** What costs most: feeds and archive documents without a coding, which are inflated or put together; and a miss. */
async function pathsToTry(ask: Ask): Promise<string[]> {
  const { feeds } = (await (await ask(`/${VALIDATORS_PATH}`)).json()) as { feeds: Record<string, string> }
  const paths = Object.keys(feeds).map((path) => `/${path}`)
  const fixed = paths.filter((path) => /^\/(?:(?:statements|quotes|everything)\/)?[^/]+$/.test(path))
  const archives = await Promise.all(fixed.map((path) => archiveBefore(path, ask)))
  const ofArticles = paths.filter((path) => path.startsWith('/articles/'))
  const step = Math.ceil(ofArticles.length / SAMPLES)
  return [
    ...fixed,
    ...archives.flatMap((path) => path ?? []),
    ...ofArticles.filter((_, at) => at % step === 0),
    '/',
    '/nowhere/at/all',
  ]
}

async function archiveBefore(feed: string, ask: Ask): Promise<string | undefined> {
  const response = await ask(feed)
  await response.body?.cancel()
  const link = response.headers.get('Link') ?? ''
  return /<https?:\/\/[^/]*(\/[^>]*)>; rel="prev-archive"/.exec(link)?.[1]
}

async function dearest(ask: Ask, paths: readonly string[], pid: number): Promise<Usage> {
  let most: Usage = { measure: 'cpu', value: 0 }
  for (const path of paths) {
    let least = Number.POSITIVE_INFINITY
    for (let round = 0; round < ROUNDS; round++) {
      const begun = cpuTime(pid)
      for (let time = 0; time < TIMES; time++) await (await ask(path)).arrayBuffer()
      least = Math.min(least, (cpuTime(pid) - begun) / TIMES)
    }
    if (least > most.value) most = { measure: 'cpu', value: least, of: path }
  }
  return most
}

/** Counts what a Worker asks of its assets, which are answered from here for that. */
async function mostSubrequests(worker: BuiltWorker, out: string, paths: readonly string[]): Promise<Usage> {
  let asked = 0
  const server = createServer(({ url }, response) => {
    asked += 1
    const file = join(
      resolve(out, 'assets'),
      decodeURIComponent(new URL(url!, 'http://assets.invalid').pathname),
    )
    if (existsSync(file)) response.end(readFileSync(file))
    else response.writeHead(404).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    return await withWorker(worker, { port: (server.address() as AddressInfo).port }, async (ask) => {
      let most: Usage = { measure: 'subrequests', value: 0 }
      for (const path of paths) {
        asked = 0
        await (await ask(path)).arrayBuffer()
        if (asked > most.value) most = { measure: 'subrequests', value: asked, of: path }
      }
      return most
    })
  } finally {
    server.close()
  }
}

async function withWorker<T>(
  worker: BuiltWorker,
  assets: Assets,
  work: (ask: Ask, pid: number) => Promise<T>,
): Promise<T> {
  const serving = await serveWorkers([{ name: 'site', worker, assets }])
  try {
    const url = serving.urls.get('site')
    const ask: Ask = (path) =>
      fetch(`${url}${path}`, {
        headers: { 'Accept-Encoding': 'identity', Accept: 'text/html, */*' },
        redirect: 'manual',
      })
    return await work(ask, serving.pid)
  } finally {
    await serving.stop()
  }
}
