import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { usualSpeakers, writeCorpus } from '../../bench/corpus/write-corpus.ts'
import { compile } from '../../src/compile/compile.ts'
import { buildWorker } from '../../src/serve/build-worker.ts'

/** A compiled site of some articles, and how to remove it. */
export async function compiledSite(
  articles: number,
): Promise<{ out: string; content: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-fuzz-'))
  const content = join(folder, 'content')
  const out = join(folder, 'dist')
  writeCorpus({ articles, speakers: usualSpeakers(articles), out: content })
  await compile({ content, out, isBundled: false })
  return { out, content, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The Worker of a compiled site, called as a function: no network in between, so that a million requests take minutes. */
export async function workerOf(out: string): Promise<(request: Request) => Promise<Response>> {
  const { script } = await buildWorker(out, join(out, '..', 'worker'))
  const module = (await import(pathToFileURL(script).href)) as {
    default: { fetch: (request: Request, env: object) => Promise<Response> }
  }
  Object.assign(globalThis, { FixedLengthStream: LengthCheckedStream })
  const read = new Map<string, Uint8Array<ArrayBuffer> | undefined>()
  const fetchAsset = async (address: string) => {
    const file = join(out, 'assets', decodeURIComponent(new URL(address).pathname))
    if (!read.has(file)) read.set(file, existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined)
    const bytes = read.get(file)
    return bytes ? new Response(bytes) : new Response(null, { status: 404 })
  }
  return async (request) => module.default.fetch(request, { ASSETS: { fetch: fetchAsset } })
}

/** Workerd's stream of a stated length, which Node has not: as strict as that. */
class LengthCheckedStream extends TransformStream<Uint8Array, Uint8Array> {
  constructor(length: number) {
    let seen = 0
    super({
      transform: (chunk, controller) => {
        seen += chunk.byteLength
        if (seen > length) throw new Error(`more than the ${length} bytes that were announced`)
        controller.enqueue(chunk)
      },
      flush: () => {
        if (seen !== length) throw new Error(`${seen} bytes, and ${length} were announced`)
      },
    })
  }
}
