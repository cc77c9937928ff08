import type { Perceptron } from '../perceptron/perceptron.ts'
import { readConfidence } from './read-confidence.ts'
import { type Evidence, TRUST_FEATURES, trustFeatures } from './trust-features.ts'

/**
 * Tells how often an item with such evidence is right.
 * @param model scores evidence
 * @param table what share is right from which score on; see `readConfidence`
 * @returns from 0 to 1
 */
export function trust(model: Perceptron, table: Int32Array, evidence: Evidence): number {
  const features = new Int32Array(TRUST_FEATURES)
  const score = new Int32Array(1)
  model.addTo(score, features, trustFeatures(evidence, features))
  return readConfidence(table, score[0]!)
}

/**
 * Tells how often the person is right whom such signs speak for.
 * @returns from 0 to 1
 */
export function trustPerson(model: Perceptron, table: Int32Array, signs: Int32Array): number {
  const score = new Int32Array(1)
  model.addTo(score, signs, signs.length)
  return readConfidence(table, score[0]!)
}
