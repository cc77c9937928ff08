import { didYouMean } from '../../content/did-you-mean.ts'
import { loadContent } from '../../content/load-content.ts'
import type { Speaker } from '../../model.ts'
import { type MovedArticle, moveInFolder } from '../move/move-in-folder.ts'
import { unknownSpeaker } from './change-speakers.ts'

/** Which of a speaker's words are somebody else's, and whose. */
export interface Split {
  readonly directory: string
  /** The speaker's id. */
  readonly speaker: string
  /** The slug of the article in which it is somebody else. */
  readonly article: string
  /** The other's id; who is not known yet is made, of the same kind. */
  readonly to: string
  readonly name: string
  readonly now: number
  readonly onArticle?: (done: number, of: number) => void
}

/**
 * Gives all that a speaker said in one article to another.
 *
 * @throws ContentError where a file breaks a rule, Error where there is no such speaker or article; nothing is written then
 */
export function splitSpeaker({ directory, speaker, article, to, name, now, onArticle }: Split): {
  readonly articles: readonly MovedArticle[]
  readonly speaker: Speaker
} {
  const { content } = loadContent({ directory, ...(onArticle ? { onArticle } : {}) })
  const split = content.speakers.find(({ id }) => id === speaker)
  if (!split) throw unknownSpeaker(speaker, content.speakers)
  const found = content.articles.find(({ slug }) => slug === article)
  if (!found) {
    const slugs = content.articles.map(({ slug }) => slug)
    const otherwise = 'the slugs are the folders in articles/'
    throw new Error(`no article has the slug “${article}”; ${didYouMean(article, slugs, otherwise)}`)
  }
  const ids = found.statements.flatMap((statement) =>
    statement.speaker === speaker
      ? [statement.id]
      : statement.quotes.filter((quote) => quote.speaker === speaker).map(({ id }) => id),
  )
  if (ids.length === 0) throw new Error(`${article} has nothing of “${speaker}”`)
  return moveInFolder({ directory, ids, to, fresh: { name, kind: split.kind }, now })
}
