import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The one style and the one script of a review's pages. */
export interface Assets {
  readonly style: string
  readonly script: string
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Makes the style and the script ready for a browser. */
export async function makeAssets(): Promise<Assets> {
  const { outputFiles } = await build({
    entryPoints: [here('../client/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  })
  return { style: readFileSync(here('../page/review.css'), 'utf8'), script: outputFiles[0]!.text }
}
