import { bestClass, Perceptron, type Weights } from '../src/derive/perceptron/perceptron.ts'
import {
  ENTITY_FEATURES,
  entityClasses,
  entityFeatures,
  mayJoinName,
} from '../src/derive/tagging/entity-classes.ts'
import { findEntities, findEntitiesOnce, voteOnClasses } from '../src/derive/tagging/find-entities.ts'
import type { WordForms } from '../src/derive/tokens/word-forms.ts'
import type { LayeredText } from './layered-text.ts'
import { AveragedPerceptron } from './learning/averaged-perceptron.ts'
import { FeatureIndex } from './learning/feature-index.ts'
import { shuffled } from './learning/shuffle.ts'

/** A text whose names are known, with the tags that our own tagger gave it. */
export interface NameExample extends Pick<LayeredText, 'tokens' | 'entities'> {
  readonly forms: WordForms
  readonly ownTags: Uint8Array
}

/**
 * Learns one pass of the entity stage.
 * @param votesOf the votes of the pass before, for each text
 */
function learnPass(
  texts: readonly NameExample[],
  votesOf: readonly Uint8Array[],
  epochs: number,
  floor: number,
): Weights {
  const index = new FeatureIndex()
  const features = new Int32Array(ENTITY_FEATURES)
  const ids = new Int32Array(ENTITY_FEATURES)
  const scores = new Int32Array(entityClasses.length)
  let model: AveragedPerceptron | null = null
  for (let epoch = -1; epoch < epochs; epoch++) {
    for (const t of shuffled(texts.length, epoch)) {
      const { tokens, forms, ownTags, entities } = texts[t]!
      const given = model === null ? entities : new Uint8Array(tokens.count)
      for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
        const first = tokens.sentenceStart[s]!
        const end = tokens.sentenceStart[s + 1]!
        for (let i = first; i < end; i++) {
          if (!mayJoinName(forms, ownTags, i, first, end)) continue
          entityFeatures(forms, ownTags, given, votesOf[t]!, i, first, end, features)
          if (model === null) {
            index.add(features, ENTITY_FEATURES)
            continue
          }
          const n = index.look(features, ENTITY_FEATURES, ids)
          scores.fill(0)
          model.addTo(scores, ids, 0, n)
          const best = bestClass(scores, entityClasses.length)
          if (best !== entities[i]) {
            model.update(ids, 0, n, entities[i]!, 1)
            model.update(ids, 0, n, best, -1)
          }
          model.tick()
          given[i] = best
        }
      }
    }
    if (model === null) {
      index.keepFrequent(floor)
      model = new AveragedPerceptron(index, entityClasses.length)
    }
  }
  return model!.finish(2)
}

/** Learns both passes of the entity stage. */
export function learnEntities(
  texts: readonly NameExample[],
  epochs: number,
  floor: number,
): { first: Weights; second: Weights } {
  const first = learnPass(
    texts,
    texts.map(({ tokens }) => new Uint8Array(tokens.count)),
    epochs,
    floor,
  )
  const model = new Perceptron(first)
  const votes = texts.map(({ tokens, forms, ownTags }) =>
    voteOnClasses(
      tokens,
      forms,
      ownTags,
      findEntitiesOnce(tokens, forms, ownTags, new Uint8Array(tokens.count), model),
    ),
  )
  return { first, second: learnPass(texts, votes, epochs, floor) }
}

/** Gives precision and recall of the entity stage over tokens that name something. */
export function entityAccuracy(
  texts: readonly NameExample[],
  first: Perceptron,
  second: Perceptron,
): { precision: number; recall: number } {
  let right = 0
  let given = 0
  let gold = 0
  for (const { tokens, forms, ownTags, entities } of texts) {
    const found = findEntities(tokens, forms, ownTags, first, second)
    for (let i = 0; i < tokens.count; i++) {
      if (found[i]! > 0) given++
      if (entities[i]! > 0) gold++
      if (found[i]! > 0 && found[i] === entities[i]) right++
    }
  }
  return { precision: right / given, recall: right / gold }
}
