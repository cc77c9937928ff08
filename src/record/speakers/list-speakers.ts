import { loadContent } from '../../content/load-content.ts'
import { findLikelyDoubles } from '../../derive/speakers/likely-doubles.ts'
import type { Article, Speaker } from '../../model.ts'

/** A speaker as `npm run speakers` lists them. */
export interface ListedSpeaker extends Pick<Speaker, 'id' | 'name' | 'kind'> {
  readonly statements: number
  readonly quotes: number
  /** The slug of the latest article that quotes them, null for none. */
  readonly last: string | null
  /** The ids of others who may be the same. */
  readonly mayBe: readonly string[]
}

type Count = { statements: number; quotes: number; last: Article | null }

/**
 * Lists the speakers of a content folder, those with the most quotes first.
 *
 * @throws ContentError where a file breaks a rule
 */
export function listSpeakers(
  directory: string,
  onArticle: (done: number, of: number) => void = () => {},
): ListedSpeaker[] {
  const { content } = loadContent({ directory, onArticle })
  const counts = new Map<string, Count>(
    content.speakers.map(({ id }) => [id, { statements: 0, quotes: 0, last: null }]),
  )
  const note = (id: string | undefined, of: 'statements' | 'quotes', article: Article): void => {
    const count = id === undefined ? undefined : counts.get(id)
    if (count === undefined) return
    count[of]++
    if (count.last === null || count.last.published < article.published) count.last = article
  }
  for (const article of content.articles) {
    for (const statement of article.statements) {
      note(statement.speaker, 'statements', article)
      for (const quote of statement.quotes) note(quote.speaker, 'quotes', article)
    }
  }
  const doubles = findLikelyDoubles(content.speakers)
  return content.speakers
    .map(({ id, name, kind }) => {
      const { last, ...count } = counts.get(id)!
      return { id, name, kind, ...count, last: last?.slug ?? null, mayBe: doubles.get(id)! }
    })
    .toSorted((a, b) => b.quotes - a.quotes || b.statements - a.statements)
}
