import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

let built: string | undefined

/** The script of the search page, in one file; built once for as long as the process lives. */
export function buildSearchScript(): string {
  built ??= build()
  return built
}

function build(): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('client/search.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}
