import type { Content, Instant, Speaker, Topic } from '../model.ts'
import type { Channel, ChannelKind } from './channel.ts'
import { type Item, type ItemsOfArticle, itemsOf, type Withdrawn } from './item.ts'
import { lastChange } from './last-change.ts'
import { tagUri } from './tag-uri.ts'

/** Content arranged for publishing: every channel, and what pages need besides. */
export interface Arrangement {
  /** The fixed channels in the order in which pages list them: articles, statements, quotes, everything. */
  readonly fixed: readonly Channel[]
  /** By slug, without the articles that were withdrawn. */
  readonly articles: ReadonlyMap<string, Channel>
  /** By id, every speaker. */
  readonly speakers: ReadonlyMap<string, Channel>
  /** By id, with the topic's name. */
  readonly topics: ReadonlyMap<string, { readonly topic: Topic; readonly channel: Channel }>
}

/** Lists what there is into channels. */
export function arrange(content: Content): Arrangement {
  const { site } = content
  const speakers = new Map(content.speakers.map((speaker) => [speaker.id, speaker]))
  const all = new Map(content.articles.map((article) => [article.slug, itemsOf(article, site, speakers)]))
  const founded = foundingInstant(site.authority)

  const channel = (
    kind: ChannelKind,
    path: string,
    title: string,
    description: string,
    { items, withdrawn }: ItemsOfArticle,
  ): Channel => ({
    kind,
    id: tagUri(site.authority, 'channel', path === '' ? 'articles' : path.replace(/\/$/, '')),
    path,
    title,
    description,
    items: items.toSorted(newestFirst),
    withdrawn: withdrawn.toSorted((a, b) => b.at - a.at || (a.item.id < b.item.id ? -1 : 1)),
    updated: lastChange({ items, withdrawn }) ?? founded,
  })
  const everything = gather(all.values())
  const ofKind = (kind: Item['kind']) => only(everything, (item) => item.kind === kind)

  return {
    fixed: [
      channel('articles', '', site.title, site.description, ofKind('article')),
      channel(
        'statements',
        'statements/',
        'Statements',
        'Every statement: who said what, and when',
        ofKind('statement'),
      ),
      channel('quotes', 'quotes/', 'Quotes', 'Every quote, word for word', ofKind('quote')),
      channel('everything', 'everything/', 'Everything', 'Every article, statement and quote', everything),
    ],
    articles: new Map(
      content.articles.flatMap((article) => {
        const items = all.get(article.slug)
        if (article.withdrawn || !items) return []
        const description = `The article and who is quoted in it`
        return [
          [article.slug, channel('article', `articles/${article.slug}/`, article.title, description, items)],
        ]
      }),
    ),
    speakers: new Map(
      [...bySpeaker(everything, content.speakers)].map(([speaker, items]) => [
        speaker.id,
        channel('speaker', `speakers/${speaker.id}/`, speaker.name, `What ${speaker.name} said`, items),
      ]),
    ),
    topics: new Map(
      [...byTopic(content, all)].map(([id, { topic, items }]) => [
        id,
        {
          topic,
          channel: channel(
            'topic',
            `topics/${encodeURIComponent(id)}/`,
            topic.name,
            `On ${topic.name}`,
            items,
          ),
        },
      ]),
    ),
  }
}

/** Newest first; of two items of one instant, the one with the lesser id. */
function newestFirst(a: Item, b: Item): number {
  return b.published - a.published || (a.id < b.id ? -1 : 1)
}

function gather(parts: Iterable<ItemsOfArticle>): ItemsOfArticle {
  const items: Item[] = []
  const withdrawn: Withdrawn[] = []
  for (const part of parts) {
    for (const item of part.items) items.push(item)
    for (const gone of part.withdrawn) withdrawn.push(gone)
  }
  return { items, withdrawn }
}

function only({ items, withdrawn }: ItemsOfArticle, isWanted: (item: Item) => boolean): ItemsOfArticle {
  return { items: items.filter(isWanted), withdrawn: withdrawn.filter(({ item }) => isWanted(item)) }
}

function bySpeaker(all: ItemsOfArticle, speakers: readonly Speaker[]): Map<Speaker, ItemsOfArticle> {
  const lists = new Map(speakers.map(({ id }) => [id, { items: [] as Item[], withdrawn: [] as Withdrawn[] }]))
  for (const item of all.items) if (item.kind !== 'article') lists.get(item.speaker.id)?.items.push(item)
  for (const gone of all.withdrawn) {
    if (gone.item.kind !== 'article') lists.get(gone.item.speaker.id)?.withdrawn.push(gone)
  }
  return new Map(speakers.map((speaker) => [speaker, lists.get(speaker.id) ?? { items: [], withdrawn: [] }]))
}

function byTopic(
  { articles }: Content,
  all: ReadonlyMap<string, ItemsOfArticle>,
): Map<string, { topic: Topic; items: ItemsOfArticle }> {
  const lists = new Map<string, { topic: Topic; parts: ItemsOfArticle[] }>()
  for (const { slug, topics } of articles) {
    for (const topic of topics) {
      const list = lists.get(topic.id) ?? { topic, parts: [] }
      list.parts.push(all.get(slug) ?? { items: [], withdrawn: [] })
      lists.set(topic.id, list)
    }
  }
  return new Map(
    [...lists]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { topic, parts }]) => [id, { topic, items: gather(parts) }]),
  )
}

/** The date in the site's authority: when a channel changed that never held anything. */
function foundingInstant(authority: string): Instant {
  const [year, month = '01', day = '01'] = (authority.split(',')[1] ?? '').split('-')
  return Date.UTC(Number(year), Number(month) - 1, Number(day))
}
