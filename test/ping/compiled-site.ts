import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { encodePack } from '../../src/compile/pack.ts'
import { packFile, splitPath } from '../../src/document.ts'
import { newOutput } from '../compile/compiled-folder.ts'

/** Writes the packs of a compiled site of which nothing but paths and tags matters; gives the folder. */
export function compiledSite(
  assets: Readonly<Record<string, string>>,
  bundle: Readonly<Record<string, string>> = {},
): string {
  const out = newOutput()
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'bundle.js'), '')
  for (const [kind, tags] of Object.entries({ assets, bundle })) {
    const paths = Object.entries(tags).map(([path, tag]) => ({ ...splitPath(path), tag }))
    for (const [folder, documents] of Map.groupBy(paths, (path) => path.folder)) {
      const file = join(out, kind, decodeURI(packFile(folder)))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, encodePack(documents.map(({ name, tag }) => ({ ...DOCUMENT, name, tag }))))
    }
  }
  return out
}

const DOCUMENT = { type: 'text/plain', modified: 0, length: 1, coded: { gzip: Uint8Array.of(1) } }
