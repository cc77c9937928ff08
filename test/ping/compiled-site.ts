import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PackWriter } from '../../src/compile/pack.ts'
import { locate } from '../../src/document.ts'
import { newOutput } from '../compile/compiled-folder.ts'

/** Writes the packs of a compiled site of which nothing but paths and tags matters; gives the folder. */
export async function compiledSite(
  assets: Readonly<Record<string, string>>,
  bundle: Readonly<Record<string, string>> = {},
): Promise<string> {
  const out = newOutput()
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'bundle.js'), '')
  for (const [kind, tags] of Object.entries({ assets, bundle })) {
    const paths = Object.entries(tags).map(([path, tag]) => ({ ...locate(path), tag }))
    for (const [packed, documents] of Map.groupBy(paths, ({ file }) => file)) {
      const file = join(out, kind, decodeURI(packed))
      mkdirSync(dirname(file), { recursive: true })
      const pack = new PackWriter()
      for (const { name, tag } of documents) pack.add({ ...DOCUMENT, name, tag })
      writeFileSync(file, await pack.encode())
    }
  }
  return out
}

const DOCUMENT = { type: 'text/plain', modified: 0, length: 1, coded: { gzip: Uint8Array.of(1) } }
