import type { Analysis } from '../analysis.ts'
import { bodyWords, peopleWords, titles } from '../lexicons/roles.ts'
import { Relation } from '../parsing/relations.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'
import type { Names } from './name-cluster.ts'
import { genderOfRoles } from './tell-gender.ts'

/** Notes what nouns each person is called by: before the name (`foreign ministry spokesman Geng`) or in apposition. */
export function noteRoles(analysis: Analysis, { clusters, clusterOf }: Names): void {
  const { tokens, tags, trees } = analysis
  const { head, relation, outermost } = trees
  const lower = (i: number): string => wordAt(tokens, i).toLowerCase()
  const isRole = (i: number): boolean => peopleWords.has(lower(i)) || bodyWords.has(lower(i))
  clusters.forEach((cluster, c) => {
    if (cluster.kind !== 'person') return
    for (const at of cluster.heads.slice(0, 50)) {
      let i = at
      while (i > 0 && clusterOf[i - 1] === c) i--
      for (let k = i - 1; k >= 0 && k >= i - 6 && tokens.sentence[k] === tokens.sentence[at]; k--) {
        const tag = tags[k]!
        if (tag !== Tag.NN && tag !== Tag.NNS && tag !== Tag.JJ && tag !== Tag.NNP && tag !== Tag.IN) break
        if (tag === Tag.NN || tag === Tag.NNS || titles.has(wordAt(tokens, k)) || isRole(k))
          cluster.roles.add(lower(k))
      }
      const last = outermost.last[at]!
      for (let k = at + 1; k <= last && k < at + 14; k++) {
        if (relation[k] !== Relation.appos || head[k] !== at) continue
        for (let w = Math.max(at + 1, outermost.first[k]!); w <= Math.max(k, outermost.last[k]!); w++) {
          if (tags[w] === Tag.NN || tags[w] === Tag.NNS || isRole(w)) cluster.roles.add(lower(w))
        }
      }
      // `The spokesman, Geng Shuang`: the name itself may be the apposition.
      const governor = head[at]!
      if (relation[at] === Relation.appos && governor >= 0 && clusterOf[governor] === -1) {
        cluster.roles.add(lower(governor))
        for (let w = Math.max(0, governor - 4); w < governor; w++) {
          if (head[w] === governor && (tags[w] === Tag.NN || isRole(w))) cluster.roles.add(lower(w))
        }
      }
    }
    // “9/11 widow Terry Strada”: what somebody is tells more than a first name.
    cluster.gender = genderOfRoles(cluster.roles) ?? cluster.gender
  })
}
