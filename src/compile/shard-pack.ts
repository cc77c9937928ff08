import { packFile } from '../document.ts'
import type { Instant, Site } from '../model.ts'
import type { Shard } from '../search/cut-shards.ts'
import { writeShard } from '../search/write-shard.ts'
import type { SitePack } from './site-packs.ts'
import type { EntryPlace } from './units/unit.ts'

/** What a shard of the search is made of. */
export interface ShardRequest extends Shard<EntryPlace> {
  readonly articles: readonly (Shard<EntryPlace>['articles'][number] & {
    readonly topics: readonly string[]
  })[]
  /** When anything in it last changed. */
  readonly modified: Instant
}

/** The pack of a shard, as far as it is the same in whatever thread. */
export function shardPack(shard: ShardRequest, site: Site): Omit<SitePack, 'inputs'> {
  const { path, articles, modified } = shard
  return {
    file: packFile(path),
    isPolled: false,
    needs: () => [{ items: articles.flatMap(({ items }) => items), formats: ['json'] }],
    render: (bytesOf) => {
      const topics = new Map(articles.map((article) => [article.slug, article.topics]))
      const content = writeShard(
        shard,
        (slug) => topics.get(slug) ?? [],
        (item) => Buffer.from(bytesOf(item, 'json')).toString(),
        site,
      )
      return { ready: [{ name: 'shard.json', type: 'application/json', content, modified }], joined: [] }
    },
  }
}
