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
  if (asOf !== undefined) for (const unit of published) warnOfItems(unit, asOf, files, problems)
  return { units: published, ahead, problems: problems.list() }
}

/** Warns of statements and quotes that are dated ahead of an article that is not. */
function warnOfItems({ article, items }: Unit, asOf: Instant, files: ContentFiles, problems: Problems): void {
  const until = items.reduce((last, { kind, published }) => (kind === 'article' ? published : last), asOf)
  for (const { kind, id, published } of items) {
    if (published <= Math.max(asOf, until)) continue
    const what = `the ${kind} “${id.slice(id.lastIndexOf('/') + 1)}” is dated ${new Date(published).toISOString()}, which lies ahead: it is above all others until then`
    const remedy = `put its date right, or run npm run derive -- ${article.slug}`
    problems.warn(files.name('articles', article.slug, 'record.yaml'), 1, what, remedy)
  }
}
