import { h } from 'hastscript'
import type { Arrangement } from '../channels/arrange.ts'
import type { Site, Speaker } from '../model.ts'
import { renderPage } from './layout.ts'

/** The page that lists the speakers, by name. */
export function renderSpeakersPage(
  { speakers: channels }: Arrangement,
  speakers: readonly Speaker[],
  site: Site,
): string {
  const collator = new Intl.Collator(site.language)
  const rows = speakers
    .toSorted((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map(({ id, name, role }) => {
      const count = channels.get(id)?.items.length ?? 0
      return h('li', [
        h('a', { href: `/speakers/${id}/` }, name),
        h('span', { className: ['meta'] }, `${role === undefined ? '' : ` ${role}`} · ${count}`),
      ])
    })
  return renderIndex(
    site,
    'Speakers',
    'Everybody who is quoted, each with feeds of their own',
    'speakers/',
    rows,
  )
}

/** The page that lists the topics, by name. */
export function renderTopicsPage({ topics }: Arrangement, site: Site): string {
  const collator = new Intl.Collator(site.language)
  const rows = [...topics.values()]
    .toSorted((a, b) => collator.compare(a.topic.name, b.topic.name) || (a.topic.id < b.topic.id ? -1 : 1))
    .map(({ topic, channel }) =>
      h('li', [
        h('a', { href: `/topics/${encodeURIComponent(topic.id)}/` }, topic.name),
        h('span', { className: ['meta'] }, ` · ${channel.items.length}`),
      ]),
    )
  return renderIndex(site, 'Topics', 'What articles are about, each with feeds of its own', 'topics/', rows)
}

function renderIndex(
  site: Site,
  title: string,
  description: string,
  path: string,
  rows: readonly ReturnType<typeof h>[],
): string {
  return renderPage(
    { site, title, description, path, channels: [] },
    h('h1', title),
    h('p', { className: ['lead'] }, description),
    rows.length === 0
      ? h('p', { className: ['empty'] }, 'Nothing yet.')
      : h('ul', { className: ['index'] }, rows as ReturnType<typeof h>[] as never),
  )
}
