import type { NameCluster } from '../../names/name-cluster.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { stateIn } from './names-in-mention.ts'
import { ownerOfText } from './owned-texts.ts'
import { type Resolution, unresolved } from './resolution.ts'
import { named, type ResolveContext } from './resolve-context.ts'

/** A text named more sentences ago than this is no longer “the statement”. */
const FARTHEST_TEXT = 8

/** “The statement” goes on with a body that spoke at most so many sentences ago. */
const FARTHEST_SPEAKER = 4
/** Nouns for what a body says in writing; any of them may go on with another. */
const statements = new Set(
  'statement text letter declaration communique communiqué release message note memo announcement document one'.split(
    ' ',
  ),
)

/** Tells whom a word for a text stands for (`the statement`): whoever issued it. */
export function resolveText(context: ResolveContext, head: number, first: number, end: number): Resolution {
  const { analysis, names, discourse } = context
  const owner = ownerOfText(analysis, names, head) ?? stateIn(context, head, first, end)
  if (owner !== null) return { ...named(context, owner), way: 'text', isText: true }
  const opener = wordAt(analysis.tokens, first).toLowerCase()
  const noun = wordAt(analysis.tokens, head).toLowerCase()
  if (opener === 'the' || opener === 'this' || opener === 'that') {
    const last = lastOwnedBefore(context, first, noun)
    if (last !== null) return { ...named(context, last), way: 'text', isText: true }
    const found = discourse.lastText ?? discourse.lastBody
    const { sentence } = analysis.tokens
    const isNear =
      discourse.lastBodyAt >= 0 && sentence[first]! - sentence[discourse.lastBodyAt]! <= FARTHEST_SPEAKER
    if (found !== null && isNear && statements.has(noun)) return { ...found, way: 'text', isText: true }
  }
  return { ...unresolved, isText: true }
}

/** The owner of the text of that noun that was spoken of last, not too long ago; statements go by many nouns. */
function lastOwnedBefore(
  { ownedTexts, analysis }: ResolveContext,
  at: number,
  noun: string,
): NameCluster | null {
  const { tokens } = analysis
  let low = 0
  let high = ownedTexts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ownedTexts[middle]!.at < at) low = middle + 1
    else high = middle
  }
  for (let k = low - 1; k >= 0; k--) {
    const text = ownedTexts[k]!
    if (tokens.sentence[at]! - tokens.sentence[text.at]! > FARTHEST_TEXT) return null
    const own = wordAt(tokens, text.at).toLowerCase()
    if (own === noun || (statements.has(own) && statements.has(noun))) return text.owner
  }
  return null
}
