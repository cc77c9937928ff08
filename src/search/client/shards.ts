import type { Manifest, ShardDocument, ShardEntry } from '../shard.ts'
import { type Hit, type Query, SearchIndex } from './search-index.ts'

/** How many shards are loaded in search of enough, until somebody asks for older ones. */
const SHARDS_AT_ONCE = 8

/** With so many hits, no older shard is loaded unasked. */
const ENOUGH = 50

/** What was found so far, and what is left. */
export interface Outcome {
  readonly hits: readonly Hit[]
  /** How much could be found in what fits the query and is not loaded yet. */
  readonly left: number
}

/** Loads shards as a search needs them, the newest first, and only those that may have something. */
export class Shards {
  readonly #manifest: Manifest
  readonly #index: SearchIndex
  readonly #loaded = new Set<ShardEntry>()

  constructor(manifest: Manifest) {
    this.#manifest = manifest
    this.#index = new SearchIndex(new Map(manifest.speakers))
  }

  /** Finds in what is loaded, and loads more until there is enough. */
  async search(query: Query): Promise<Outcome> {
    let hits = this.#index.find(query)
    for (const shard of this.#missing(query).slice(0, SHARDS_AT_ONCE)) {
      if (hits.length >= ENOUGH) break
      await this.#load(shard)
      hits = this.#index.find(query)
    }
    const left = this.#missing(query).reduce((sum, { size }) => sum + size, 0)
    return { hits, left }
  }

  /** Loads some more shards, whatever was found. */
  async searchOlder(query: Query): Promise<Outcome> {
    await Promise.all(
      this.#missing(query)
        .slice(0, SHARDS_AT_ONCE)
        .map((shard) => this.#load(shard)),
    )
    return this.search(query)
  }

  #missing({ speaker, topic, from, to }: Query): ShardEntry[] {
    const { speakers, topics, shards } = this.#manifest
    const speakerAt = speakers.findIndex(([id]) => id === speaker)
    const topicAt = topics.findIndex(([id]) => id === topic)
    return shards.filter(
      (shard) =>
        !this.#loaded.has(shard) &&
        (speaker === '' || shard.speakers.includes(speakerAt)) &&
        (topic === '' || shard.topics.includes(topicAt)) &&
        (from === '' || shard.to >= from) &&
        (to === '' || shard.from <= to),
    )
  }

  async #load(shard: ShardEntry): Promise<void> {
    if (this.#loaded.has(shard)) return
    const document = await loadJson<ShardDocument>(`/${shard.path}shard.json`)
    // Two searches may have asked for it at once.
    if (this.#loaded.has(shard)) return
    this.#loaded.add(shard)
    this.#index.add(document)
  }
}

/** @throws Error if there is nothing at the path, or something else */
export async function loadJson<T>(path: string): Promise<T> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return (await response.json()) as T
}
