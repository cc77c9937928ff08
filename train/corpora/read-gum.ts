import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/model.ts'
import { type ConlluDocument, type ConlluSentence, readConllu } from './read-conllu.ts'
import { readText } from './read-text.ts'

/** Genres that are learned from: prose in which people are spoken of by name, none of it under a non-commercial licence. */
const GENRES = new Set(['academic', 'bio', 'court', 'interview', 'news', 'speech', 'voyage'])

/** Somebody or something that the text speaks of. */
export interface GumMention extends Span {
  /** All mentions of one entity have the same; it is counted anew in each document. */
  readonly entity: string
  /** `person`, `organization`, `place`, `object`, `event`, `time`, `abstract`, `substance`, `animal` or `plant`. */
  readonly type: string
  /** `new`, `giv:act` and `giv:inact` (mentioned before), `acc:inf`, `acc:com` and `acc:aggr` (follows from what was). */
  readonly status: string
  /** How it leads to the mention before: `ana` (a pronoun), `coref`, `appos`, `pred`, `cata`, `disc`; `sgl` is mentioned once. */
  readonly link: string
  /** Its Wikipedia title, null where it has none. */
  readonly identity: string | null
  readonly sentence: number
  /** Its tokens in the sentence, `endToken` not included. */
  readonly first: number
  readonly endToken: number
  /** The tokens that it cannot do without, in the sentence; the first is its head. */
  readonly heads: readonly number[]
}

/** One document of GUM. */
export interface GumDocument extends ConlluDocument {
  readonly genre: string
  /** In the order of their first words, the longer before the shorter. */
  readonly mentions: readonly GumMention[]
}

/**
 * Reads one split of GUM, in the genres that are learned from.
 * @param root a clone of `amir-zeldes/gum` (`splits.md`, `dep/*.conllu`), or a folder with `gum-SPLIT.conllu.gz`
 * @throws if neither is there
 */
export function readGum(root: string, split: 'train' | 'dev'): GumDocument[] {
  const packed = join(root, `gum-${split}.conllu.gz`)
  const splits = join(root, 'splits.md')
  const files = existsSync(packed)
    ? [packed]
    : existsSync(splits)
      ? listSplit(readFileSync(splits, 'utf8'), split).map((id) => join(root, 'dep', `${id}.conllu`))
      : []
  if (files.length === 0)
    throw new Error(`${root}: no clone of amir-zeldes/gum; its splits.md lists no ${split}`)
  return files
    .flatMap((file) => readConllu(readText(file)))
    .map(readDocument)
    .filter(({ genre }) => GENRES.has(genre))
}

/** Lists the ids under a split's heading in `splits.md`, in the genres that are learned from. */
function listSplit(splits: string, split: string): string[] {
  const section = splits.split(/^## /m).find((part) => part.split('\n')[0]!.trim() === split) ?? ''
  return [...section.matchAll(/^\s*\* (GUM_([a-z]+)_\S+)/gm)]
    .filter(([, , genre]) => GENRES.has(genre!))
    .map(([, id]) => id!)
}

function readDocument(document: ConlluDocument): GumDocument {
  const order = (document.comments.get('global.Entity') ?? '').split('-')
  return {
    ...document,
    genre: document.comments.get('meta::genre') ?? document.id.split('_')[1] ?? '',
    mentions: document.sentences.flatMap((sentence, i) => readMentions(sentence, i, order)),
  }
}

/** Reads `Entity=(1-person-new-…` and `Entity=1)`, brackets that open and close at tokens. */
function readMentions({ tokens }: ConlluSentence, sentence: number, order: readonly string[]): GumMention[] {
  const mentions: GumMention[] = []
  const open: { fields: readonly string[]; first: number }[] = []
  const close = (entity: string, last: number): void => {
    const at = open.findLastIndex(({ fields }) => fields[0] === entity)
    if (at < 0) return
    const [{ fields, first }] = open.splice(at, 1) as [{ fields: readonly string[]; first: number }]
    const value = (name: string): string | undefined => fields[order.indexOf(name)]
    mentions.push({
      start: tokens[first]!.start,
      end: tokens[last]!.end,
      entity,
      type: value('etype') ?? '',
      status: value('infstat') ?? '',
      link: value('link') ?? '',
      identity: value('identity') === undefined ? null : decodeURIComponent(value('identity')!),
      sentence,
      first,
      endToken: last + 1,
      heads: (value('minspan') ?? '1').split(',').map((nth) => first + Number(nth) - 1),
    })
  }
  for (const [i, { misc }] of tokens.entries()) {
    for (const [, opened, isWhole, closed] of (misc.get('Entity') ?? '').matchAll(
      /\(([^()]+)(\))?|([^()]+)\)/g,
    )) {
      if (opened !== undefined) {
        open.push({ fields: opened.split('-'), first: i })
        if (isWhole) close(opened.split('-')[0]!, i)
      } else close(closed!, i)
    }
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end)
}
