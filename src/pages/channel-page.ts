import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Newest } from '../channels/archives.ts'
import type { Channel } from '../channels/channel.ts'
import type { Item, Listed } from '../channels/item.ts'
import { speakerProfile } from '../linked-data/speaker.ts'
import type { Site, Speaker } from '../model.ts'
import type { PageDescription } from './head.ts'
import { pageTurner, timeline } from './item-list.ts'
import { renderPage } from './layout.ts'
import { saidOnce } from './said-once.ts'
import { subscribe, whereAllIs } from './subscribe.ts'

/** What a channel's page lists: its newest items, as pages list them. */
export interface Listing<I extends Listed = Item> {
  readonly channel: Channel<I>
  readonly newest: Newest<I>
  readonly listItem: (item: I) => string
}

/** The page of a channel: what it is, its feeds, and its newest items. */
export function renderChannelPage<I extends Listed>(listing: Listing<I>, site: Site): string {
  return page(listing, site, {}, h('p', { className: ['lead'] }, listing.channel.description))
}

/**
 * The page of a speaker: who they are, and what they said.
 *
 * @param speakers those of whom something stands: nobody else is named
 */
export function renderSpeakerPage<I extends Listed>(
  listing: Listing<I>,
  speaker: Speaker,
  speakers: ReadonlyMap<string, Speaker>,
  site: Site,
): string {
  const whole = speaker.partOf === undefined ? undefined : speakers.get(speaker.partOf)
  const facts: ElementContent[] = [
    h('p', { className: ['lead'] }, speaker.role ?? KINDS[speaker.kind]),
    ...(whole ? [h('p', ['Speaks for ', h('a', { href: `/speakers/${whole.id}/` }, whole.name)])] : []),
    ...(speaker.aliases.length === 0 ? [] : [h('p', `Also called ${speaker.aliases.join(', ')}`)]),
    ...(speaker.sameAs === undefined
      ? []
      : [h('p', h('a', { href: speaker.sameAs, rel: ['external'] }, new URL(speaker.sameAs).hostname))]),
  ]
  return page(listing, site, { linkedData: speakerProfile(speaker, whole, site) }, ...facts)
}

const KINDS = { person: 'Person', organization: 'Organisation', country: 'Country', group: 'Group' } as const

function page<I extends Listed>(
  { channel, newest, listItem }: Listing<I>,
  site: Site,
  told: Pick<PageDescription, 'linkedData'>,
  ...lead: readonly ElementContent[]
): string {
  const { title, description, path } = channel
  return renderPage(
    {
      site,
      title,
      description,
      path,
      channels: [channel],
      neighbours: newest,
      ...told,
      // Its feeds still have to tell that all of it was taken back.
      unlisted: channel.kind === 'speaker' && channel.items.length === 0,
    },
    h('h1', title),
    ...lead,
    subscribe(channel),
    whereAllIs(channel),
    ...timeline(saidOnce(channel.kind, newest.items), listItem),
    ...pageTurner(newest),
  )
}
