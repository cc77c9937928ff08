import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { BuiltWorker } from './build-worker.ts'

/** Where a Worker's requests for its assets go: to the files of a folder, or to a server on a port of this machine. */
export type Assets = { readonly folder: string } | { readonly port: number }

/** A Worker to serve: what it is called, its modules, and its assets where it has some. */
export interface Served {
  readonly name: string
  readonly worker: Pick<BuiltWorker, 'script' | 'packs'>
  readonly assets?: Assets
}

/** Workers that are being served. */
export interface Serving {
  /** The addresses by name, without a slash at the end. */
  readonly urls: ReadonlyMap<string, string>
  readonly pid: number
  readonly stop: () => Promise<void>
}

/** The package's one export is the path of its program; it has no types. */
const PROGRAM: string = createRequire(import.meta.url)('workerd').default

/** As in wrangler.toml. */
const COMPATIBILITY_DATE = '2026-09-01'

/**
 * Serves Workers on ports of 127.0.0.1 by one workerd, with nothing in front of it.
 *
 * @param workers their modules must lie in one folder, into which a file is put
 */
export async function serveWorkers(workers: readonly Served[]): Promise<Serving> {
  const folder = dirname(workers[0]!.worker.script)
  const file = join(folder, 'config.capnp')
  writeFileSync(file, configOf(workers))
  const child = spawn(PROGRAM, ['serve', file, '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  let said = ''
  child.stderr!.on('data', (chunk) => {
    said += chunk
  })
  const urls = new Map<string, string>()
  for await (const line of createInterface({ input: child.stdio[3] as NodeJS.ReadableStream })) {
    const event = JSON.parse(line) as { event: string; socket: string; port: number }
    if (event.event === 'listen') urls.set(event.socket, `http://127.0.0.1:${event.port}`)
    if (urls.size === workers.length) break
  }
  if (urls.size < workers.length) throw new Error(`workerd did not start:\n${said}`)
  return {
    urls,
    pid: child.pid!,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}

/** workerd's configuration: https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp */
function configOf(workers: readonly Served[]): string {
  const quoted = (text: string) => JSON.stringify(text)
  const services = workers.flatMap(({ name, worker, assets }) => [
    `(name = ${quoted(name)}, worker = (compatibilityDate = ${quoted(COMPATIBILITY_DATE)}, modules = [`,
    `  (name = ${quoted(basename(worker.script))}, esModule = embed ${quoted(basename(worker.script))}),`,
    ...worker.packs.map(
      (pack) => `  (name = ${quoted(basename(pack))}, data = embed ${quoted(basename(pack))}),`,
    ),
    assets ? `], bindings = [(name = "ASSETS", service = ${quoted(`${name} assets`)})])),` : `])),`,
    ...(assets === undefined
      ? []
      : 'folder' in assets
        ? [`(name = ${quoted(`${name} assets`)}, disk = (path = ${quoted(resolve(assets.folder))})),`]
        : [
            `(name = ${quoted(`${name} assets`)}, external = (address = "127.0.0.1:${assets.port}", http = ())),`,
          ]),
  ])
  const sockets = workers.map(
    ({ name }) => `(name = ${quoted(name)}, address = "127.0.0.1:0", http = (), service = ${quoted(name)}),`,
  )
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
services = [
${services.join('\n')}
],
sockets = [
${sockets.join('\n')}
]);
`
}
