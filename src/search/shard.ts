/**
 * What the search page loads: a manifest, and shards of what was said, the newest first. Both are JSON. This is all that
 * compiling and the page's script share.
 */

/** What can be found: a quote, a statement or an article. */
export type FoundKind = 'quote' | 'statement' | 'article'

/** One thing that can be found: its kind, its address below the article's, who said it (empty for the article), its words. */
export type FoundRow = readonly [kind: FoundKind, at: string, speaker: string, words: string]

/** An article with what can be found of it. */
export interface ShardArticle {
  /** Its path on the site, without a leading slash. */
  readonly path: string
  readonly title: string
  /** The day of its publication, by which results can be narrowed. */
  readonly day: string
  /** Its language, where it is not the site's. */
  readonly language?: string
  /** The ids of its topics. */
  readonly topics: readonly string[]
  readonly rows: readonly FoundRow[]
}

/** The articles of a shard, in the order of their publication. */
export type ShardDocument = readonly ShardArticle[]

/** A shard as the manifest has it: by what it holds, the page knows whether to load it. */
export interface ShardEntry {
  /** Its path on the site, without a leading slash. */
  readonly path: string
  readonly from: string
  readonly to: string
  /** How much can be found in it. */
  readonly size: number
  /** Who is heard in it and what it is about, as places in the manifest's lists. */
  readonly speakers: readonly number[]
  readonly topics: readonly number[]
}

/** Speakers and topics are named by id and name. */
export type Named = readonly [id: string, name: string]

/** Every shard, the newest first. */
export interface Manifest {
  readonly speakers: readonly Named[]
  readonly topics: readonly Named[]
  readonly shards: readonly ShardEntry[]
}

/** Where the page, its manifest and its script are. */
export const SEARCH = { path: 'search/', manifest: 'manifest.json', script: 'search.js' } as const
