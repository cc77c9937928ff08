import { bodyWords } from '../lexicons/roles.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'
import { plainName } from './mention-words.ts'
import type { NameCluster, Names } from './name-cluster.ts'
import { type Resolution, unresolved } from './resolution.ts'
import { named, type ResolveContext } from './resolve-context.ts'

/** Tells whom a common noun stands for: a body named before, a body or a group that is called by nothing else. */
export function resolveNoun(
  context: ResolveContext,
  head: number,
  first: number,
  end: number,
  word: string,
  state: NameCluster | null,
): Resolution {
  const { analysis, names, known, discourse } = context
  const { tokens, tags } = analysis
  const isPlural =
    tags[head] === Tag.NNS || tags[head] === Tag.NNPS || /^\p{Lu}{2,}s$/u.test(wordAt(tokens, head))
  const opener = wordAt(tokens, first).toLowerCase()
  if (bodyWords.has(word) && !isPlural) {
    const name = plainName(analysis, first, end)
    if (opener === 'the' || opener === 'its') {
      const same = bodyNamed(names, word, name)
      if (same !== null) return { ...named(context, same), way: 'role' }
      if (
        /^(company|firm|group|organization|organisation|agency|party|union|charity|club|team|bank|body)$/.test(
          name.toLowerCase(),
        ) &&
        discourse.lastBody !== null
      ) {
        return { ...discourse.lastBody, way: 'role' }
      }
    }
    const isSpecific = state !== null || /\p{Lu}/u.test(name.slice(1)) || /\s/.test(name)
    if (!isSpecific || opener === 'a' || opener === 'an') return unresolved
    return { speaker: known.speakerOf(name, 'organization', []), way: 'group', isText: false, cluster: null }
  }
  if (isPlural && opener !== 'these' && opener !== 'those') {
    const name = plainName(analysis, first, end)
    return { speaker: known.speakerOf(name, 'group', []), way: 'group', isText: false, cluster: null }
  }
  return unresolved
}

/** The body whose name has the noun in it (`the ministry` for `Foreign Ministry`), if there is just one. */
function bodyNamed(names: Names, word: string, mention: string): NameCluster | null {
  const fits = names.clusters
    .slice(0, 400)
    .filter(
      (cluster) =>
        cluster.kind === 'organization' &&
        cluster.words.at(-1)?.toLowerCase() === word &&
        cluster.words.length > 1,
    )
  const lower = mention.toLowerCase()
  const exact = fits.filter((cluster) => cluster.name.toLowerCase().endsWith(lower))
  return exact.length === 1 ? exact[0]! : null
}
