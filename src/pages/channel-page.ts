import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Channel } from '../channels/channel.ts'
import type { Site, Speaker } from '../model.ts'
import { renderPage } from './layout.ts'
import { itemList, subscribe } from './parts.ts'

/** The most items on a channel's page; the rest is in its archives. */
const MOST = 200

/** The page of a channel: what it is, its feeds, and its items. */
export function renderChannelPage(channel: Channel, site: Site): string {
  return page(channel, site, h('p', { className: ['lead'] }, channel.description))
}

/** The page of a speaker: who they are, and what they said. */
export function renderSpeakerPage(
  channel: Channel,
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
  return page(channel, site, ...facts)
}

const KINDS = { person: 'Person', organization: 'Organisation', country: 'Country', group: 'Group' } as const

function page(channel: Channel, site: Site, ...lead: readonly ElementContent[]): string {
  const shown = channel.items.slice(0, MOST)
  return renderPage(
    { site, title: channel.title, description: channel.description, path: channel.path, channels: [channel] },
    h('h1', channel.title),
    ...lead,
    subscribe(channel),
    itemList(shown, site),
    ...(shown.length < channel.items.length
      ? [h('p', `The newest ${shown.length} of ${channel.items.length}; the feeds’ archives have them all.`)]
      : []),
  )
}
