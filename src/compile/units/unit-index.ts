import { hash } from 'node:crypto'
import { decodeIndex, encodeIndex } from '../made-index.ts'
import type { OutputFolder } from '../output-folder.ts'
import type { Unit } from './unit.ts'
import { hashOf } from './unit-key.ts'
import { decodeUnit, encodeUnit } from './unit-line.ts'

/** In how many files units are kept, so that one that changes does not write all of them anew. */
const FILES = 128

/** The folder of these files. */
export const UNITS_FOLDER = 'units'

/** Units by slug, and the hash of each file that they were read from or written to. */
export interface IndexedUnits {
  readonly units: ReadonlyMap<string, Unit>
  readonly files: ReadonlyMap<string, string>
}

/**
 * Reads the units that a compile left: what is damaged is left out.
 *
 * @param read gives a file of the output, if it is there
 * @param authority the site's, which all ids begin with
 */
export function readUnits(read: (file: string) => Uint8Array | undefined, authority: string): IndexedUnits {
  const units = new Map<string, Unit>()
  const files = new Map<string, string>()
  for (let at = 0; at < FILES; at++) {
    const file = fileAt(at)
    const bytes = read(file)
    if (!bytes) continue
    files.set(file, hashOf(bytes))
    for (const row of decodeIndex(bytes)) {
      try {
        const unit = decodeUnit(row, authority)
        units.set(unit.article.slug, unit)
      } catch {
        // Written by other code, it is of no use.
      }
    }
  }
  return { units, files }
}

/** Writes units, in the order of their slugs; a file that nothing has changed in is taken over. */
export function writeUnits(units: readonly Unit[], last: IndexedUnits, output: OutputFolder): IndexedUnits {
  const before = Map.groupBy(last.units.keys(), fileOf)
  const files = new Map<string, string>()
  for (const [file, members] of Map.groupBy(units, ({ article }) => fileOf(article.slug))) {
    const isUnchanged =
      members.length === before.get(file)?.length &&
      members.every((unit) => unit === last.units.get(unit.article.slug))
    const earlier = isUnchanged ? last.files.get(file) : undefined
    if (earlier !== undefined && output.reuse(file, earlier)) {
      files.set(file, earlier)
      continue
    }
    const bytes = encodeIndex(members.map(encodeUnit))
    const made = hashOf(bytes)
    output.write(file, bytes, made)
    files.set(file, made)
  }
  return { units: new Map(units.map((unit) => [unit.article.slug, unit])), files }
}

function fileOf(slug: string): string {
  return fileAt(Number.parseInt(hash('sha256', slug).slice(0, 4), 16) % FILES)
}

function fileAt(at: number): string {
  return `${UNITS_FOLDER}/${at}.jsonl.gz`
}
