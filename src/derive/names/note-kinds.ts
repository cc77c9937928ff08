import type { Analysis } from '../analysis.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'
import type { Names } from './name-cluster.ts'
import { isNamedAfterTrade, isNamedAsBody } from './signs-of-body.ts'

const MOST_MENTIONS = 50

/** What only a person is called in apposition to a name (`Ban Ki-moon, the secretary general of …`). */
const offices =
  /^(?:president|minister|secretary|chairman|chairwoman|spokesman|spokeswoman|governor|mayor|senator|ambassador|professor|director|chancellor|executive|officer|economist|lawyer|analyst|coach|captain|king|queen|prince|pope|bishop|mother|father|wife|husband|widow|daughter|son)$/
const MOST_WORDS_OF_PERSON = 3

/** Tells from the words around them which names, taken for people, are bodies, and the other way round. */
export function noteKinds(analysis: Analysis, { clusters, clusterOf }: Names): void {
  const startOf = (at: number): number => {
    let first = at
    while (first > 0 && clusterOf[first - 1] === clusterOf[at]) first--
    return first
  }
  // The tagger may take one mention of a name for a person and the next for a place.
  const bodies = new Map(
    clusters.filter(({ kind }) => kind === 'organization').map((cluster) => [cluster.name, cluster]),
  )
  for (const cluster of clusters) {
    if (cluster.kind === 'organization' && cluster.words.length <= MOST_WORDS_OF_PERSON) {
      if (cluster.heads.slice(0, MOST_MENTIONS).some((at) => isNamedAsPerson(analysis, at)))
        cluster.kind = 'person'
      continue
    }
    if (cluster.kind !== 'person' || cluster.words.length > MOST_WORDS_OF_PERSON) continue
    const mentions = cluster.heads.slice(0, MOST_MENTIONS)
    if (mentions.some((at) => isNamedAfterTrade(analysis, startOf(at), at))) {
      cluster.kind = 'organization'
      continue
    }
    if (cluster.words.length > 1 || cluster.gender !== null) continue
    if (mentions.some((at) => isNamedAsPerson(analysis, at))) continue
    const others = bodies.get(cluster.name)?.heads.slice(0, MOST_MENTIONS) ?? []
    if ([...mentions, ...others].some((at) => isNamedAsBody(analysis, at))) cluster.kind = 'organization'
  }
}

function isNamedAsPerson({ tokens, tags }: Analysis, at: number): boolean {
  if (at + 3 >= tokens.count || wordAt(tokens, at + 1) !== ',') return false
  if (wordAt(tokens, at + 2) === 'who') return true
  if (tags[at + 2] !== Tag.DT) return false
  for (let i = at + 3; i < Math.min(tokens.count, at + 7); i++) {
    if (tags[i] !== Tag.NN && tags[i] !== Tag.JJ && tags[i] !== Tag.NNP) return false
    if (offices.test(wordAt(tokens, i).toLowerCase())) return true
  }
  return false
}
