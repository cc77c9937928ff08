import { type ArticleWithoutRecord, loadArticle } from '../content/load-article.ts'
import { parseMoment } from '../content/moment.ts'
import { Problems } from '../content/problem.ts'
import type { Instant, Site } from '../model.ts'
import { YamlEdits } from '../yaml/edits.ts'
import { HOUSE_STYLE } from './house-style.ts'

/** An article whose date was made the time at which it was settled. */
export interface SettledArticle {
  /** Its `article.md`. */
  readonly text: string
  readonly article: ArticleWithoutRecord
}

const HOUR = 60 * 60 * 1000
/** Somewhere it is a day already so many hours before it is that day in UTC. */
const EARLIEST_ZONE = 14

/**
 * Dates a new article that says no more than that it is of today, and whose day's instant still lies ahead: readers
 * would sort it above what comes in the hours until then. Gives undefined where there is nothing to do.
 *
 * @param text its `article.md`, to the byte
 */
export function settleArticle(
  text: string,
  article: ArticleWithoutRecord,
  site: Site,
  now: Instant,
): SettledArticle | undefined {
  if (article.published <= now) return undefined
  const [, head = '', yaml = ''] =
    /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  const stated = /^published:[ \t]*["']?(\d{4}-\d{2}-\d{2})["']?[ \t]*(?:#.*)?\r?$/m.exec(yaml)?.[1]
  const time = stated && parseMoment(stated) ? timeOfDay(stated, now) : undefined
  if (time === undefined) return undefined
  const edits = new YamlEdits(yaml, HOUSE_STYLE)
  edits.replace(['published'], time)
  const settled = `${head}${edits.toString()}${text.slice(head.length + yaml.length)}`
  const loaded = loadArticle(
    settled
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
      .normalize('NFC'),
    article.slug,
    site,
    'article.md',
    new Problems(),
  )
  return loaded && { text: settled, article: loaded }
}

/** The time in the nearest zone east of UTC in which it is a day now, so that what is counted from the day stays. */
function timeOfDay(day: string, now: Instant): string | undefined {
  for (let hours = 0; hours <= EARLIEST_ZONE; hours++) {
    const local = new Date(now + hours * HOUR).toISOString().slice(0, 19)
    const zone = hours === 0 ? 'Z' : `+${String(hours).padStart(2, '0')}:00`
    if (local.startsWith(day)) return `${local}${zone}`
  }
  return undefined
}
