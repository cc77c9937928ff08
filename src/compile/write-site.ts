import { locate } from '../document.ts'
import { FORMATS } from '../feeds/format.ts'
import { renderValidators, VALIDATORS_PATH } from '../feeds/validators.ts'
import type { Instant, Site } from '../model.ts'
import type { EncodedPack } from './encode-site-pack.ts'
import { inParallel } from './in-parallel.ts'
import { decodeIndex, encodeIndex } from './made-index.ts'
import type { OutputFolder } from './output-folder.ts'
import { PackEncoder } from './pack-encoder.ts'
import { finished, type SitePack } from './site-packs.ts'
import { articleFolder, type Unit } from './units/unit.ts'
import { hashOf } from './units/unit-key.ts'

/** What is known of a pack that was written. */
export interface KeptPack extends Omit<EncodedPack, 'bytes'> {
  readonly file: string
  /** The hash of what it was made from. */
  readonly key: string
  /** The hash of its bytes. */
  readonly pack: string
  readonly isBundled: boolean
}

/** What to write, and where to. */
export interface SiteToWrite {
  readonly plan: readonly SitePack[]
  readonly units: readonly Unit[]
  /** When anything on the site last changed. */
  readonly modified: Instant
  readonly site: Site
  readonly code: string
  readonly isBundled: boolean
  readonly output: OutputFolder
  readonly onProgress: (step: 'writing', done: number, of: number) => void
}

/** What was written. */
export interface WrittenSite {
  readonly documents: number
  /** The files of the packs that belong into the Worker's bundle. */
  readonly bundled: readonly string[]
  readonly packs: ReadonlyMap<string, KeptPack>
}

/** How many packs are under way at once: while the threads of zlib compress some, others are rendered. */
const AT_ONCE = 4

const INDEX = 'packs.jsonl.gz'

/** An asset that is larger than this is refused on upload (Workers, platform limits). */
const LARGEST_ASSET = 25 * 1024 * 1024

/**
 * A pack that is larger than this stays out of the Worker's bundle, which must be small to start fast. The feeds of 50
 * articles of 500 words have 270 kB, and every poll asks for them.
 */
const LARGEST_BUNDLED = 1024 * 1024

/** Writes the packs of a site but those of its articles, or takes them over from the last output. */
export async function writeSite(
  { plan, units, modified, site, code, isBundled, output, onProgress }: SiteToWrite,
  known?: ReadonlyMap<string, KeptPack>,
): Promise<WrittenSite> {
  const last = known ?? readIndex(output)
  const common = hashOf(JSON.stringify([code, site, isBundled]))
  const kept = new Map<string, KeptPack>()
  const missing: { readonly pack: SitePack; readonly key: string }[] = []
  for (const pack of plan) {
    const key = hashOf(common + pack.inputs())
    const earlier = last.get(pack.file)
    if (earlier?.key === key && output.reuse(pathOf(earlier), earlier.pack)) {
      kept.set(pack.file, earlier)
      onProgress('writing', kept.size, plan.length)
    } else missing.push({ pack, key })
  }
  const versions = new Map(units.map(({ article, version }) => [article.slug, version]))
  const encoder = new PackEncoder(
    missing.map(({ pack }) => pack),
    { site, output, versionOf: (slug) => versions.get(slug) ?? '' },
  )
  let done = kept.size
  const write = async ({ pack, key }: (typeof missing)[number]) => {
    const { bytes, ...about } = await encoder.encode(pack)
    const written: KeptPack = {
      file: pack.file,
      key,
      pack: hashOf(bytes),
      ...about,
      isBundled: isBundled && pack.isPolled && bytes.length <= LARGEST_BUNDLED,
    }
    requireAsset(pack.file, bytes)
    output.write(pathOf(written), bytes, written.pack)
    kept.set(pack.file, written)
    onProgress('writing', ++done, plan.length)
  }
  try {
    await inParallel(missing, AT_ONCE, write)
    // Known once all feeds are.
    await write(validatorsPack(units, [...kept.values()], modified))
  } finally {
    await encoder.end()
  }
  const packs = [...kept.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1))
  output.write(INDEX, encodeIndex(packs.map((pack) => JSON.stringify(pack))))
  return {
    documents: packs.reduce((sum, pack) => sum + pack.documents, 0),
    bundled: packs.filter((pack) => pack.isBundled).map(({ file }) => file),
    packs: kept,
  }
}

/** The pack of the validators of all feeds. */
function validatorsPack(
  units: readonly Unit[],
  packs: readonly KeptPack[],
  modified: Instant,
): { readonly pack: SitePack; readonly key: string } {
  const feeds = new Map(packs.flatMap((pack) => Object.entries(pack.feeds)))
  for (const { article, feeds: own } of units) {
    for (const [at, validator] of own.entries()) {
      feeds.set(`${articleFolder(article.slug)}${FORMATS[at]?.file}`, validator)
    }
  }
  const { file, name } = locate(VALIDATORS_PATH)
  const document = { name, type: 'application/json', content: renderValidators(feeds), modified }
  return { pack: finished(file, document), key: '' }
}

/** @throws Error if a pack is too large to be deployed */
export function requireAsset(file: string, { length }: Uint8Array): void {
  if (length <= LARGEST_ASSET) return
  throw new Error(
    `${file} would have ${length} bytes, more than the ${LARGEST_ASSET} that an asset may have: ` +
      'split the article, or publish it with “syndicate: summary”',
  )
}

function pathOf({ file, isBundled }: KeptPack): string {
  return `${isBundled ? 'bundle' : 'assets'}/${decodeURI(file)}`
}

function readIndex(output: OutputFolder): ReadonlyMap<string, KeptPack> {
  try {
    const packs = decodeIndex(output.readLast(INDEX)).map((row) => JSON.parse(row) as KeptPack)
    return new Map(packs.map((pack) => [pack.file, pack]))
  } catch {
    // Written by other code, it is of no use.
    return new Map()
  }
}
