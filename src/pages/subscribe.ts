import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Channel } from '../channels/channel.ts'
import type { Listed } from '../channels/item.ts'
import { FORMATS } from '../feeds/format.ts'

/** The links to a channel's three feeds, and to what a feed is good for. */
export function subscribe({ path, title }: Channel<Listed>): ElementContent {
  return h('div', { className: ['subscribe'], role: 'group', ariaLabel: `Feeds of ${title}` }, [
    h('span', 'Follow'),
    ...FORMATS.map(({ label, file, mediaType }) =>
      h('a', { href: `/${path}${file}`, type: mediaType }, label),
    ),
    h('a', { className: ['help'], href: '/#subscribe' }, 'How?'),
  ])
}

/** In one line, which feed has all items: who takes it needs none of the others, and gets an item twice with them. */
export function whereAllIs({ kind }: Channel<Listed>): ElementContent {
  const all = h('a', { href: '/everything/' }, 'Everything')
  return h(
    'p',
    { className: ['meta'] },
    kind === 'everything'
      ? 'This feed has it all: every other one is a part of it.'
      : ['One feed has it all: ', all, '. This one is a part of it, for those who want less.'],
  )
}
