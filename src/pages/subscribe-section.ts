import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Channel } from '../channels/channel.ts'
import type { Listed } from '../channels/item.ts'
import { FORMATS } from '../feeds/format.ts'
import type { Site } from '../model.ts'
import { FEED_READERS } from './feed-readers.ts'

/**
 * How to follow the site: the feed that has it all, by one click; every other one with its addresses; and what a feed is.
 *
 * @param fixed the fixed channels
 */
export function subscribeSection(fixed: readonly Channel<Listed>[], site: Site): ElementContent {
  const all = fixed.find(({ kind }) => kind === 'everything')
  const others = fixed.filter((channel) => channel !== all)
  return h('section', { className: ['follow'] }, [
    h('h2', { id: 'subscribe' }, 'Subscribe'),
    h(
      'p',
      'Never used a feed? A feed reader is an app that shows you what is new on the sites that you choose, in order, ' +
        'with nothing in between and no account here. Take any reader, give it one of the addresses below, and what is said next comes to you.',
    ),
    ...(all ? [everything(all, site)] : []),
    h('details', [
      h('summary', 'Less than everything'),
      h('p', 'Each of these is a part of Everything; who takes two that overlap gets an item twice.'),
      ...others.map((channel) => addresses(channel, site)),
      h('p', [
        'Every ',
        h('a', { href: '/speakers/' }, 'speaker'),
        ', every ',
        h('a', { href: '/topics/' }, 'topic'),
        ' and every article has feeds of its own, on its page.',
      ]),
    ]),
    h('p', { className: ['meta'] }, [
      h('a', { href: '/opml.xml' }, 'All feeds as OPML'),
      ', to choose from in your reader · ',
      h('a', { href: '/about/' }, 'What the feeds say'),
    ]),
  ])
}

function everything(channel: Channel<Listed>, site: Site): ElementContent {
  const feed = `${site.url}${channel.path}atom.xml`
  return h('div', { className: ['all'] }, [
    h('p', 'One feed has it all. Add it to:'),
    h(
      'ul',
      { className: ['readers'] },
      FEED_READERS.map(({ name, subscribe }) => h('li', h('a', { href: subscribe(feed) }, name))),
    ),
    addresses(channel, site),
  ])
}

/** A channel's three addresses, each to be copied as a whole. */
function addresses({ path, kind, title }: Channel<Listed>, site: Site): ElementContent {
  return h('div', { className: ['addresses'] }, [
    h('h3', kind === 'articles' ? 'Articles' : title),
    h(
      'ul',
      FORMATS.map(({ label, file, mediaType }) =>
        h('li', [
          h('a', { href: `/${path}${file}`, type: mediaType }, label),
          h('code', { className: ['copy'] }, `${site.url}${path}${file}`),
        ]),
      ),
    ),
  ])
}
