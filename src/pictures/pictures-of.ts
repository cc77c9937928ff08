import type { Item } from '../channels/item.ts'
import { fold } from '../content/anchor.ts'
import type { Article, Site } from '../model.ts'
import { dayInWords, dayOf } from '../wording/days.ts'
import { occasionInWords } from '../wording/in-words.ts'
import { reviewNote } from '../wording/review-note.ts'
import { shorten } from '../wording/shorten.ts'
import { layOut, type PictureWords } from './layout.ts'

/** The picture that a link to an item shows where it is passed on. */
export interface Picture {
  /** Its path on the site, without a leading slash. */
  readonly path: string
  /** Its words, for those who cannot see it. */
  readonly alt: string
  readonly svg: string
}

/** The most pictures of one article, so that they fit into one asset. */
const MOST = 500

/** The most UTF-16 units of a picture's words in text. */
const ALT = 300

/**
 * Lays out the pictures of an article's items that stand. Each article decides by its own day whether it has any: those of
 * a whole archive would take longer, and more room, than all the rest of it.
 *
 * @returns undefined where the article has none; an item whose script we cannot set is left out
 */
export function picturesOf(
  items: readonly Item[],
  article: Article,
  site: Site,
): ReadonlyMap<Item, Picture> | undefined {
  const { picturesSince } = site
  if (article.withdrawn || picturesSince === undefined || dayOf(article.published) < picturesSince)
    return undefined
  return new Map(
    items.slice(0, MOST).flatMap((item) => {
      const words = wordsOf(item, site)
      const svg = layOut(words)
      if (svg === undefined) return []
      const by = words.by === undefined ? '' : ` — ${words.by}`
      const note = words.note === undefined ? '' : ` (${words.note})`
      return [
        [
          item,
          {
            path: `${picturesFolder(article.slug)}${nameOf(item)}.png`,
            alt: shorten(words.words, ALT) + by + note,
            svg,
          },
        ],
      ]
    }),
  )
}

/** The folder of the pictures of an article on the site. */
export function picturesFolder(slug: string): string {
  return `pictures/${slug}/`
}

function nameOf(item: Item): string {
  if (item.kind === 'article') return item.kind
  return `${item.kind}-${item.kind === 'quote' ? item.quote.id : item.statement.id}`
}

function wordsOf(item: Item, site: Site): PictureWords {
  const { article } = item
  const common = { published: dayInWords(dayOf(article.published)), siteTitle: fold(site.title).trim() }
  if (item.kind === 'article') {
    const by = article.author ?? article.publisher
    return {
      ...common,
      words: fold(article.title).trim(),
      isQuoted: false,
      ...(by === undefined ? {} : { by }),
    }
  }
  const isQuoted = item.kind === 'quote'
  const note = reviewNote(isQuoted ? item.quote : item.statement)
  const about = [item.speaker.role, occasionInWords(item.statement)].filter((part) => part).join(' · ')
  return {
    ...common,
    words: isQuoted ? `“${fold(item.quote.exact).trim()}”` : fold(item.statement.title).trim(),
    isQuoted,
    by: item.speaker.name,
    ...(about === '' ? {} : { about }),
    ...(note === undefined ? {} : { note }),
  }
}
