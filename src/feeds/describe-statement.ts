import { h } from 'hastscript'
import type { StatementItem } from '../channels/item.ts'
import { tagUri } from '../channels/tag-uri.ts'
import type { Site } from '../model.ts'
import { backersInWords, occasionInWords } from '../wording/in-words.ts'
import { languageAttributes } from '../wording/language.ts'
import { shorten } from '../wording/shorten.ts'
import { utterances, voices } from '../wording/utterance.ts'
import { type Description, origin, speakerAsAuthor, speakerAsProvenance, speakerUrl } from './description.ts'

const SUMMARY = 300

/** What a statement says as an item: who, when, on what occasion, who backed it, and the sentences that report it. */
export function describeStatement(
  { statement, speaker, article, via }: StatementItem,
  site: Site,
): Description {
  const articleUrl = `${site.url}articles/${article.slug}/`
  const sentences = statement.sentences.map(({ exact }) => exact)
  const said = utterances(statement.sentences, article.text)
  const occasion = occasionInWords(statement)
  const backers = statement.backers && backersInWords(statement.backers)
  return {
    title: statement.title,
    authors: [speakerAsAuthor(speaker, site)],
    body: [
      h('p', [
        h('a', { href: speakerUrl(speaker, site) }, speaker.name),
        occasion === '' ? '' : `, ${occasion}`,
      ]),
      h('blockquote', { ...(via === undefined ? {} : { cite: via }), ...languageAttributes(article, site) }, [
        ...said.flatMap((paragraph) => paragraph.split(/\n{2,}/).map(voices)),
      ]),
      ...(backers === undefined ? [] : [h('p', backers)]),
      origin(article, articleUrl, via),
    ],
    text: [
      occasion === '' ? speaker.name : `${speaker.name}, ${occasion}`,
      ...said,
      ...(backers === undefined ? [] : [backers]),
    ].join('\n\n'),
    summary: shorten(said[0] ?? statement.title, SUMMARY),
    inReplyTo: { id: tagUri(site.authority, 'article', article.slug), url: articleUrl },
    provenance: {
      kind: 'statement',
      article: article.slug,
      statement: statement.id,
      speaker: speakerAsProvenance(speaker, site),
      ...pick(statement, ['said', 'at', 'backers', 'confidence']),
      sentences,
      reviewed: statement.reviewed,
    },
  }
}

/** Those of some keys that have a value. */
export function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> {
  const entries = keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])
  return Object.fromEntries(entries) as Partial<Pick<T, K>>
}
