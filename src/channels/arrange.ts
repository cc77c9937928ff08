import type { Article, Content, Site, Speaker, Topic } from '../model.ts'
import { articleChannel, type Channel, type ChannelKind, makeChannel, newestFirst } from './channel.ts'
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
  const { everything, ofKind, ofSpeaker, ofTopic } = sortOut(articles)
  const newest = lastChange(everything)
  const channel = (
    kind: ChannelKind,
    path: string,
    title: string,
    description: string,
    items: ItemsOfArticle<I>,
  ) => keep(makeChannel(site, { kind, path, title, description }, items, newest))

  return {
    fixed: [
      channel('articles', '', site.title, site.description, ofKind.article),
      channel(
        'statements',
        'statements/',
        'Statements',
        'Every statement: who said what, and when',
        ofKind.statement,
      ),
      channel('quotes', 'quotes/', 'Quotes', 'Every quote, word for word', ofKind.quote),
      channel('everything', 'everything/', 'Everything', 'Every article, statement and quote', everything),
    ],
    articles: new Map(
      articles.flatMap(({ article, ...items }) => {
        if (article.withdrawn) return []
        return [[article.slug, articleChannel(site, article, items)]]
      }),
    ),
    speakers: new Map(
      speakers.flatMap(({ id, name }) => {
        const items = ofSpeaker.get(id)
        return items ? [[id, channel('speaker', `speakers/${id}/`, name, `What ${name} said`, items)]] : []
      }),
    ),
    topics: new Map(
      [...ofTopic].map(([id, { topic, items }]) => {
        const path = `topics/${encodeURIComponent(id)}/`
        return [id, { topic, channel: channel('topic', path, topic.name, `On ${topic.name}`, items) }]
      }),
    ),
  }
}

/** A list of items under way. */
class List<I extends Listed> implements ItemsOfArticle<I> {
  readonly items: I[] = []
  readonly withdrawn: Withdrawn<I>[] = []
}

/**
 * Sorts the items of articles out into lists, newest first: once for all of them, since what is taken out of a list keeps
 * its order.
 */
function sortOut<I extends Listed>(articles: readonly ArticleOfItems<I>[]) {
  const everything = new List<I>()
  const ofKind = { article: new List<I>(), statement: new List<I>(), quote: new List<I>() }
  const ofSpeaker = new Map<string, List<I>>()
  const ofTopic = new Map<string, { readonly topic: Topic; readonly items: List<I> }>()
  const entered = (lists: Map<string, List<I>>, id: string) => {
    const list = lists.get(id) ?? new List<I>()
    lists.set(id, list)
    return list
  }
  const placed: { readonly item: I; readonly topics: readonly List<I>[] }[] = []
  const listsOf = ({ kind, speakerId }: I, topics: readonly List<I>[]) => [
    everything,
    ofKind[kind],
    ...(speakerId === undefined ? [] : [entered(ofSpeaker, speakerId)]),
    ...topics,
  ]
  for (const { article, items, withdrawn } of articles) {
    const topics = article.topics.map((topic) => {
      const known = ofTopic.get(topic.id) ?? { topic, items: new List<I>() }
      ofTopic.set(topic.id, known)
      return known.items
    })
    for (const item of items) placed.push({ item, topics })
    for (const gone of withdrawn) for (const list of listsOf(gone.item, topics)) list.withdrawn.push(gone)
  }
  placed.sort((a, b) => newestFirst(a.item, b.item))
  for (const { item, topics } of placed) for (const list of listsOf(item, topics)) list.items.push(item)
  return {
    everything,
    ofKind,
    ofSpeaker,
    ofTopic: new Map([...ofTopic].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}
