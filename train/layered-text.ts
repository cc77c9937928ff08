import { Relation } from '../src/derive/parsing/relations.ts'
import { Entity, entityClasses } from '../src/derive/tagging/entity-classes.ts'
import { Tag } from '../src/derive/tagging/part-of-speech.ts'
import type { Tokens } from '../src/derive/tokens/tokens.ts'
import type { GoldArticle } from './corpus.ts'

/** An article in the corpus's own tokens, with the layers that the syntax stages learn. */
export interface LayeredText {
  readonly tokens: Tokens
  readonly tags: Uint8Array
  readonly entities: Uint8Array
  /** Governors as tokens of the text, -1 for roots. */
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

/** Turns the corpus's layers of an article into arrays. */
export function layText(article: GoldArticle): LayeredText {
  const sentences = article.layers ?? []
  const flat = sentences.flat()
  const count = flat.length
  const sentenceStart = new Int32Array(sentences.length + 1)
  const sentence = new Int32Array(count)
  const heads = new Int32Array(count).fill(-1)
  let at = 0
  sentences.forEach((tokens, s) => {
    sentenceStart[s] = at
    tokens.forEach((token, i) => {
      sentence[at + i] = s
      heads[at + i] = token[5] < 0 ? -1 : at + token[5]
    })
    at += tokens.length
  })
  sentenceStart[sentences.length] = at
  return {
    tokens: {
      text: article.text,
      count,
      start: Int32Array.from(flat, (token) => token[0]),
      end: Int32Array.from(flat, (token) => token[1]),
      words: flat.map(([start, end]) => article.text.slice(start, end)),
      sentence,
      sentenceStart,
      paragraphStart: Int32Array.of(0, sentences.length),
    },
    tags: Uint8Array.from(flat, (token) => Tag[token[3]] ?? 0),
    entities: Uint8Array.from(flat, (token) =>
      Math.max(Entity.None, (entityClasses as readonly string[]).indexOf(token[4])),
    ),
    heads,
    relations: Uint8Array.from(flat, (token) => Relation[token[6]] ?? Relation.dep!),
  }
}
