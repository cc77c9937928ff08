import type { Article, Content, Site, Speaker, Topic } from '../model.ts'
import { articleChannel, type Channel, type ChannelKind, makeChannel } from './channel.ts'
import { type Item, type ItemsOfArticle, itemsOf, type Listed, type Withdrawn } from './item.ts'
import { lastChange } from './last-change.ts'

/** Content arranged for publishing: every channel, and what pages need besides. */
export interface Arrangement<I extends Listed = Item> {
  /** The fixed channels in the order in which pages list them: articles, statements, quotes, everything. */
  readonly fixed: readonly Channel<I>[]
  /** By slug, without the articles that were withdrawn. */
  readonly articles: ReadonlyMap<string, Channel<I>>
  /** By id, every speaker of whom something was published; of some, all was taken back. */
  readonly speakers: ReadonlyMap<string, Channel<I>>
  /** By id, with the topic's name. */
  readonly topics: ReadonlyMap<string, { readonly topic: Topic; readonly channel: Channel<I> }>
}

/** An article's items with what channels must know of itself. */
export interface ArticleOfItems<I> extends ItemsOfArticle<I> {
  readonly article: Pick<Article, 'slug' | 'title' | 'topics'> & { readonly withdrawn?: unknown }
}

/** Lists what content holds into channels. */
export function arrange({ site, speakers, articles }: Content): Arrangement {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]))
  return arrangeItems(
    site,
    speakers,
    articles.map((article) => ({ article, ...itemsOf(article, site, byId) })),
  )
}

/**
 * Lists the items of articles, which come in the order of their slugs, into channels.
 *
 * @param keep gives what to take in place of each channel, such as the same one of an earlier time
 */
export function arrangeItems<I extends Listed>(
  site: Site,
  speakers: readonly Speaker[],
  articles: readonly ArticleOfItems<I>[],
  keep: (channel: Channel<I>) => Channel<I> = (channel) => channel,
): Arrangement<I> {
  const everything = gather(articles)
  const newest = lastChange(everything)
  const channel = (
    kind: ChannelKind,
    path: string,
    title: string,
    description: string,
    items: ItemsOfArticle<I>,
  ) => keep(makeChannel(site, { kind, path, title, description }, items, newest))
  const ofKind = (kind: Listed['kind']) => only(everything, (item) => item.kind === kind)

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
      articles.flatMap(({ article, ...items }) => {
        if (article.withdrawn) return []
        return [[article.slug, articleChannel(site, article, items)]]
      }),
    ),
    speakers: new Map(
      [...bySpeaker(everything, speakers)].map(([speaker, items]) => [
        speaker.id,
        channel('speaker', `speakers/${speaker.id}/`, speaker.name, `What ${speaker.name} said`, items),
      ]),
    ),
    topics: new Map(
      [...byTopic(articles)].map(([id, { topic, items }]) => [
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

function gather<I>(parts: Iterable<ItemsOfArticle<I>>): ItemsOfArticle<I> {
  const items: I[] = []
  const withdrawn: Withdrawn<I>[] = []
  for (const part of parts) {
    for (const item of part.items) items.push(item)
    for (const gone of part.withdrawn) withdrawn.push(gone)
  }
  return { items, withdrawn }
}

function only<I>({ items, withdrawn }: ItemsOfArticle<I>, isWanted: (item: I) => boolean): ItemsOfArticle<I> {
  return { items: items.filter(isWanted), withdrawn: withdrawn.filter(({ item }) => isWanted(item)) }
}

function bySpeaker<I extends Listed>(
  all: ItemsOfArticle<I>,
  speakers: readonly Speaker[],
): Map<Speaker, ItemsOfArticle<I>> {
  const lists = new Map(speakers.map(({ id }) => [id, { items: [] as I[], withdrawn: [] as Withdrawn<I>[] }]))
  for (const item of all.items) if (item.speakerId !== undefined) lists.get(item.speakerId)?.items.push(item)
  for (const gone of all.withdrawn) {
    if (gone.item.speakerId !== undefined) lists.get(gone.item.speakerId)?.withdrawn.push(gone)
  }
  return new Map(
    speakers.flatMap((speaker) => {
      const list = lists.get(speaker.id)
      return list && list.items.length + list.withdrawn.length > 0 ? [[speaker, list]] : []
    }),
  )
}

function byTopic<I>(
  articles: readonly ArticleOfItems<I>[],
): Map<string, { topic: Topic; items: ItemsOfArticle<I> }> {
  const lists = new Map<string, { topic: Topic; parts: ItemsOfArticle<I>[] }>()
  for (const { article, ...items } of articles) {
    for (const topic of article.topics) {
      const list = lists.get(topic.id) ?? { topic, parts: [] }
      list.parts.push(items)
      lists.set(topic.id, list)
    }
  }
  return new Map(
    [...lists]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { topic, parts }]) => [id, { topic, items: gather(parts) }]),
  )
}
