import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { readTable } from '../compile/read-pack.ts'
import { folderOf, type PackTable } from '../document.ts'
import { isTopic } from '../feeds/validators.ts'

/** A feed that can be subscribed to, as it was compiled. */
export interface Topic {
  /** Its absolute address, by which the hub knows it. */
  readonly url: string
  /** What its entity tags are made of (`DocumentRecord.tag`). */
  readonly tag: string
}

/** The folders of a compiled site that hold packs. */
const PACK_FOLDERS = ['bundle', 'assets']

/**
 * Finds every feed of a compiled site, by address; of the packs it reads no more than their tables.
 *
 * @param out the folder that `compile` made
 * @param site the site's address, with a slash at its end
 * @throws Error if the folder was not compiled, or a pack in it is damaged
 */
export function compiledFeeds(out: string, site: string): Topic[] {
  if (!existsSync(join(out, 'bundle.js')))
    throw new Error(`${out}: holds no compiled site; run npm run compile first`)
  const topics = PACK_FOLDERS.flatMap((kind) => packsIn(join(out, kind))).flatMap(({ folder, file }) =>
    Object.entries(tableOf(file).documents)
      // What was taken back for good is no feed any more; the feeds that carried it say so.
      .filter(([name, { status }]) => isTopic(folder, name) && status !== 410)
      .map(([name, { tag }]): Topic => ({ url: new URL(folder + name, site).href, tag })),
  )
  return topics.toSorted((a, b) => (a.url < b.url ? -1 : 1))
}

function packsIn(root: string): { folder: string; file: string }[] {
  if (!existsSync(root)) return []
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => {
      const file = join(parentPath, name)
      const folder = folderOf(relative(root, file).split(sep).join('/'))
      return folder === undefined ? [] : [{ folder, file }]
    })
}

function tableOf(file: string): PackTable {
  const pack = openSync(file, 'r')
  try {
    const size = Buffer.alloc(4)
    readSync(pack, size, 0, 4, 0)
    const table = Buffer.alloc(size.readUInt32LE())
    readSync(pack, table, 0, table.length, 4)
    return readTable(table)
  } catch {
    throw new Error(`${file}: is damaged; run npm run compile again`)
  } finally {
    closeSync(pack)
  }
}
