import type { Withdrawn } from '../channels/item.ts'
import type { Party } from '../model.ts'
import type { Entry } from './entry.ts'
import { baseOfShell, feedTitle, linksOf, type Shell } from './feed-base.ts'

type Members = Record<string, unknown>

/** An entry as a JSON Feed 1.1 item. */
export function renderJsonEntry(entry: Entry, about: string): string {
  return JSON.stringify({
    id: entry.id,
    content_html: entry.html,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    date_modified: new Date(entry.updated).toISOString(),
    date_published: new Date(entry.published).toISOString(),
    content_text: entry.text,
    ...(entry.via === undefined ? {} : { external_url: entry.via }),
    authors: entry.authors.map(renderAuthor),
    tags: entry.categories.map(({ label }) => label),
    language: entry.language,
    _on_record: {
      about,
      ...entry.provenance,
      ...(entry.inReplyTo === undefined ? {} : { in_reply_to: entry.inReplyTo }),
      ...(entry.rights === undefined ? {} : { rights: entry.rights }),
    },
  })
}

/** A channel's feed in JSON Feed 1.1 around its finished items. */
export function renderJson(shell: Shell, about: string, items: readonly string[]): string {
  const { author, items: none, ...base } = JSON.parse(baseOfShell(shell).json1()) as Members
  const previous = linksOf(shell).find(({ rel }) => rel === 'prev-archive')
  const members: Members = {
    ...base,
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(shell.page.channel, shell.site),
    description: shell.page.channel.description,
    language: shell.site.language,
    authors: [renderAuthor(shell.site.author)],
    ...(shell.site.hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: shell.site.hub }] }),
    ...(previous ? { next_url: previous.href } : {}),
    _on_record: {
      about,
      ...(shell.page.withdrawn.length === 0 ? {} : { withdrawn: shell.page.withdrawn.map(renderWithdrawn) }),
    },
  }
  const head = Object.entries(members).map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  )
  return `{${head.join(',')},"items":[${items.length > 0 ? '\n' : ''}${items.join(',\n')}]}\n`
}

function renderWithdrawn({ item, at, reason }: Withdrawn): Members {
  return { id: item.id, at: new Date(at).toISOString(), reason }
}

function renderAuthor({ name, url }: Party): Members {
  return { name, ...(url === undefined ? {} : { url }) }
}
