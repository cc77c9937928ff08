import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Span } from '../src/model.ts'

/** One act of saying as the annotators marked it. */
export interface GoldAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** A token of the corpus's layers: start, end, lemma, part of speech, entity, governor in the sentence, relation. */
export type LayerToken = readonly [number, number, string, string, string, number, string]

/** One annotated article. */
export interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly publisher: string
  readonly quotes: readonly { start: number; end: number; speaker: readonly Span[] }[]
  readonly unquoted: readonly Span[]
  readonly attributions: readonly GoldAttribution[]
  /** The sentences of CoreNLP's layers, or null where the corpus has none. */
  readonly layers: readonly (readonly LayerToken[])[] | null
}

/**
 * Reads one split of the corpus with its layers.
 * @param root the corpus's data folder; `polnear.mjs` stands beside it
 * @throws if the folder is not there or not as described
 */
export async function readCorpus(root: string, split: string): Promise<GoldArticle[]> {
  const reader = await import(pathToFileURL(resolve(root, '..', 'polnear.mjs')).href)
  const layers = new Map<string, GoldArticle['layers']>()
  const file = join(root, split, 'layers.jsonl.gz')
  const lines = existsSync(file) ? gunzipSync(readFileSync(file)).toString('utf8') : ''
  for (const line of lines.split('\n')) {
    if (!line) continue
    const { id, sentences } = JSON.parse(line)
    layers.set(id, sentences)
  }
  return reader.readSplit(root, split).map((article: GoldArticle) => ({
    ...article,
    publisher: article.id.split('_')[0],
    layers: layers.get(article.id) ?? null,
  }))
}
