import MiniSearch from 'minisearch'
import type { FoundKind, ShardDocument } from '../shard.ts'
import { foldTerm, termsOf } from './terms.ts'

/** What somebody looks for; what is empty does not matter. */
export interface Query {
  readonly words: string
  /** The id of a speaker. */
  readonly speaker: string
  /** The id of a topic. */
  readonly topic: string
  readonly from: string
  readonly to: string
}

/** One thing that can be found. */
export interface Found {
  readonly id: number
  readonly kind: FoundKind
  /** Its address, from the site's root. */
  readonly href: string
  readonly words: string
  /** The id and the name of whoever said it; empty for an article. */
  readonly speaker: string
  readonly name: string
  readonly article: { readonly href: string; readonly title: string; readonly day: string }
  readonly language: string | undefined
  readonly topics: readonly string[]
}

/** What was found, and by which words. */
export interface Hit {
  readonly found: Found
  readonly terms: ReadonlySet<string>
}

/** All that was loaded so far. */
export class SearchIndex {
  readonly #names: ReadonlyMap<string, string>
  readonly #all: Found[] = []
  readonly #index = new MiniSearch<Found & { title: string }>({
    fields: ['words', 'name', 'title'],
    tokenize: termsOf,
    processTerm: foldTerm,
    searchOptions: { boost: { words: 2 }, combineWith: 'AND', prefix: (term) => term.length > 2 },
  })

  /** @param names the names of speakers, by id */
  constructor(names: ReadonlyMap<string, string>) {
    this.#names = names
  }

  add(shard: ShardDocument): void {
    for (const { path, title, day, language, topics, rows } of shard) {
      const article = { href: `/${path}`, title, day }
      for (const [kind, at, speaker, words] of rows) {
        const name = this.#names.get(speaker) ?? ''
        const href = `/${path}${at}`
        const found: Found = {
          id: this.#all.length,
          ...{ kind, href, words, speaker, name, article, language, topics },
        }
        this.#all.push(found)
        this.#index.add({ ...found, title: kind === 'article' ? title : '' })
      }
    }
  }

  /** What fits a query: by words, the best first; without any, the newest first. */
  find(query: Query): Hit[] {
    const fits = (found: Found) => matches(found, query)
    if (termsOf(query.words).length === 0) {
      return this.#all
        .filter(fits)
        .toSorted((a, b) =>
          a.article.day === b.article.day ? a.id - b.id : a.article.day < b.article.day ? 1 : -1,
        )
        .map((found) => ({ found, terms: new Set<string>() }))
    }
    const phrases = phrasesOf(query.words)
    return this.#index
      .search(query.words, { filter: ({ id }) => fits(this.#all[id as number]!) })
      .map(({ id, terms }) => ({ found: this.#all[id as number]!, terms: new Set(terms) }))
      .filter(({ found }) => phrases.every((phrase) => ` ${foldText(found.words)} `.includes(` ${phrase} `)))
  }
}

function matches({ speaker, topics, article }: Found, query: Query): boolean {
  return (
    (query.speaker === '' || query.speaker === speaker) &&
    (query.topic === '' || topics.includes(query.topic)) &&
    (query.from === '' || article.day >= query.from) &&
    (query.to === '' || article.day <= query.to)
  )
}

/** What stands between quotation marks in a query is looked for as it stands. */
function phrasesOf(words: string): string[] {
  return [...words.matchAll(/["“”]([^"“”]+)["“”]/g)].map(([, phrase = '']) => foldText(phrase))
}

function foldText(text: string): string {
  return termsOf(text).map(foldTerm).join(' ')
}
