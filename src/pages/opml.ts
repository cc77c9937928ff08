import { x } from 'xastscript'
import type { Arrangement } from '../channels/arrange.ts'
import type { Channel } from '../channels/channel.ts'
import type { Listed } from '../channels/item.ts'
import { feedTitle } from '../feeds/feed-base.ts'
import { serializeDocument, textElement } from '../feeds/xml.ts'
import type { Site } from '../model.ts'

/**
 * The channels as OPML 2.0, in groups, for feed readers to import: as Atom, which says the most in XML. An article’s own
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
        ...fixed.map(outline),
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
