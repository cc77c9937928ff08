import { expect, test } from 'vitest'
import { articleChannel, type Channel } from '../../src/channels/channel.ts'
import { itemsOf } from '../../src/channels/item.ts'
import { renderArticlePage } from '../../src/pages/article-page.ts'
import { renderChannelPage, renderSpeakerPage } from '../../src/pages/channel-page.ts'
import { arranged, article, NOON, site, speaker, statement } from '../channels/arrangement.ts'

const ofArticle = article('a', NOON, {
  topics: [{ id: 'harbour', name: 'Harbour' }],
  statements: [statement('s', NOON)],
})
const { fixed, speakers, topics } = arranged([ofArticle])
const ada = speaker('ada')
const byId = new Map([['ada', ada]])
const listing = (channel: Channel) => ({
  channel,
  newest: { items: channel.items },
  listItem: () => '',
})
const channelPage = (channel: Channel | undefined) => renderChannelPage(listing(channel!), site())
const [, statements, quotes, everything] = fixed

test.each([
  ['the statements', () => channelPage(statements)],
  ['the quotes', () => channelPage(quotes)],
  ['a topic', () => channelPage(topics.get('harbour')?.channel)],
  ['a speaker', () => renderSpeakerPage(listing(speakers.get('ada')!), ada, byId, site())],
  [
    'an article',
    () =>
      renderArticlePage(
        ofArticle,
        articleChannel(site(), ofArticle, itemsOf(ofArticle, site(), byId)),
        site(),
      ),
  ],
])('the page of %s says which feed has it all, and that its own is a part', (_, render) => {
  expect(render()).toContain(
    'One feed has it all: <a href="/everything/">Everything</a>. This one is a part of it',
  )
})

test('the page of everything says that it is the one', () => {
  expect(channelPage(everything)).toContain('This feed has it all')
})
