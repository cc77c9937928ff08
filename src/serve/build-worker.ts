import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The Worker of a compiled site as it is uploaded: its code and the packs that it imports. */
export interface BuiltWorker {
  readonly folder: string
  /** The file of its code, and those of the packs beside it. */
  readonly script: string
  readonly packs: readonly string[]
  /** How many bytes it has in all, uncompressed. */
  readonly bytes: number
}

const ENTRY = fileURLToPath(new URL('../worker/index.ts', import.meta.url))

/**
 * Builds the Worker of a compiled site, as `wrangler deploy` does.
 *
 * @param out the compiled folder
 * @param folder where to put it
 */
export async function buildWorker(out: string, folder: string): Promise<BuiltWorker> {
  const { metafile } = await build({
    entryPoints: { worker: ENTRY },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    alias: { '#bundle': resolve(out, 'bundle.js') },
    loader: { '.pack': 'copy' },
    external: ['node:*'],
    metafile: true,
    logLevel: 'error',
  })
  const files = Object.entries(metafile.outputs)
  return {
    folder,
    script: join(folder, 'worker.js'),
    packs: files.map(([file]) => resolve(file)).filter((file) => file.endsWith('.pack')),
    bytes: files.reduce((sum, [, { bytes }]) => sum + bytes, 0),
  }
}
