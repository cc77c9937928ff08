import { hashWord } from '../../perceptron/hash.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { BASE } from './antecedent-features.ts'
import { FeatureRow, reach } from './feature-row.ts'
import { matchOf } from './gender-of-reference.ts'
import {
  paragraphsApart,
  type ReferenceSituation,
  type SharedReading,
  sentencesApart,
} from './reference-situation.ts'

/** Writes what tells whether a reference is nobody whom the text names. */
export function nobodyFeatures(situation: ReferenceSituation, shared: SharedReading): Int32Array {
  const row = new FeatureRow(BASE)
  const { analysis, discourse, reference, candidates } = situation
  const { tokens, tags } = analysis
  const { k, ks, noun, gender, near } = shared
  const opener = hashWord(wordAt(tokens, reference.first).toLowerCase())
  const nearest = candidates[0]
  const best = shared.fitting[0]
  const role = best === undefined ? 8 : best.role
  const length = reference.end - reference.first
  row.add(0, ks)
  row.add(10, k)
  row.add(1, k, Math.min(3, near))
  row.add(2, k, noun)
  row.add(3, k, opener)
  row.add(4, k, nearest === undefined ? 8 : reach(sentencesApart(analysis, nearest.at, reference)))
  row.add(5, k, situation.isBroughtInBefore ? 1 : 0)
  row.add(6, k, shared.holders.length > 0 ? 1 : 0)
  row.add(8, k, Math.min(4, length), length > 1 ? tags[reference.first]! : 0)
  row.add(9, k, discourse.lastSpeaker === null ? 0 : candidates.includes(discourse.lastSpeaker) ? 1 : 2)
  row.add(11, ks, role, best === undefined ? 3 : paragraphsApart(analysis, best.at, reference))
  row.add(
    12,
    ks,
    role,
    best === undefined ? 8 : reach(sentencesApart(analysis, best.at, reference)),
    best === discourse.lastSpeaker ? 1 : 0,
  )
  row.add(13, ks, best === undefined ? 8 : matchOf(gender, best.gender), Math.min(3, best?.mentions ?? 0))
  return row.done()
}
