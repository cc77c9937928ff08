import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Newest } from '../channels/archives.ts'
import type { Channel } from '../channels/channel.ts'
import type { Item, Listed } from '../channels/item.ts'
import { counted } from '../content/counted.ts'
import { speakerProfile } from '../linked-data/speaker.ts'
import type { Site, Speaker } from '../model.ts'
import type { PageDescription } from './head.ts'
import { pageTurner, timeline } from './item-list.ts'
import { renderPage } from './layout.ts'
import { type ChannelRecord, overTime, recordOf } from './over-time.ts'
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
  const record = recordOf(listing.channel.items)
  const facts: (readonly [string, ...(ElementContent | string)[]])[] = [
    ['Kind', KINDS[speaker.kind]],
    ...(whole ? [['Speaks for', h('a', { href: `/speakers/${whole.id}/` }, whole.name)] as const] : []),
    ...(speaker.aliases.length === 0 ? [] : [['Also called', speaker.aliases.join(', ')] as const]),
    ...(speaker.sameAs === undefined
      ? []
      : [
          [
            'Elsewhere',
            h('a', { href: speaker.sameAs, rel: ['external'] }, new URL(speaker.sameAs).hostname),
          ] as const,
        ]),
    ['On record', inNumbers(record)],
  ]
  const lead = [
    ...(speaker.role === undefined ? [] : [h('p', { className: ['lead'] }, speaker.role)]),
    h(
      'dl',
      { className: ['facts'] },
      facts.flatMap(([term, ...said]) => [h('dt', term), h('dd', said)]),
    ),
    ...overTime(record.overTime),
  ]
  return page(listing, site, { of: 'profile', linkedData: speakerProfile(speaker, whole, site) }, ...lead)
}

function inNumbers({ statements, quotes }: ChannelRecord): string {
  const counts = [
    [statements, 'statement'],
    [quotes, 'quote'],
  ] as const
  const told = counts.flatMap(([count, one]) => (count === 0 ? [] : [counted(count, one)]))
  return told.length === 0 ? 'nothing' : told.join(', ')
}

const KINDS = { person: 'Person', organization: 'Organisation', country: 'Country', group: 'Group' } as const

function page<I extends Listed>(
  { channel, newest, listItem }: Listing<I>,
  site: Site,
  told: Pick<PageDescription, 'linkedData' | 'of'>,
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
    timeline(saidOnce(channel.kind, newest.items), listItem),
    ...pageTurner(newest),
  )
}
