import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Span } from '../src/model.ts'
import { quotedSpans } from './corpora/quoted-spans.ts'
import { type GoldAttribution, readBrat } from './corpora/read-brat.ts'
import { type LayerToken, readCorenlp } from './corpora/read-corenlp.ts'
import { readText } from './corpora/read-text.ts'

export type { GoldAttribution } from './corpora/read-brat.ts'
export type { LayerToken } from './corpora/read-corenlp.ts'

type Layers = readonly (readonly LayerToken[])[]

/** One annotated article of PolNeAR. */
export interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly publisher: string
  /** Quotations that lie inside what somebody is marked as saying; the speaker is the attribution's source. */
  readonly quotes: readonly { start: number; end: number; speaker: readonly Span[] }[]
  readonly unquoted: readonly Span[]
  readonly attributions: readonly GoldAttribution[]
  /** The sentences of CoreNLP's layers, or null where the corpus has none. */
  readonly layers: Layers | null
}

/**
 * Reads one split of PolNeAR. Of an article that several people annotated, the first file counts.
 * @param root the data folder of a clone of `networkdynamics/PolNeAR` (`SPLIT/text`, `attributions`, `corenlp`), or a folder
 * that has the layers packed in `SPLIT/layers.jsonl.gz`
 * @throws if the folder is not there or not as described
 */
export function readCorpus(root: string, split: string): GoldArticle[] {
  const folder = openSplit(root, split)
  const layersOf = openLayers(folder)
  return [...listAnnotations(folder)].map(([id, [file]]) => readArticle(folder, id, file!, layersOf))
}

/** Reads the articles of a split that several people annotated, as the first of them and as the second did. */
export function readTwice(root: string, split: string): [GoldArticle, GoldArticle][] {
  const folder = openSplit(root, split)
  return [...listAnnotations(folder)].flatMap(([id, [first, second]]): [GoldArticle, GoldArticle][] =>
    second === undefined
      ? []
      : [[readArticle(folder, id, first!, () => null), readArticle(folder, id, second, () => null)]],
  )
}

function openSplit(root: string, split: string): string {
  const folder = join(root, split)
  if (!existsSync(join(folder, 'attributions')))
    throw new Error(
      `${folder}: has no attributions/; DATA is the data folder of a clone of networkdynamics/PolNeAR`,
    )
  return folder
}

/** Lists the files of each article's annotators, which are named by the article and the annotator: `nyt_2016-10-04_title_6b86.ann`. */
function listAnnotations(folder: string): Map<string, string[]> {
  const files = readdirSync(join(folder, 'attributions')).filter((file) => file.endsWith('.ann'))
  return Map.groupBy(files.sort(), (file) => basename(file, '.ann').replace(/_[0-9a-f]{4}$/, ''))
}

function readArticle(
  folder: string,
  id: string,
  file: string,
  layersOf: (id: string) => Layers | null,
): GoldArticle {
  const text = readFileSync(join(folder, 'text', `${id}.txt`), 'utf8')
  const attributions = readBrat(readFileSync(join(folder, 'attributions', file), 'utf8'), text)
  let layers: Layers | null | undefined
  return {
    id,
    text,
    publisher: id.split('_')[0]!,
    ...attributeQuotes(text, attributions),
    attributions,
    // CoreNLP's XML takes long to read, and only learning wants it.
    get layers() {
      if (layers === undefined) layers = layersOf(id)
      return layers
    },
  }
}

/** Sorts quotations into those that lie, by three fifths, in an attribution's content, and the others. */
function attributeQuotes(
  text: string,
  attributions: readonly GoldAttribution[],
): Pick<GoldArticle, 'quotes' | 'unquoted'> {
  const quotes: { start: number; end: number; speaker: readonly Span[] }[] = []
  const unquoted: Span[] = []
  for (const span of quotedSpans(text)) {
    const isInside = (piece: Span): boolean =>
      Math.min(piece.end, span.end) - Math.max(piece.start, span.start) >= 0.6 * (span.end - span.start)
    const owner = attributions.find(({ content }) => content.some(isInside))
    if (owner === undefined) unquoted.push(span)
    else quotes.push({ ...span, speaker: owner.source })
  }
  return { quotes, unquoted }
}

/** Opens a split's layers: packed in one file where there is one, else in a file of CoreNLP's XML an article. */
function openLayers(folder: string): (id: string) => Layers | null {
  const packed = join(folder, 'layers.jsonl.gz')
  if (!existsSync(packed)) {
    return (id) => {
      const file = join(folder, 'corenlp', `${id}.txt.xml`)
      return existsSync(file) ? readCorenlp(readFileSync(file, 'utf8')) : null
    }
  }
  const layers = new Map<string, Layers>()
  for (const line of readText(packed).split('\n')) {
    if (line === '') continue
    const { id, sentences } = JSON.parse(line)
    layers.set(id, sentences)
  }
  return (id) => layers.get(id) ?? null
}
