import type { Site } from '../model.ts'
import type { Shard } from './cut-shards.ts'
import type { FoundKind, FoundRow, ShardArticle, ShardDocument } from './shard.ts'

/** What an item of JSON Feed says of what can be found: whatever is public of an item is in there, and no more. */
interface JsonItem {
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly language: string
  readonly _on_record: {
    readonly kind: FoundKind
    readonly exact?: string
    readonly speaker?: { readonly id: string }
  }
}

/**
 * Writes what can be found in a shard.
 *
 * @param entryOf gives an item as JSON Feed has it
 */
export function writeShard<I>(
  { articles }: Shard<I>,
  topicsOf: (slug: string) => readonly string[],
  entryOf: (item: I) => string,
  site: Site,
): string {
  const document: ShardDocument = articles.map(({ slug, day, items }): ShardArticle => {
    const path = `articles/${slug}/`
    const entries = items.map((item) => JSON.parse(entryOf(item)) as JsonItem)
    const own = entries.find(({ _on_record: { kind } }) => kind === 'article')
    return {
      path,
      title: own?.title ?? '',
      day,
      ...(own === undefined || own.language === site.language ? {} : { language: own.language }),
      topics: topicsOf(slug),
      rows: entries.map((entry) => rowOf(entry, site.url.length + path.length)),
    }
  })
  return `${JSON.stringify(document)}\n`
}

function rowOf({ url, title, summary, _on_record: known }: JsonItem, below: number): FoundRow {
  const { kind, exact, speaker } = known
  return [
    kind,
    url.slice(below),
    speaker?.id ?? '',
    kind === 'statement' ? wordsOf(title, summary) : (exact ?? summary),
  ]
}

/** A statement's title, and the sentence that it begins with where that says more. */
function wordsOf(title: string, summary: string): string {
  return summary.startsWith(title) ? summary : `${title}\n${summary}`
}
