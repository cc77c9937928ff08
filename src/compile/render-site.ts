import { readFileSync } from 'node:fs'
import { type FeedPage, feedPages, newestOf } from '../channels/archives.ts'
import type { Arrangement } from '../channels/arrange.ts'
import type { Channel } from '../channels/channel.ts'
import type { Item } from '../channels/item.ts'
import { splitPath } from '../document.ts'
import { FORMATS } from '../feeds/format.ts'
import { renderValidators, VALIDATORS_PATH } from '../feeds/validators.ts'
import type { Article, Content, Instant, Site, Withdrawal } from '../model.ts'
import { renderAboutPage } from '../pages/about-page.ts'
import { archiveNeighbours, renderArchivePage } from '../pages/archive-page.ts'
import { renderArticlePage } from '../pages/article-page.ts'
import { type Listing, renderChannelPage, renderSpeakerPage } from '../pages/channel-page.ts'
import { renderGonePage } from '../pages/gone-page.ts'
import { renderHomePage } from '../pages/home-page.ts'
import { type IndexPage, renderSpeakersPages, renderTopicsPages } from '../pages/index-pages.ts'
import { renderNotFoundPage } from '../pages/not-found-page.ts'
import { renderOpml } from '../pages/opml.ts'
import { renderListItem } from '../pages/parts.ts'
import { renderRobots, renderSitemaps } from '../pages/sitemap.ts'
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

/** How many articles the home page has at least. */
const LEAST_AT_HOME = 10

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
  const listItem = listedOnce(site)
  const listingOf = (channel: Channel, archives: readonly FeedPage[]): Listing => ({
    channel,
    newest: newestOf(channel, archives, channel.path === '' ? LEAST_AT_HOME : site.feedSize),
    listItem,
  })
  const listingPage = ({ channel, newest }: Listing, text: string) => ({
    ...page(text, channel.updated),
    link: pageLinks(channel, newest),
  })
  const archiveFolders = (pages: readonly FeedPage[]) =>
    pages.map((archive) =>
      folder(archive.path, () => [
        {
          ...page(renderArchivePage(archive, archive.items.map(listItem), site), archive.updated),
          link: pageLinks(archive.channel, archiveNeighbours(archive)),
        },
        ...feeds(archive),
      ]),
    )
  const channelFolders = (channel: Channel, renderText: (listing: Listing) => string): Folder[] => {
    const pages = feedPages(channel, site.feedSize)
    const listing = listingOf(channel, pages.archives)
    return [
      folder(channel.path, () => [listingPage(listing, renderText(listing)), ...feeds(pages.current)]),
      ...archiveFolders(pages.archives),
    ]
  }
  // An article's page has all of its items.
  const articleFolders = (article: Article, channel: Channel): Folder[] => {
    const pages = feedPages(channel, site.feedSize)
    const whole = () => ({
      ...page(renderArticlePage(article, channel, site), channel.updated),
      link: pageLinks(channel),
    })
    return [
      folder(channel.path, () => [whole(), ...feeds(pages.current)]),
      ...pages.archives.map((archive) => folder(archive.path, () => feeds(archive))),
    ]
  }
  const byId = new Map(content.speakers.map((speaker) => [speaker.id, speaker]))
  const fixedPages = fixed.map((channel) => {
    const pages = feedPages(channel, site.feedSize)
    return { ...pages, listing: listingOf(channel, pages.archives) }
  })
  const indexes = [
    ...renderSpeakersPages(arrangement, content.speakers, site),
    ...renderTopicsPages(arrangement, site),
  ]

  return [
    ...fixedPages.flatMap(({ current, archives, listing }): Folder[] => {
      const home = () =>
        renderHomePage(
          fixedPages.map((each) => each.listing),
          site,
        )
      const render = () =>
        listing.channel.path === ''
          ? [
              { ...page(home(), latest), link: pageLinks(listing.channel, listing.newest) },
              ...siteFiles(arrangement, indexes, site, latest),
            ]
          : [listingPage(listing, renderChannelPage(listing, site))]
      return [
        { path: listing.channel.path, polled: () => feeds(current), render },
        ...archiveFolders(archives),
      ]
    }),
    folder('about/', () => [page(renderAboutPage(site), latest)]),
    ...indexes.map(({ path, text }) => folder(path, () => [page(text, latest)])),
    ...content.articles.flatMap((article) => {
      const { slug, withdrawn } = article
      const channel = articles.get(slug)
      if (withdrawn) return [folder(`articles/${slug}/`, () => goneDocuments(article, withdrawn, site))]
      return channel ? articleFolders(article, channel) : []
    }),
    ...content.speakers.flatMap((speaker) => {
      const channel = speakers.get(speaker.id)
      return channel
        ? channelFolders(channel, (listing) => renderSpeakerPage(listing, speaker, byId, site))
        : []
    }),
    ...[...topics.values()].flatMap(({ channel }) =>
      channelFolders(channel, (listing) => renderChannelPage(listing, site)),
    ),
  ]
}

/** Renders an item as pages list it, once, however many pages do. */
function listedOnce(site: Site): (item: Item) => string {
  const rendered = new Map<string, string>()
  return (item) => {
    const text = rendered.get(item.id) ?? renderListItem(item, site)
    rendered.set(item.id, text)
    return text
  }
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

/** The folder of the validators of all feeds, which are known once those are. */
export function validatorsFolder(validators: ReadonlyMap<string, string>, modified: Instant): Folder {
  const { folder, name } = splitPath(VALIDATORS_PATH)
  const render = () => [{ name, type: 'application/json', content: renderValidators(validators), modified }]
  return { path: folder, polled: () => [], render }
}

/** The page that is served to people where nothing is found. */
export function renderNotFound(content: Content, arrangement: Arrangement): RenderedDocument {
  return { name: '', type: HTML, content: renderNotFoundPage(arrangement, content.site), modified: 0 }
}

function siteFiles(
  arrangement: Arrangement,
  indexes: readonly IndexPage[],
  site: Site,
  modified: Instant,
): RenderedDocument[] {
  const file = (name: string, type: string, text: string) => ({ name, type, content: text, modified })
  const folders = indexes.map(({ path }) => path)
  return [
    file('opml.xml', 'text/x-opml; charset=utf-8', renderOpml(arrangement, site)),
    ...renderSitemaps(arrangement, folders, site).map(({ name, text }) =>
      file(name, 'application/xml; charset=utf-8', text),
    ),
    file('robots.txt', 'text/plain; charset=utf-8', renderRobots(site)),
    file(
      'feed.css',
      'text/css; charset=utf-8',
      readFileSync(new URL('../pages/feed.css', import.meta.url), 'utf8'),
    ),
  ]
}
