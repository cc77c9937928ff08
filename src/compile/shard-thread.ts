import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { packFile } from '../document.ts'
import type { Site } from '../model.ts'
import { keepCode } from './code-cache.ts'
import type { ShardRequest } from './shard-pack.ts'

/** What all shards of a compile share. */
export interface ShardSetting {
  readonly site: Site
  /** The folder that articles' packs lie in. */
  readonly assets: string
}

keepCode()

/** Makes the packs of the shards that it is asked for, in their order. */
const { gatherEntries } = await import('./entry-bytes.ts')
const { encodeSitePack } = await import('./encode-site-pack.ts')
const { shardPack } = await import('./shard-pack.ts')
const { articleFolder } = await import('./units/unit.ts')
const { site, assets } = workerData as ShardSetting

let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (request: ShardRequest) => {
  last = last.then(async () => {
    const pack = shardPack(request, site)
    const entries = gatherEntries(pack.needs(), (slug) =>
      readFileSync(join(assets, decodeURI(packFile(articleFolder(slug))))),
    )
    parentPort?.postMessage(await encodeSitePack(pack, entries, () => ''))
  })
})
