import { h } from 'hastscript'
import type { FeedPage } from '../channels/archives.ts'
import { dayInWords, dayOf } from '../channels/words.ts'
import type { Site } from '../model.ts'
import { type Neighbours, renderPage } from './layout.ts'
import { itemList, pageTurner } from './parts.ts'

/**
 * The page of an archive document, for people: the items that it has, newest first. It stays as it is for as long as
 * the archive document does, so that it says neither how many pages there are nor which is the newest.
 *
 * @param listed its items, as pages list them
 */
export function renderArchivePage(page: FeedPage, listed: readonly string[], site: Site): string {
  const { channel, path } = page
  const title = titleOf(page)
  const neighbours = archiveNeighbours(page)
  return renderPage(
    {
      site,
      title,
      description: `${channel.description}: ${daysOf(page)}`,
      path,
      channels: [channel],
      neighbours,
    },
    h('h1', title),
    h('p', { className: ['lead'] }, h('a', { href: `/${channel.path}` }, `The newest: ${nameOf(page)}`)),
    itemList(listed),
    ...pageTurner(neighbours),
  )
}

/** The pages before and after; the last one's is the channel's own. */
export function archiveNeighbours({ channel, previous, next }: FeedPage): Neighbours {
  return { newer: next ?? channel.path, ...(previous === undefined ? {} : { older: previous }) }
}

function titleOf(page: FeedPage): string {
  const days = daysOf(page)
  return days === '' ? nameOf(page) : `${nameOf(page)}, ${days}`
}

/** The home page's channel has the site's title, which says nothing of what is in it. */
function nameOf({ channel }: FeedPage): string {
  return channel.kind === 'articles' ? 'Articles' : channel.title
}

function daysOf({ items }: FeedPage): string {
  const [newest, oldest] = [items[0], items.at(-1)]
  if (!newest || !oldest) return ''
  const [from, to] = [oldest, newest].map(({ published }) => dayInWords(dayOf(published)))
  return from === to ? `${from}` : `${from} to ${to}`
}
