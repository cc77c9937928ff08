import type { Article, Instant } from '../model.ts'
import type { LoadedRecord } from './load-record.ts'
import type { Problem } from './problem.ts'
import { dueInstant } from './stagger.ts'

/** Warns of an article that is dated after some time: readers would sort it above what comes until then. */
export function articleAhead(article: Article, now: Instant, file: string, text: () => string): Problem[] {
  const { slug, published, updated } = article
  const at = Math.max(published, updated)
  if (at <= now) return []
  const key = published > now ? 'published' : '(?:updated|corrections)'
  const line = text()
    .split('\n')
    .findIndex((each) => new RegExp(`^${key}:`).test(each))
  const remedy = `state the time, such as ${new Date(now).toISOString().slice(0, 19)}Z`
  const isWaiting = dueInstant(article) > now
  return [
    warning(
      file,
      Math.max(0, line) + 1,
      at,
      isWaiting
        ? `it waits until then; to publish it now, ${remedy}`
        : `${remedy}, or run npm run derive -- ${slug} before it is out`,
    ),
  ]
}

/** Warns of items of a record that are dated after some time: those of an article that waits go out with it. */
export function itemsAhead(
  { statements, ids, line }: LoadedRecord,
  now: Instant,
  article: Pick<Article, 'slug' | 'day' | 'published'>,
  file: string,
): Problem[] {
  const until = dueInstant(article) > now ? article.published : now
  const items = statements.flatMap((statement) => [
    { kind: 'statement', ...statement },
    ...statement.quotes.map((quote) => ({ kind: 'quote', ...quote })),
  ])
  return items.flatMap(({ kind, id, published, updated }) => {
    const at = Math.max(published, updated)
    const place = ids.find((given) => given.kind === kind && given.id === id)
    return at <= until
      ? []
      : [
          warning(
            file,
            line(place?.path ?? []),
            at,
            `state the time, or run npm run derive -- ${article.slug}`,
          ),
        ]
  })
}

function warning(file: string, line: number, at: Instant, remedy: string): Problem {
  return {
    file,
    line,
    severity: 'warning',
    what: `is dated ${new Date(at).toISOString()}, which lies ahead`,
    remedy,
  }
}
