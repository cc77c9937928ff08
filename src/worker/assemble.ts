import { type Assembly, type EntryFormat, entryCutter, PARTS, packFile, SEPARATORS } from '../document.ts'
import { assemblyOf, type Located } from './located.ts'
import { joined, type OpenPack, type Pack } from './packs.ts'

/**
 * Puts a document together: its head and tail from its own pack, its entries from the packs of the articles that they
 * belong to.
 *
 * @param wanted which of its entries and tombstones to have; all of them without it
 * @throws Error if an article's pack is not there, or has other entries than are meant
 */
export async function assemble(
  pack: Pack,
  { format, list, head, tail, tombstones = [] }: Assembly,
  openPack: OpenPack,
  wanted?: readonly number[],
): Promise<Uint8Array<ArrayBuffer>> {
  const references =
    typeof list === 'number'
      ? (pack.table.lists?.[list] ?? []).map(([unit, entry]) => [unit, entry * PARTS[format]] as const)
      : [[0, list.part] as const]
  const isWanted = (at: number) => wanted?.includes(at) ?? true
  const chosen = references.filter((_, at) => isWanted(at))
  const units = [...new Set(chosen.map(([unit]) => unit))]
  const byUnit = new Map(
    await Promise.all(
      units.map(async (unit) => [unit, await openUnit(pack, unit, format, openPack)] as const),
    ),
  )
  const shells = shellsOf(pack, format)
  const cut = ([offset, length]: readonly [number, number]) => shells.subarray(offset, offset + length)
  const parts = [
    ...chosen.map(([unit, part]) => byUnit.get(unit)!(part)),
    ...tombstones.filter((_, at) => isWanted(references.length + at)).map((place) => [cut(place)]),
  ]
  const separator = new TextEncoder().encode(SEPARATORS[format])
  const between = parts.flatMap((part, at) => (at === 0 ? part : [separator, ...part]))
  return joined([cut(head), ...between, cut(tail)])
}

/** The value of a document's Link, if it has one. */
export function linkOf({ document, pack }: Located): string | undefined {
  const assembly = assemblyOf(document)
  if (!assembly) return document.link
  const [offset, length] = assembly.link
  return new TextDecoder().decode(shellsOf(pack, assembly.format).subarray(offset, offset + length))
}

/** The shells that a pack with documents to put together has for each of their formats. */
function shellsOf(pack: Pack, format: EntryFormat): Uint8Array<ArrayBuffer> {
  return pack.stream(pack.table.shells![format]!)
}

async function openUnit(
  from: Pack,
  unit: number,
  format: EntryFormat,
  openPack: OpenPack,
): Promise<(part: number) => Uint8Array<ArrayBuffer>[]> {
  const [folder, version] = from.table.units?.[unit] ?? ['', '']
  const isOwn = from.table.entries?.version === version
  const pack = isOwn ? from : await openPack(packFile(folder))
  const entries = pack?.table.entries
  if (!pack || entries?.version !== version) throw new Error(`${folder}: other entries`)
  return entryCutter(entries, format, pack.stream(entries.formats[format].stream))
}
