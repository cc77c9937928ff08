import { wordAt } from '../../tokens/tokens.ts'
import type { NameCluster } from '../names/name-cluster.ts'
import { stateIn } from './names-in-mention.ts'
import { ownerOfText } from './owned-texts.ts'
import { type Resolution, unresolved } from './resolution.ts'
import { named, type ResolveContext } from './resolve-context.ts'

/** A text named more sentences ago than this is no longer “the statement”. */
const FARTHEST_TEXT = 8

/** Tells whom a word for a text stands for (`the statement`): whoever issued it. */
export function resolveText(context: ResolveContext, head: number, first: number, end: number): Resolution {
  const { analysis, names, discourse } = context
  const owner = ownerOfText(analysis, names, head) ?? stateIn(context, head, first, end)
  if (owner !== null) return { ...named(context, owner), way: 'text', isText: true }
  const opener = wordAt(analysis.tokens, first).toLowerCase()
  if (opener === 'the' || opener === 'this' || opener === 'that') {
    const last = lastOwnedBefore(context, first)
    if (last !== null) return { ...named(context, last), way: 'text', isText: true }
    const found = discourse.lastText ?? discourse.lastBody
    if (found !== null) return { ...found, way: 'text', isText: true }
  }
  return { ...unresolved, isText: true }
}

/** The owner of the text that was spoken of last, not too long ago. */
function lastOwnedBefore({ ownedTexts, analysis }: ResolveContext, at: number): NameCluster | null {
  let low = 0
  let high = ownedTexts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ownedTexts[middle]!.at < at) low = middle + 1
    else high = middle
  }
  const last = ownedTexts[low - 1]
  const { sentence } = analysis.tokens
  return last !== undefined && sentence[at]! - sentence[last.at]! <= FARTHEST_TEXT ? last.owner : null
}
