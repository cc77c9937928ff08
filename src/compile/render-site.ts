import { readFileSync } from 'node:fs'
import type { Arrangement } from '../channels/arrange.ts'
import type { Channel } from '../channels/channel.ts'
import type { Item } from '../channels/item.ts'
import { entryOf } from '../feeds/entry.ts'
import { FORMATS, type Format } from '../feeds/format.ts'
import type { Content, Instant } from '../model.ts'
import { renderAboutPage } from '../pages/about-page.ts'
import { renderArticlePage } from '../pages/article-page.ts'
import { renderChannelPage, renderSpeakerPage } from '../pages/channel-page.ts'
import { renderHomePage } from '../pages/home-page.ts'
import { renderSpeakersPage, renderTopicsPage } from '../pages/index-pages.ts'
import { renderNotFoundPage } from '../pages/not-found-page.ts'
import { renderOpml } from '../pages/opml.ts'
import { renderRobots, renderSitemap } from '../pages/sitemap.ts'
import type { RenderedDocument } from './coded-document.ts'

/** One folder of the site; its documents are rendered when they are asked for. */
export interface Folder {
  /** The folder's path without a leading slash, such as `quotes/`; empty for the root. */
  readonly path: string
  /** What every poll asks for: the feeds of the fixed channels. It belongs into the Worker's own bundle. */
  readonly polled: () => RenderedDocument[]
  /** All else. */
  readonly render: () => RenderedDocument[]
}

const HTML = 'text/html; charset=utf-8'

/** Every folder of a site. */
export function foldersOf(content: Content, arrangement: Arrangement): Folder[] {
  const { site } = content
  const { fixed, articles, speakers, topics } = arrangement
  const renderEntry = onceAFormat(content)
  const feeds = (channel: Channel) =>
    FORMATS.map((format) => renderFeed(channel, format, content, renderEntry))
  const latest = fixed.reduce((last, { updated }) => Math.max(last, updated), 0)
  const page = (text: string, modified: Instant): RenderedDocument => ({
    name: '',
    type: HTML,
    content: text,
    modified,
  })
  const folder = (path: string, render: () => RenderedDocument[]): Folder => ({
    path,
    polled: () => [],
    render,
  })
  const channelFolder = (channel: Channel, renderPage: () => string): Folder =>
    folder(channel.path, () => [page(renderPage(), channel.updated), ...feeds(channel)])
  const byId = new Map(content.speakers.map((speaker) => [speaker.id, speaker]))

  return [
    ...fixed.map(
      (channel): Folder => ({
        path: channel.path,
        polled: () => feeds(channel),
        render: () =>
          channel.path === ''
            ? [page(renderHomePage(arrangement, site), latest), ...siteFiles(content, arrangement, latest)]
            : [page(renderChannelPage(channel, site), channel.updated)],
      }),
    ),
    folder('about/', () => [page(renderAboutPage(site), latest)]),
    folder('speakers/', () => [page(renderSpeakersPage(arrangement, content.speakers, site), latest)]),
    folder('topics/', () => [page(renderTopicsPage(arrangement, site), latest)]),
    ...content.articles.flatMap((article) => {
      const channel = articles.get(article.slug)
      return channel ? [channelFolder(channel, () => renderArticlePage(article, channel, site))] : []
    }),
    ...content.speakers.flatMap((speaker) => {
      const channel = speakers.get(speaker.id)
      return channel ? [channelFolder(channel, () => renderSpeakerPage(channel, speaker, byId, site))] : []
    }),
    ...[...topics.values()].map(({ channel }) =>
      channelFolder(channel, () => renderChannelPage(channel, site)),
    ),
  ]
}

/** The page that is served to people where nothing is found. */
export function renderNotFound(content: Content, arrangement: Arrangement): RenderedDocument {
  return { name: '', type: HTML, content: renderNotFoundPage(arrangement, content.site), modified: 0 }
}

function siteFiles(content: Content, arrangement: Arrangement, modified: Instant): RenderedDocument[] {
  const { site } = content
  const file = (name: string, type: string, text: string) => ({ name, type, content: text, modified })
  return [
    file('opml.xml', 'text/x-opml; charset=utf-8', renderOpml(arrangement, site)),
    file('sitemap.xml', 'application/xml; charset=utf-8', renderSitemap(arrangement, site)),
    file('robots.txt', 'text/plain; charset=utf-8', renderRobots(site)),
    file(
      'feed.css',
      'text/css; charset=utf-8',
      readFileSync(new URL('../pages/feed.css', import.meta.url), 'utf8'),
    ),
  ]
}

type RenderEntry = (item: Item, format: Format) => string

/** Renders an item once a format, however many feeds carry it. */
function onceAFormat({ site }: Content): RenderEntry {
  const rendered = new Map<string, Partial<Record<Format['name'], string>>>()
  return (item, format) => {
    const forms = rendered.get(item.id) ?? {}
    rendered.set(item.id, forms)
    forms[format.name] ??= format.renderEntry(entryOf(item, site), site)
    return forms[format.name] ?? ''
  }
}

function renderFeed(
  channel: Channel,
  format: Format,
  { site }: Content,
  renderEntry: RenderEntry,
): RenderedDocument {
  const entries = channel.items
    .toSorted((a, b) => b.updated - a.updated)
    .slice(0, site.feedSize)
    .map((item) => renderEntry(item, format))
  const self = `${site.url}${channel.path}${format.file}`
  return {
    name: format.file,
    type: format.contentType,
    content: format.renderFeed({ channel, site, self }, entries),
    modified: channel.updated,
  }
}
