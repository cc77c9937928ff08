import type { ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { Arrangement } from '../channels/arrange.ts'
import type { Listed } from '../channels/item.ts'
import { numberInWords } from '../content/counted.ts'
import type { Site, Speaker } from '../model.ts'
import { byInitial, type Initial } from './initials.ts'
import { renderPage } from './layout.ts'

/** The most names on one page; more are shared out by how they begin. */
const MOST = 500

/** How many of the names that have the most items stand on the first page where the others are shared out. */
const FOREMOST = 100

/** A page of an index: its folder on the site, and what it says. */
export interface IndexPage {
  readonly path: string
  readonly text: string
}

interface Index {
  readonly title: string
  readonly description: string
  readonly path: string
  readonly foremost: string
}

interface Row {
  readonly id: string
  readonly name: string
  readonly role?: string
  readonly items: number
}

/**
 * The pages that list the speakers: by name, one, or where they are many, one more for each letter; and one by number.
 */
export function renderSpeakersPages(
  { speakers: channels }: Arrangement<Listed>,
  speakers: readonly Speaker[],
  site: Site,
): IndexPage[] {
  const index = {
    title: 'Speakers',
    description: 'Everybody who is quoted, each with feeds of their own',
    path: 'speakers/',
    foremost: 'Quoted most',
  }
  const rows = speakers
    .map(({ id, name, role }) => ({
      id,
      name,
      ...(role === undefined ? {} : { role }),
      items: channels.get(id)?.items.length ?? 0,
    }))
    .filter(({ items }) => items > 0)
  return renderIndex(index, rows, site)
}

/** The pages that list the topics, likewise. */
export function renderTopicsPages({ topics }: Arrangement<Listed>, site: Site): IndexPage[] {
  const index = {
    title: 'Topics',
    description: 'What articles are about, each with feeds of its own',
    path: 'topics/',
    foremost: 'Written about most',
  }
  const rows = [...topics.values()].map(({ topic, channel }) => ({ ...topic, items: channel.items.length }))
  return renderIndex(index, rows, site)
}

function renderIndex(index: Index, rows: readonly Row[], site: Site): IndexPage[] {
  const collator = new Intl.Collator(site.language)
  const byName = rows.toSorted((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
  const byCount = byName.toSorted((a, b) => b.items - a.items)
  const most = byCount[0]?.items ?? 0
  const lead = h('p', { className: ['lead'] }, index.description)
  const page = (path: string, title: string, ...content: readonly ElementContent[]): IndexPage => {
    const description = path === index.path ? index.description : `${title}: ${index.description}`
    return {
      path,
      text: renderPage({ site, title, description, path, channels: [] }, h('h1', title), lead, ...content),
    }
  }
  if (rows.length === 0)
    return [page(index.path, index.title, h('p', { className: ['empty'] }, 'Nothing yet.'))]
  const foremost = page(
    countFolder(index),
    `${index.title} by number`,
    orders(index, true),
    list(byCount.slice(0, MOST), most, index),
  )
  if (rows.length <= MOST) {
    return [page(index.path, index.title, orders(index, false), list(byName, most, index)), foremost]
  }

  const initials = byInitial(byName)
  return [
    page(
      index.path,
      index.title,
      orders(index, false),
      letters(initials, index),
      h('h2', index.foremost),
      list(byCount.slice(0, FOREMOST), most, index),
    ),
    foremost,
    ...initials.map((initial) =>
      page(
        folderOf(initial, index),
        `${index.title}: ${initial.label}`,
        letters(initials, index, initial),
        list(initial.named, most, index),
      ),
    ),
  ]
}

/** The folder of the page by number. A speaker or a topic may be called “by”, and has no such folder under it. */
function countFolder({ path }: Index): string {
  return `${path}by/number/`
}

/** The two orders of an index, each at an address of its own. */
function orders(index: Index, isByCount: boolean): ElementContent {
  const link = (path: string, label: string, isHere: boolean) =>
    h('li', h('a', { href: `/${path}`, ...(isHere ? { ariaCurrent: 'page' } : {}) }, label))
  return h('nav', { ariaLabel: 'Order', className: ['orders'] }, [
    h('ul', [link(index.path, 'By name', !isByCount), link(countFolder(index), 'By number', isByCount)]),
  ])
}

/** The folder of a letter's page. A speaker or a topic may be called “by-name”, and has no such folder under it. */
function folderOf({ id }: Initial<Row>, { path }: Index): string {
  return `${path}by-name/${encodeURIComponent(id)}/`
}

function letters(initials: readonly Initial<Row>[], index: Index, here?: Initial<Row>): ElementContent {
  return h(
    'nav',
    { ariaLabel: 'By name', className: ['letters'] },
    h(
      'ul',
      initials.map((initial) => {
        const current = initial === here ? { ariaCurrent: 'page' } : {}
        return h('li', h('a', { href: `/${folderOf(initial, index)}`, ...current }, initial.label))
      }),
    ),
  )
}

/** How long the longest bar is. */
const BAR = 100

function list(rows: readonly Row[], most: number, { path }: Index): ElementContent {
  return h(
    'ul',
    { className: ['index'] },
    rows.map(({ id, name, role, items }) =>
      h('li', [
        h('a', { href: `/${path}${encodeURIComponent(id)}/` }, name),
        ...(role === undefined ? [] : [h('span', { className: ['role'] }, role)]),
        s('svg', { viewBox: `0 0 ${BAR} 1`, preserveAspectRatio: 'none', ariaHidden: 'true' }, [
          s('rect', { width: Math.max(1, Math.round((items / most) * BAR)), height: 1 }),
        ]),
        h('span', { className: ['count'] }, numberInWords(items)),
      ]),
    ),
  )
}
