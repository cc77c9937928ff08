import type { Instant } from '../model.ts'
import { type Changes, changesOf } from './changes.ts'
import { parseMoment } from './moment.ts'
import type { StatedItem, StatedRecord } from './schema/record-schema.ts'
import { instantOf, itemInstants } from './stagger.ts'

/** When an item of a record went out, and its changes. */
export interface ItemTimes extends Changes {
  readonly published: Instant
}

/**
 * Gives the instants of every statement and quote of a record.
 *
 * @param article when the record's article was published
 */
export function recordTimes(
  { statements }: Pick<StatedRecord, 'statements'>,
  article: Instant,
): (item: StatedItem) => ItemTimes {
  const items: StatedItem[] = statements.flatMap((statement) => [statement, ...statement.quotes])
  const instants = itemInstants(
    article,
    items.map(({ id, published }) =>
      published === undefined ? undefined : instantOf(parseMoment(published)!, id),
    ),
  )
  const publishedAt = new Map(items.map((item, at) => [item, instants[at]!]))
  return (item) => {
    const published = publishedAt.get(item)!
    return { published, ...changesOf(item, published, item.id) }
  }
}
