import { type Arrangement, arrange } from '../../src/channels/arrange.ts'
import type { Channel } from '../../src/channels/channel.ts'
import type { Article, Content, Quote, Site, Speaker, Statement } from '../../src/model.ts'
import type { ContentFolder } from '../content/content-folder.ts'

/** Noon of the second of March 2026. */
export const NOON = Date.UTC(2026, 2, 2, 12)

/** A site, with other values for some of its keys. */
export function site(other: Partial<Site> = {}): Site {
  return {
    title: 'Harbour Record',
    description: 'Who said what about the harbour',
    url: 'https://record.example/',
    language: 'en',
    authority: 'record.example,2026',
    author: { name: 'The Harbour Desk' },
    feedSize: 50,
    withdrawnFor: 30,
    polling: { maxAge: 300, staleWhileRevalidate: 3600, staleIfError: 86400 },
    review: 'optional',
    leastConfidence: 0.7,
    ...other,
  }
}

/** A speaker whose name is their id. */
export function speaker(id: string): Speaker {
  return { id, name: id, kind: 'person', aliases: [] }
}

/** An article of one paragraph; its statements stand at its beginning. */
export function article(slug: string, published: number, other: Partial<Article> = {}): Article {
  return {
    slug,
    title: slug,
    day: '2026-03-02',
    published,
    updated: published,
    language: 'en',
    topics: [],
    syndicate: 'full',
    figures: [],
    notes: [],
    corrections: [],
    body: { type: 'root', children: [] },
    text: 'She said: “Wait.”',
    statements: [],
    unattributed: [],
    ...other,
  }
}

/** A statement of `ada`, with the quotes that are given. */
export function statement(id: string, published: number, other: Partial<Statement> = {}): Statement {
  return {
    id,
    published,
    updated: published,
    reviewed: false,
    corrections: [],
    moved: [],
    title: id,
    speaker: 'ada',
    sentences: [{ exact: 'She said: “Wait.”', span: { start: 0, end: 17 } }],
    quotes: [],
    ...other,
  }
}

/** A quote of `ada`: the word Wait. */
export function quote(id: string, published: number, other: Partial<Quote> = {}): Quote {
  return {
    id,
    published,
    updated: published,
    reviewed: false,
    corrections: [],
    moved: [],
    exact: 'Wait',
    prefix: '',
    suffix: '',
    span: { start: 11, end: 15 },
    speaker: 'ada',
    ...other,
  }
}

/** Arranges articles of a site with the speakers `ada` and `bo`. */
export function arranged(articles: readonly Article[], other: Partial<Site> = {}): Arrangement {
  const content: Content = { site: site(other), speakers: [speaker('ada'), speaker('bo')], articles }
  return arrange(content)
}

/** Arranges what a content folder holds. */
export function arrangedFolder(folder: ContentFolder): Arrangement {
  return arrange(folder.load().content)
}

/** Every channel of an arrangement. */
export function channelsOf({ fixed, articles, speakers, topics }: Arrangement): Channel[] {
  return [
    ...fixed,
    ...articles.values(),
    ...speakers.values(),
    ...[...topics.values()].map(({ channel }) => channel),
  ]
}

/** The items of a channel by what their ids end in, such as `quote/q-1`. */
export function names(channel: Channel | undefined): string[] {
  return (channel?.items ?? []).map(({ id }) => id.slice(id.indexOf(':', 4) + 1))
}

/** The withdrawn items of a channel, likewise. */
export function withdrawnNames(channel: Channel | undefined): string[] {
  return (channel?.withdrawn ?? []).map(({ item: { id } }) => id.slice(id.indexOf(':', 4) + 1))
}
