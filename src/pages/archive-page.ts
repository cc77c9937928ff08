import { h } from 'hastscript'
import type { FeedPage } from '../channels/archives.ts'
import type { Channel } from '../channels/channel.ts'
import type { Listed } from '../channels/item.ts'
import type { RenderShell } from '../feeds/shell.ts'
import { ENTRIES_PLACE, place, templateOf } from '../feeds/template.ts'
import type { Site } from '../model.ts'
import { dayInWords, dayOf } from '../wording/days.ts'
import { escapeHtml } from './escape-html.ts'
import { itemList, pageTurner } from './item-list.ts'
import { renderPage } from './layout.ts'
import type { Neighbours } from './neighbours.ts'
import { saidOnce } from './said-once.ts'

/**
 * The shells of the pages of a channel's archive documents, for people: around the items that each has, newest first.
 * A page stays as it is for as long as its archive document does, so that it says neither how many pages there are nor
 * which is the newest.
 */
export function archivePageShells(channel: Channel<Listed>, site: Site): RenderShell {
  const templates = new Map<string, ReturnType<typeof templateOf>>()
  return (page) => {
    const { newer, older } = archiveNeighbours(page)
    const isEmpty = saidOnce(channel.kind, page.items).length === 0
    const form = `${isEmpty} ${older === undefined}`
    const fill = templates.get(form) ?? templateOf(writePage(channel, isEmpty, older !== undefined, site))
    templates.set(form, fill)
    const words = {
      title: titleOf(page),
      days: daysOf(page),
      path: page.path,
      newer: newer ?? '',
      older: older ?? '',
    }
    const escaped = Object.entries(words).map(([name, text]) => [name, escapeHtml(text)])
    return fill(Object.fromEntries(escaped))
  }
}

function writePage(channel: Channel<Listed>, isEmpty: boolean, isOlderLeft: boolean, site: Site): string {
  const title = place('title')
  const neighbours = { newer: place('newer'), ...(isOlderLeft ? { older: place('older') } : {}) }
  const text = renderPage(
    {
      site,
      title,
      description: `${channel.description}: ${place('days')}`,
      path: place('path'),
      channels: [channel],
      neighbours,
    },
    h('h1', title),
    h('p', { className: ['lead'] }, h('a', { href: `/${channel.path}` }, `The newest: ${nameOf(channel)}`)),
    itemList(isEmpty ? [] : [ENTRIES_PLACE]),
    ...pageTurner(neighbours),
  )
  return isEmpty ? text + ENTRIES_PLACE : text
}

/** The pages before and after; the last one's is the channel's own. */
export function archiveNeighbours({ channel, previous, next }: FeedPage<Listed>): Neighbours {
  return { newer: next ?? channel.path, ...(previous === undefined ? {} : { older: previous }) }
}

function titleOf(page: FeedPage<Listed>): string {
  const days = daysOf(page)
  return days === '' ? nameOf(page.channel) : `${nameOf(page.channel)}, ${days}`
}

/** The home page's channel has the site's title, which says nothing of what is in it. */
function nameOf({ kind, title }: Channel<Listed>): string {
  return kind === 'articles' ? 'Articles' : title
}

function daysOf({ items }: FeedPage<Listed>): string {
  const [newest, oldest] = [items[0], items.at(-1)]
  if (!newest || !oldest) return ''
  const [from, to] = [oldest, newest].map(({ published }) => dayInWords(dayOf(published)))
  return from === to ? `${from}` : `${from} to ${to}`
}
