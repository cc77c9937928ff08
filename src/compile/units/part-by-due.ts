import type { ContentFiles } from '../../content/content-files.ts'
import { type Problem, Problems } from '../../content/problem.ts'
import { isOut } from '../../content/published-ids.ts'
import type { Instant } from '../../model.ts'
import type { Unit } from './unit.ts'

/** An article that waits for its day. */
export interface WaitingArticle {
  readonly slug: string
  readonly until: Instant
}

/** Units that are published, and articles that wait. */
export interface PartedUnits {
  readonly units: readonly Unit[]
  readonly ahead: readonly WaitingArticle[]
  readonly problems: readonly Problem[]
}

/**
 * Sets apart the articles that are dated ahead. One that is out already stays, whatever date it got: it would vanish
 * from readers without a word.
 */
export function partByDue(
  units: readonly Unit[],
  asOf: Instant | undefined,
  files: ContentFiles,
): PartedUnits {
  const problems = new Problems()
  const ahead: WaitingArticle[] = []
  const published = units.filter(({ article: { slug, due } }) => {
    if (asOf === undefined || due <= asOf) return true
    if (!isOut(files, slug)) {
      ahead.push({ slug, until: due })
      return false
    }
    const what = `is dated ${new Date(due).toISOString()}, which lies ahead, and is out already: it is above all others until then`
    problems.warn(files.name('articles', slug, 'article.md'), 1, what, 'put its date right under published')
    return true
  })
  return { units: published, ahead, problems: problems.list() }
}
