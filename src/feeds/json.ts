import type { Channel } from '../channels/channel.ts'
import { iconUrl } from '../channels/icon-url.ts'
import type { Listed, Withdrawn } from '../channels/item.ts'
import type { Party, Site } from '../model.ts'
import type { Entry } from './entry.ts'
import { baseOfSite, feedTitle } from './feed-base.ts'
import { linksOf } from './links.ts'
import type { RenderShell } from './shell.ts'

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

/** What all channels of a site have in common, made once. */
const bases = new WeakMap<Site, Members>()

function baseOf(site: Site): Members {
  const known = bases.get(site)
  if (known) return known
  const { author, items: none, ...base } = JSON.parse(baseOfSite(site).json1()) as Members
  bases.set(site, base)
  return base
}

/** The shells of a channel's documents in JSON Feed 1.1. */
export function jsonShells(channel: Channel<Listed>, site: Site, file: string, about: string): RenderShell {
  return (page) => {
    const previous = linksOf(page, site, file).find(({ rel }) => rel === 'prev-archive')
    const members: Members = {
      ...baseOf(site),
      home_page_url: `${site.url}${channel.path}`,
      feed_url: `${site.url}${page.path}${file}`,
      version: 'https://jsonfeed.org/version/1.1',
      title: feedTitle(channel, site),
      description: channel.description,
      favicon: iconUrl(site),
      language: site.language,
      authors: [renderAuthor(site.author)],
      ...(site.hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: site.hub }] }),
      ...(previous ? { next_url: previous.href } : {}),
      _on_record: {
        about,
        ...(page.withdrawn.length === 0 ? {} : { withdrawn: page.withdrawn.map(renderWithdrawn) }),
      },
    }
    const lineEnd = page.items.length > 0 ? '\n' : ''
    return { head: `${JSON.stringify(members).slice(0, -1)},"items":[${lineEnd}`, tail: `${lineEnd}]}\n` }
  }
}

function renderWithdrawn({ item, at, reason }: Withdrawn<Listed>): Members {
  return { id: item.id, at: new Date(at).toISOString(), reason }
}

function renderAuthor({ name, url }: Party): Members {
  return { name, ...(url === undefined ? {} : { url }) }
}
