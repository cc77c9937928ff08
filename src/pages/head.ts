import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Channel } from '../channels/channel.ts'
import type { Listed } from '../channels/item.ts'
import { feedTitle } from '../feeds/feed-base.ts'
import { FORMATS } from '../feeds/format.ts'
import { dataBlock, type LinkedData } from '../linked-data/data-block.ts'
import type { Site } from '../model.ts'
import type { Picture } from '../pictures/pictures-of.ts'
import { SIZE } from '../pictures/size.ts'
import { type Neighbours, neighbourLinks } from './neighbours.ts'

/** What a page says of itself to those who do not read it: browsers, feed readers, search engines, previews. */
export interface PageDescription {
  readonly site: Site
  /** The page's title; the site's own is added unless they are the same. */
  readonly title: string
  readonly description: string
  /** Its address on the site, without a leading slash; undefined for the page that stands wherever nothing is found. */
  readonly path: string | undefined
  /** The address that search engines should know the page by, where another than its own is deliberate. */
  readonly canonical?: string
  /** The channels whose feeds the page offers to feed readers, its own first. */
  readonly channels: readonly Channel<Listed>[]
  readonly neighbours?: Neighbours
  /** Whether search engines should leave it alone. */
  readonly unlisted?: boolean
  readonly linkedData?: LinkedData
  /** What it is a page of, where that is one thing (Open Graph, object types); otherwise a page of the site. */
  readonly of?: 'article' | 'profile' | 'website'
  /** What names the picture that a link to the page shows, where it is not the site's. */
  readonly picture?: readonly ElementContent[]
  /** The page in other forms than feeds, such as its annotations. */
  readonly otherForms?: readonly OtherForm[]
  /** Whether it stands in a frame of another site: its links lead out of the frame. */
  readonly isEmbedded?: boolean
}

/** Another form of a page. */
export interface OtherForm {
  /** Its absolute address. */
  readonly href: string
  readonly type: string
  readonly title: string
}

/** A page's `head`, the same on every page: whatever machines are told of a page is told here. */
export function renderHead(page: PageDescription): Element {
  const { site, title, description } = page
  return h('head', [
    // What all pages have in common comes first: those of single items share it.
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    ...(page.isEmbedded ? [h('base', { target: '_top' })] : []),
    h('link', { rel: ['stylesheet'], href: '/feed.css' }),
    ...icons(site),
    ...sitePreview(page),
    h('link', { rel: ['outline'], type: 'text/x-opml', title: 'All feeds', href: '/opml.xml' }),
    h('title', title === site.title ? title : `${title} · ${site.title}`),
    h('meta', { name: 'description', content: description }),
    ...(page.unlisted ? [h('meta', { name: 'robots', content: 'noindex' })] : []),
    ...addresses(page),
    ...preview(page),
    ...(page.picture ?? []),
    ...feeds(page),
    ...(page.otherForms ?? []).map((form) => h('link', { rel: ['alternate'], ...form })),
    ...(page.linkedData === undefined ? [] : [dataBlock(page.linkedData)]),
  ])
}

function icons({ image }: Site): ElementContent[] {
  if (image !== undefined) return [h('link', { rel: ['icon'], href: image })]
  return [
    h('link', { rel: ['icon'], type: 'image/svg+xml', href: '/icon.svg' }),
    h('link', { rel: ['apple-touch-icon'], href: '/icon.png' }),
  ]
}

/** What all links to the site show where they are passed on: the picture, and whose page it is (Open Graph, X cards). */
function sitePreview({ site, of = 'website', picture }: PageDescription): ElementContent[] {
  return [
    meta('og:site_name', site.title),
    meta('og:type', of),
    ...(picture === undefined ? namePicture(site) : []),
  ]
}

/** Names the picture that a link shows: an item's own, or the site's. */
export function namePicture(site: Site, own?: Pick<Picture, 'path' | 'alt'>): ElementContent[] {
  const foreign = own ? undefined : site.image
  return [
    meta('og:image', foreign ?? `${site.url}${own?.path ?? 'preview.png'}`),
    ...(foreign === undefined
      ? [meta('og:image:width', `${SIZE.width}`), meta('og:image:height', `${SIZE.height}`)]
      : []),
    ...(own ? [meta('og:image:alt', own.alt)] : []),
    h('meta', { name: 'twitter:card', content: foreign === undefined ? 'summary_large_image' : 'summary' }),
  ]
}

/** What a link to this page shows. X takes these too. */
function preview({ site, title, description, path }: PageDescription): ElementContent[] {
  if (path === undefined) return []
  return [meta('og:title', title), meta('og:description', description), meta('og:url', site.url + path)]
}

function meta(property: string, content: string): ElementContent {
  return h('meta', { property, content })
}

function addresses({ site, path, canonical, neighbours = {} }: PageDescription): ElementContent[] {
  const known = canonical ?? (path === undefined ? undefined : `${site.url}${path}`)
  return [
    ...(known === undefined ? [] : [h('link', { rel: ['canonical'], href: known })]),
    ...neighbourLinks(neighbours).map(({ rel, href }) => h('link', { rel: [rel], href })),
  ]
}

/** Where feed readers look for feeds (RSS autodiscovery; HTML, link type alternate). */
function feeds({ site, channels }: PageDescription): ElementContent[] {
  return channels.flatMap((channel) =>
    FORMATS.map(({ mediaType, file, label }) =>
      h('link', {
        rel: ['alternate'],
        type: mediaType,
        title: `${feedTitle(channel, site)} (${label})`,
        href: `/${channel.path}${file}`,
      }),
    ),
  )
}
