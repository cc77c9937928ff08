import { x } from 'xastscript'
import type { Arrangement } from '../channels/arrange.ts'
import type { Channel } from '../channels/channel.ts'
import type { Listed } from '../channels/item.ts'
import { feedTitle } from '../feeds/feed-base.ts'
import { serializeDocument, textElement } from '../feeds/xml.ts'
import type { Site } from '../model.ts'

/**
 * The channels as OPML 2.0, in groups, for feed readers to import: as Atom, which says the most in XML. The one that has
 * all items stands first; who takes a part as well gets an item twice. An article’s own
 * feeds, of which there are as many as articles, stand on its page.
 */
export function renderOpml({ fixed, speakers, topics }: Arrangement<Listed>, site: Site): string {
  const outline = (channel: Channel<Listed>) =>
    x('outline', {
      type: 'rss',
      text: feedTitle(channel, site),
      title: feedTitle(channel, site),
      description: channel.description,
      xmlUrl: `${site.url}${channel.path}atom.xml`,
      htmlUrl: `${site.url}${channel.path}`,
      version: 'ATOM1',
      language: site.language,
    })
  const group = (text: string, channels: readonly Channel<Listed>[]) =>
    channels.length === 0 ? [] : [x('outline', { text }, channels.map(outline))]
  return serializeDocument(
    x('opml', { version: '2.0' }, [
      x('head', [
        textElement('title', site.title),
        textElement('ownerName', site.author.name),
        textElement('docs', 'http://opml.org/spec2.opml'),
      ]),
      x('body', [
        ...fixed.filter(({ kind }) => kind === 'everything').map(outline),
        ...group(
          'Parts of Everything, for those who want less',
          fixed.filter(({ kind }) => kind !== 'everything'),
        ),
        ...group(
          'Speakers',
          [...speakers.values()].filter(({ items }) => items.length > 0),
        ),
        ...group(
          'Topics',
          [...topics.values()].map(({ channel }) => channel),
        ),
      ]),
    ]),
  )
}
