import type { Arrangement } from '../channels/arrange.ts'
import { filePack, packFile } from '../document.ts'
import type { Instant, Site, Speaker } from '../model.ts'
import { renderSearchPage } from '../pages/search-page.ts'
import { buildSearchScript } from '../search/build-script.ts'
import { cutShards, type Shard } from '../search/cut-shards.ts'
import { SEARCH } from '../search/shard.ts'
import { writeManifest } from '../search/write-manifest.ts'
import type { RenderedDocument } from './coded-document.ts'
import { pageDocument } from './page-documents.ts'
import { shardPack } from './shard-pack.ts'
import { printsOf, type SitePack } from './site-packs.ts'
import type { UnitItem } from './units/unit.ts'

/** What the search page may do that no other may: run the site's own script, ask the site for shards, and send its form to itself. */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src https: http:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** The packs of the search: its page with the manifest, its script, and its shards. */
export function searchPacks(
  arrangement: Arrangement<UnitItem>,
  speakers: readonly Speaker[],
  site: Site,
  latest: Instant,
): SitePack[] {
  const shards = cutShards(arrangement.fixed.at(-1)?.items ?? [])
  const topicIds = topicsByArticle(arrangement)
  const topicsOf = (slug: string) => topicIds.get(slug) ?? []
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  const topics = new Map([...arrangement.topics.values()].map(({ topic }) => [topic.id, topic.name]))
  const manifest = writeManifest(shards, names, topics, topicsOf)
  return [
    made(packFile(SEARCH.path), `${latest}\n${manifest}`, () => [
      { ...pageDocument(renderSearchPage(site), latest), policy: POLICY },
      { name: SEARCH.manifest, type: 'application/json', content: manifest, modified: latest },
    ]),
    made(filePack(SEARCH.script), '', () => [
      {
        name: SEARCH.script,
        type: 'text/javascript; charset=utf-8',
        content: buildSearchScript(),
        // It follows from the code alone.
        modified: 0,
      },
    ]),
    ...shards.map((shard) => searchShardPack(shard, topicsOf, site)),
  ]
}

function made(file: string, inputs: string, render: () => RenderedDocument[]): SitePack {
  return {
    file,
    isPolled: false,
    inputs: () => inputs,
    needs: () => [],
    render: () => ({ ready: render(), joined: [] }),
  }
}

function searchShardPack(
  shard: Shard<UnitItem>,
  topicsOf: (slug: string) => readonly string[],
  site: Site,
): SitePack {
  const items = shard.articles.flatMap((article) => article.items)
  const topics = shard.articles.map(({ slug }) => topicsOf(slug))
  const request = {
    path: shard.path,
    modified: items.reduce((last, { updated }) => Math.max(last, updated), 0),
    articles: shard.articles.map((article, at) => ({ ...article, topics: topics[at] ?? [] })),
  }
  return {
    ...shardPack(request, site),
    inputs: () => `${topics.map((ids) => ids.join(' ')).join('\n')}\n${printsOf(items)}`,
    shard: request,
  }
}

function topicsByArticle({ topics }: Arrangement<UnitItem>): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>()
  for (const { topic, channel } of topics.values()) {
    for (const { kind, slug } of channel.items) {
      if (kind === 'article') ids.set(slug, [...(ids.get(slug) ?? []), topic.id])
    }
  }
  return ids
}
