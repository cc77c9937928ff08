import { packFile } from '../document.ts'
import type { Site } from '../model.ts'
import { type EncodedPack, encodeSitePack } from './encode-site-pack.ts'
import { gatherEntries } from './entry-bytes.ts'
import type { EntryBytes } from './joined-document.ts'
import type { OutputFolder } from './output-folder.ts'
import type { VersionOf } from './pack.ts'
import { ShardMaker } from './shard-maker.ts'
import type { SitePack } from './site-packs.ts'
import { articleFolder } from './units/unit.ts'

/** From so many shards on, a thread of their own saves more than it takes to start. */
const LEAST_ASIDE = 8

/** What packs are encoded with. */
export interface PackSetting {
  readonly site: Site
  /** It has the packs of all articles. */
  readonly output: OutputFolder
  readonly versionOf: VersionOf
}

/** Encodes the packs of a site but those of its articles: shards of the search in a thread of their own, where they are many. */
export class PackEncoder {
  readonly #setting: PackSetting
  readonly #maker: ShardMaker | undefined
  readonly #shards: ReadonlyMap<SitePack, Promise<EncodedPack>>
  /** What all packs but the shards need, since many need the same. */
  readonly #bytesOf: EntryBytes

  /** @param packs those that will be asked for, and need any entries */
  constructor(packs: readonly SitePack[], setting: PackSetting) {
    this.#setting = setting
    const shards = packs.filter(({ shard }) => shard)
    const { site, output } = setting
    const maker =
      shards.length < LEAST_ASIDE ? undefined : new ShardMaker({ site, assets: output.folder('assets') })
    this.#maker = maker
    this.#shards = new Map(maker && shards.map((pack) => [pack, maker.make(pack.shard!)]))
    this.#bytesOf = this.#gather(packs.filter(({ shard }) => !shard))
  }

  encode(pack: SitePack): Promise<EncodedPack> {
    const made = this.#shards.get(pack)
    if (made) return made
    return encodeSitePack(pack, pack.shard ? this.#gather([pack]) : this.#bytesOf, this.#setting.versionOf)
  }

  /** Ends what goes on aside. */
  async end(): Promise<void> {
    await this.#maker?.end()
  }

  #gather(packs: readonly SitePack[]): EntryBytes {
    return gatherEntries(
      packs.flatMap((pack) => pack.needs()),
      (slug) => this.#setting.output.read(`assets/${decodeURI(packFile(articleFolder(slug)))}`),
    )
  }
}
