import { readFileSync } from 'node:fs'
import { type FeedPage, feedPages } from '../channels/archives.ts'
import type { Arrangement } from '../channels/arrange.ts'
import type { Channel } from '../channels/channel.ts'
import { FORMATS } from '../feeds/format.ts'
import type { Article, Content, Instant, Site, Withdrawal } from '../model.ts'
import { renderAboutPage } from '../pages/about-page.ts'
import { renderArticlePage } from '../pages/article-page.ts'
import { renderChannelPage, renderSpeakerPage } from '../pages/channel-page.ts'
import { renderGonePage } from '../pages/gone-page.ts'
import { renderHomePage } from '../pages/home-page.ts'
import { renderSpeakersPage, renderTopicsPage } from '../pages/index-pages.ts'
import { renderNotFoundPage } from '../pages/not-found-page.ts'
import { renderOpml } from '../pages/opml.ts'
import { renderRobots, renderSitemap } from '../pages/sitemap.ts'
import type { RenderedDocument } from './coded-document.ts'
import { onceAFormat, pageLinks, renderFeed } from './render-feed.ts'

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
  const renderEntry = onceAFormat(site)
  const feeds = (page: FeedPage) => FORMATS.map((format) => renderFeed(page, format, site, renderEntry))
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
  const channelPage = (channel: Channel, text: string) => ({
    ...page(text, channel.updated),
    link: pageLinks(channel),
  })
  const archives = (pages: readonly FeedPage[]) =>
    pages.map((archive) => folder(archive.path, () => feeds(archive)))
  const channelFolders = (channel: Channel, renderPage: () => string): Folder[] => {
    const pages = feedPages(channel, site.feedSize)
    return [
      folder(channel.path, () => [channelPage(channel, renderPage()), ...feeds(pages.current)]),
      ...archives(pages.archives),
    ]
  }
  const byId = new Map(content.speakers.map((speaker) => [speaker.id, speaker]))

  return [
    ...fixed.flatMap((channel): Folder[] => {
      const pages = feedPages(channel, site.feedSize)
      const render = () =>
        channel.path === ''
          ? [
              { ...page(renderHomePage(arrangement, site), latest), link: pageLinks(channel) },
              ...siteFiles(content, arrangement, latest),
            ]
          : [channelPage(channel, renderChannelPage(channel, site))]
      return [{ path: channel.path, polled: () => feeds(pages.current), render }, ...archives(pages.archives)]
    }),
    folder('about/', () => [page(renderAboutPage(site), latest)]),
    folder('speakers/', () => [page(renderSpeakersPage(arrangement, content.speakers, site), latest)]),
    folder('topics/', () => [page(renderTopicsPage(arrangement, site), latest)]),
    ...content.articles.flatMap((article) => {
      const { slug, withdrawn } = article
      const channel = articles.get(slug)
      if (withdrawn) return [folder(`articles/${slug}/`, () => goneDocuments(article, withdrawn, site))]
      return channel ? channelFolders(channel, () => renderArticlePage(article, channel, site)) : []
    }),
    ...content.speakers.flatMap((speaker) => {
      const channel = speakers.get(speaker.id)
      return channel ? channelFolders(channel, () => renderSpeakerPage(channel, speaker, byId, site)) : []
    }),
    ...[...topics.values()].flatMap(({ channel }) =>
      channelFolders(channel, () => renderChannelPage(channel, site)),
    ),
  ]
}

/** What the addresses of a withdrawn article say from then on: the page to people, a line to whoever polls its feeds. */
function goneDocuments(article: Article, withdrawn: Withdrawal, site: Site): RenderedDocument[] {
  const line = `This article was withdrawn: ${withdrawn.reason}\n`
  const gone = { status: 410, modified: withdrawn.at } as const
  return [
    { ...gone, name: '', type: HTML, content: renderGonePage(article, withdrawn, site) },
    ...FORMATS.map(({ file }) => ({ ...gone, name: file, type: 'text/plain; charset=utf-8', content: line })),
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
