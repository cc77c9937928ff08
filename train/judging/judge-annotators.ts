import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/model.ts'
import { type GoldArticle, readTwice } from '../corpus.ts'
import { type Judgement, judgeSaying, type Reading } from './judge-saying.ts'

/** Judges how well people do: the second annotator of the articles of `train` that have two, by the first. */
export function judgeAnnotators(root: string): [string, Judgement][] {
  if (!existsSync(join(root, 'train'))) return []
  const pairs = readTwice(root, 'train')
  if (pairs.length === 0) return []
  const judgement = judgeSaying(
    pairs.map(([first]) => first),
    pairs.map(([, second]) => readAnnotator(second)),
  )
  return [[`a second trained annotator, ${pairs.length} articles`, judgement]]
}

/** Takes what an annotator marked for a reading; a source in pieces reaches from the first to the last. */
function readAnnotator({ quotes, attributions }: GoldArticle): Reading {
  const whole = (pieces: readonly Span[]): Span | null =>
    pieces.length === 0 ? null : { start: pieces[0]!.start, end: pieces.at(-1)!.end }
  return {
    quotes: quotes.map(({ start, end, speaker }) => ({ start, end, speaker: { mention: whole(speaker) } })),
    attributions: attributions.map(({ source, content }) => ({ source: whole(source), content })),
  }
}
