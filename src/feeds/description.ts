import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Article, Party, Site, Speaker } from '../model.ts'

/** What an item of one kind says for itself. */
export interface Description {
  readonly title: string
  /** Who said it, or who wrote it. */
  readonly authors: readonly Party[]
  readonly body: readonly ElementContent[]
  /** The body as plain text. */
  readonly text: string
  readonly summary: string
  /** The item that it belongs to: a quote's statement, a statement's article. */
  readonly inReplyTo?: { readonly id: string; readonly url: string }
  /** What only On Record knows, for JSON Feed's extension. */
  readonly provenance: Readonly<Record<string, unknown>>
}

/** A speaker as the author of words. */
export function speakerAsAuthor(speaker: Speaker, site: Site): Party {
  return { name: speaker.name, url: speakerUrl(speaker, site) }
}

/** The address of a speaker's page. */
export function speakerUrl(speaker: Speaker, site: Site): string {
  return `${site.url}speakers/${speaker.id}/`
}

/** A speaker for JSON Feed's extension. */
export function speakerAsProvenance(speaker: Speaker, site: Site): Record<string, unknown> {
  const { id, name, kind, sameAs } = speaker
  return { id, name, kind, url: speakerUrl(speaker, site), ...(sameAs === undefined ? {} : { sameAs }) }
}

/** The paragraph that leads to the article and to its source. */
export function origin(article: Article, articleUrl: string, via: string | undefined): ElementContent {
  const publisher = article.publisher
  return h('p', [
    'From ',
    h('a', { href: articleUrl }, article.title),
    ...(publisher === undefined && via === undefined ? [] : [', ']),
    ...(via === undefined
      ? [publisher ?? '']
      : [h('a', { href: via }, publisher === undefined ? 'the source' : publisher)]),
    '.',
  ])
}
