import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { type Models, prepareModels } from './models.ts'

let loaded: Models | null = null

/** Loads the deriver's weights from the file beside this one, once. */
export function loadModels(): Models {
  loaded ??= prepareModels(brotliDecompressSync(readFileSync(new URL('weights.bin', import.meta.url))))
  return loaded
}
