import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stop as stopEsbuild } from 'esbuild'
import { serveAssets } from './asset-server.ts'
import { buildWorker } from './build-worker.ts'
import { serveFront } from './front-server.ts'
import { type Serving, serveWorkers } from './workerd.ts'

/** A compiled site that is being served. */
export interface ServedSite {
  /** To be called when the site was compiled anew: the Worker is replaced where its own module changed. */
  readonly refresh: () => Promise<void>
  /** Ends workerd and everything else. */
  readonly stop: () => Promise<void>
}

/**
 * Serves a compiled site on 127.0.0.1 in local workerd. Its packs are read when somebody asks, so that an edit needs no
 * new Worker.
 *
 * @param onAnswer told of each answer
 */
export async function serveSite(
  out: string,
  port: number,
  onAnswer: (method: string, path: string, status: number) => void,
): Promise<ServedSite> {
  const assets = await serveAssets(out)
  let module = ''
  let serving: { readonly worker: Serving; readonly folder: string } | undefined

  const stopWorker = async (stopped: typeof serving) => {
    if (!stopped) return
    await stopped.worker.stop()
    rmSync(stopped.folder, { recursive: true, force: true })
  }
  const refresh = async () => {
    const current = readFileSync(join(out, 'bundle.js'), 'utf8')
    if (current === module) return
    const last = serving
    const folder = mkdtempSync(join(tmpdir(), 'on-record-start-'))
    const built = await buildWorker(out, folder)
    // Its process would wait for the next build, which may never come.
    await stopEsbuild()
    const worker = await serveWorkers([{ name: 'site', worker: built, assets: { port: assets.port } }])
    serving = { worker, folder }
    module = current
    await stopWorker(last)
  }
  await refresh()
  const front = await serveFront(port, () => serving?.worker.urls.get('site') ?? '', onAnswer)
  return {
    refresh,
    stop: async () => {
      for (const server of [front, assets.server]) {
        server.close()
        server.closeAllConnections()
      }
      await stopWorker(serving)
    },
  }
}
