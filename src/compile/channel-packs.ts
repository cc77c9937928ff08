import { type FeedPage, newestOf } from '../channels/archives.ts'
import { ARCHIVES_A_PACK, archivePack, packFile, polledPack } from '../document.ts'
import { FORMATS } from '../feeds/format.ts'
import type { RenderShell } from '../feeds/shell.ts'
import type { Site } from '../model.ts'
import { archivePageShells } from '../pages/archive-page.ts'
import type { Listing } from '../pages/channel-page.ts'
import { archivePageDocument, feedDocument, join } from './joined-document.ts'
import { pageDocument, pageLinks } from './page-documents.ts'
import { type PagedChannel, printsOf, type SitePack } from './site-packs.ts'
import type { UnitItem } from './units/unit.ts'

const FEED_FORMATS = FORMATS.map(({ name }) => name)

/** A channel's shells, made when the first document needs them. */
type Shells = () => { readonly feeds: readonly RenderShell[]; readonly page: RenderShell }

/** What a channel's page shows: as many items as its feed at least. */
export function listingOf(
  { channel, archives }: PagedChannel,
  least: number,
  listItem: (item: UnitItem) => string,
): Listing<UnitItem> {
  return { channel, newest: newestOf(channel, archives, least), listItem }
}

/**
 * The packs of a channel: its page and its current feeds, ready to be sent, and its archive documents.
 *
 * @param facts what the page says besides, for the inputs of its pack
 */
export function channelPacks(
  paged: PagedChannel,
  site: Site,
  facts: unknown,
  renderPage: (listing: Listing<UnitItem>) => string,
): SitePack[] {
  const shells = shellsOf(paged, site)
  const page = pagePack(paged, site, facts, renderPage)
  const feeds = polledFeeds(paged, site, shells)
  return [
    {
      file: page.file,
      isPolled: false,
      inputs: () => page.inputs() + feeds.inputs(),
      needs: () => [...page.needs(), ...feeds.needs()],
      render: (bytesOf) => {
        const ready = [page, feeds].flatMap((part) => part.render(bytesOf).ready)
        return { ready, joined: [] }
      },
    },
    ...archivePacks(paged, site, shells),
  ]
}

/** The pack of a channel's page alone. */
export function pagePack(
  paged: PagedChannel,
  site: Site,
  facts: unknown,
  renderPage: (listing: Listing<UnitItem>) => string,
): SitePack {
  const { channel, archives } = paged
  const { title, description, updated } = channel
  const { items, older } = newestOf(channel, archives, site.feedSize)
  return {
    file: packFile(channel.path),
    isPolled: false,
    inputs: () => `${JSON.stringify([facts, title, description, updated, older])}\n${printsOf(items)}`,
    needs: () => [{ items, formats: ['page'] }],
    render: (bytesOf) => {
      const listing = listingOf(paged, site.feedSize, (item) => Buffer.from(bytesOf(item, 'page')).toString())
      const text = renderPage(listing)
      return {
        ready: [pageDocument(text, channel.updated, pageLinks(channel, listing.newest))],
        joined: [],
      }
    },
  }
}

/** The pack of a channel's current feeds alone. */
export function polledFeeds(paged: PagedChannel, site: Site, shells = shellsOf(paged, site)): SitePack {
  return {
    file: polledPack(paged.channel.path),
    isPolled: true,
    inputs: () => pageInputs(paged.current),
    needs: () => [{ items: paged.current.items, formats: FEED_FORMATS }],
    render: (bytesOf) => ({
      ready: currentFeeds(paged, site, shells).map((feed) => join(feed, bytesOf)),
      joined: [],
    }),
  }
}

/** The packs of a channel's archive documents, each of which is joined when somebody asks. */
export function archivePacks(paged: PagedChannel, site: Site, shells = shellsOf(paged, site)): SitePack[] {
  const { channel, archives } = paged
  const packs = Math.ceil(archives.length / ARCHIVES_A_PACK)
  return Array.from({ length: packs }, (_, at): SitePack => {
    const pages = archives.slice(at * ARCHIVES_A_PACK, (at + 1) * ARCHIVES_A_PACK)
    return {
      file: archivePack(channel.path, at * ARCHIVES_A_PACK + 1),
      isPolled: false,
      inputs: () => pages.map((page) => pageInputs(page) + unitsOf(page.items)).join(''),
      needs: () => [],
      render: () => ({
        ready: [],
        joined: pages.flatMap((page) => {
          const { feeds, page: pageShell } = shells()
          const documents = [
            archivePageDocument(page, pageShell),
            ...FORMATS.map((format, place) => feedDocument(page, format, site, feeds[place]!)),
          ]
          return documents.map((document) => ({ name: `archive/${page.number}/${document.name}`, document }))
        }),
      }),
    }
  })
}

function currentFeeds({ current }: PagedChannel, site: Site, shells: Shells) {
  return FORMATS.map((format, place) => feedDocument(current, format, site, shells().feeds[place]!))
}

function shellsOf({ channel }: PagedChannel, site: Site): Shells {
  let made: ReturnType<Shells> | undefined
  return () => {
    made ??= {
      feeds: FORMATS.map((format) => format.shells(channel, site)),
      page: archivePageShells(channel, site),
    }
    return made
  }
}

/** The units that a document which is joined later refers to: it names their versions, which change with any of their entries. */
function unitsOf(items: readonly UnitItem[]): string {
  return `${[...new Set(items.map(({ version }) => version))]}\n`
}

function pageInputs({
  channel,
  path,
  items,
  withdrawn,
  updated,
  previous,
  next,
}: FeedPage<UnitItem>): string {
  const { title, description } = channel
  const gone = withdrawn.map(({ item, at, reason }) => [item.id, at, reason])
  const days = items.length === 0 ? [] : [items[0]?.published, items.at(-1)?.published]
  return `${JSON.stringify([title, description, path, updated, previous, next, gone, days])}\n${printsOf(items)}`
}
