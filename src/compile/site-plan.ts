import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Arrangement } from '../channels/arrange.ts'
import type { Channel } from '../channels/channel.ts'
import { filePack, NOT_FOUND_PACK, packFile } from '../document.ts'
import type { Instant, Site, Speaker } from '../model.ts'
import { renderAboutPage } from '../pages/about-page.ts'
import { renderChannelPage, renderSpeakerPage } from '../pages/channel-page.ts'
import { leadingQuotes, renderHomePage } from '../pages/home-page.ts'
import { type IndexPage, renderSpeakersPages, renderTopicsPages } from '../pages/index-pages.ts'
import { renderNotFoundPage } from '../pages/not-found-page.ts'
import { renderOpml } from '../pages/opml.ts'
import { recordOf } from '../pages/over-time.ts'
import { renderRobots, renderSitemaps } from '../pages/sitemap.ts'
import { ChannelMemory } from './channel-memory.ts'
import { archivePacks, channelPacks, listingOf, pagePack, polledFeeds } from './channel-packs.ts'
import type { RenderedDocument } from './coded-document.ts'
import { pageDocument, pageLinks } from './page-documents.ts'
import { searchPacks } from './search-packs.ts'
import { finished, type PagedChannel, printsOf, type SitePack } from './site-packs.ts'
import type { UnitItem } from './units/unit.ts'

/** How many articles the home page has at least. */
const LEAST_AT_HOME = 10

/** What is served as it is, under its own name. */
const STATIC_FILES = [
  ['../pages/feed.css', 'text/css; charset=utf-8'],
  ['../feeds/feed-view.css', 'text/css; charset=utf-8'],
  ['../pages/icons/icon.svg', 'image/svg+xml'],
  ['../pages/icons/icon.png', 'image/png'],
  ['../pages/icons/favicon.ico', 'image/x-icon'],
  ['../pages/icons/preview.png', 'image/png'],
] as const

/** Every pack of a site but those of its articles. */
export function planSite(
  arrangement: Arrangement<UnitItem>,
  speakers: readonly Speaker[],
  site: Site,
  memory = new ChannelMemory(),
): SitePack[] {
  const { fixed, topics } = arrangement
  const latest = fixed.reduce((last, { updated }) => Math.max(last, updated), 0)
  const byId = new Map(
    speakers
      .filter(({ id }) => (arrangement.speakers.get(id)?.items.length ?? 0) > 0)
      .map((speaker) => [speaker.id, speaker]),
  )
  const paged = (channel: Channel<UnitItem>) => memory.paged(channel, site.feedSize)
  const fixedPaged = fixed.map(paged)
  const indexes = [
    ...renderSpeakersPages(arrangement, speakers, site),
    ...renderTopicsPages(arrangement, site),
  ]
  return [
    homePack(fixedPaged, site, latest),
    ...fixedPaged.flatMap((each) => [
      polledFeeds(each, site),
      ...(each.channel.path === ''
        ? []
        : [pagePack(each, site, '', (listing) => renderChannelPage(listing, site))]),
      ...archivePacks(each, site),
    ]),
    finished(NOT_FOUND_PACK, pageDocument(renderNotFoundPage(arrangement, site), 0)),
    finished(packFile('about/'), pageDocument(renderAboutPage(site), latest)),
    ...searchPacks(arrangement, speakers, site, latest),
    ...indexes.map(({ path, text }) => finished(packFile(path), pageDocument(text, latest))),
    ...siteFiles(arrangement, indexes, site, latest).map((file) => finished(filePack(file.name), file)),
    ...speakers.flatMap((speaker) => {
      const channel = arrangement.speakers.get(speaker.id)
      if (!channel) return []
      const whole = speaker.partOf === undefined ? undefined : byId.get(speaker.partOf)
      return channelPacks(paged(channel), site, [speaker, whole?.name, recordOf(channel.items)], (listing) =>
        renderSpeakerPage(listing, speaker, byId, site),
      )
    }),
    ...[...topics.values()].flatMap(({ channel }) =>
      channelPacks(paged(channel), site, '', (listing) => renderChannelPage(listing, site)),
    ),
  ]
}

function homePack(fixed: readonly PagedChannel[], site: Site, latest: Instant): SitePack {
  const listings = (listItem: (item: UnitItem) => string) =>
    fixed.map((paged) => listingOf(paged, paged.channel.path === '' ? LEAST_AT_HOME : 1, listItem))
  const shown = listings(() => '').flatMap(({ channel, newest }) => {
    if (channel.kind === 'articles') return newest
    return channel.kind === 'quotes'
      ? { items: leadingQuotes(channel.items), older: channel.items.length }
      : []
  })
  return {
    file: packFile(''),
    isPolled: false,
    inputs: () => `${latest} ${shown.map(({ items, older }) => `${older}\n${printsOf(items)}`).join('')}`,
    needs: () => shown.map(({ items }) => ({ items, formats: ['page'] })),
    render: (bytesOf) => {
      const made = listings((item) => Buffer.from(bytesOf(item, 'page')).toString())
      const [articles] = made
      const links = articles && pageLinks(articles.channel, articles.newest)
      return { ready: [pageDocument(renderHomePage(made, site), latest, links)], joined: [] }
    },
  }
}

function siteFiles(
  arrangement: Arrangement<UnitItem>,
  indexes: readonly IndexPage[],
  site: Site,
  modified: Instant,
): RenderedDocument[] {
  const file = (name: string, type: string, content: string | Uint8Array) => ({
    name,
    type,
    content,
    modified,
  })
  const folders = indexes.map(({ path }) => path)
  return [
    file('opml.xml', 'text/x-opml; charset=utf-8', renderOpml(arrangement, site)),
    ...renderSitemaps(arrangement, folders, site).map(({ name, text }) =>
      file(name, 'application/xml; charset=utf-8', text),
    ),
    file('robots.txt', 'text/plain; charset=utf-8', renderRobots(site)),
    ...STATIC_FILES.map(([source, type]) =>
      file(basename(source), type, readFileSync(new URL(source, import.meta.url))),
    ),
  ]
}
