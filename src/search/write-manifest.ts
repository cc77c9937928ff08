import type { OfArticle, Shard } from './cut-shards.ts'
import type { Manifest, Named } from './shard.ts'

/**
 * Writes what there is to load.
 *
 * @param speakers everybody who may have said something, by id; those who are heard in no shard are left out
 */
export function writeManifest<I extends OfArticle>(
  shards: readonly Shard<I>[],
  speakers: ReadonlyMap<string, string>,
  topics: ReadonlyMap<string, string>,
  topicsOf: (slug: string) => readonly string[],
): string {
  const held = shards.map(({ path, articles }) => {
    const items = articles.flatMap((article) => article.items)
    const [first, last] = [articles[0], articles.at(-1)]
    return {
      path,
      from: first?.day ?? '',
      to: last?.day ?? '',
      size: items.length,
      speakers: new Set(items.flatMap(({ speakerId }) => speakerId ?? [])),
      topics: new Set(articles.flatMap(({ slug }) => topicsOf(slug))),
    }
  })
  const heard = named(speakers, new Set(held.flatMap((shard) => [...shard.speakers])))
  const treated = named(topics, new Set(held.flatMap((shard) => [...shard.topics])))
  const manifest: Manifest = {
    speakers: heard.list,
    topics: treated.list,
    shards: held
      .map((shard) => ({
        ...shard,
        speakers: heard.places(shard.speakers),
        topics: treated.places(shard.topics),
      }))
      .toReversed(),
  }
  return `${JSON.stringify(manifest)}\n`
}

/** Those of some names that occur, by name, and what gives their places in that list. */
function named(names: ReadonlyMap<string, string>, occurring: ReadonlySet<string>) {
  const list = [...names]
    .filter(([id]) => occurring.has(id))
    .toSorted(([a, one], [b, other]) => (one === other ? (a < b ? -1 : 1) : one < other ? -1 : 1))
  const placeOf = new Map(list.map(([id], place) => [id, place]))
  return {
    list: list satisfies readonly Named[],
    places: (ids: ReadonlySet<string>) =>
      [...ids].flatMap((id) => placeOf.get(id) ?? []).toSorted((a, b) => a - b),
  }
}
