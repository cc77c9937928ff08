import { bestClass, type Perceptron } from '../perceptron/perceptron.ts'
import type { Tokens } from '../tokens/tokens.ts'
import type { WordForms } from '../tokens/word-forms.ts'
import { ENTITY_FEATURES, entityClasses, entityFeatures, mayBeName, mayJoinName } from './entity-classes.ts'

/** Finds what each token names in one pass, given the votes of the pass before (all 0 in the first). */
export function findEntitiesOnce(
  tokens: Tokens,
  forms: WordForms,
  tags: Uint8Array,
  votes: Uint8Array,
  model: Perceptron,
): Uint8Array {
  const classes = new Uint8Array(tokens.count)
  const scores = new Int32Array(model.classes)
  const features = new Int32Array(ENTITY_FEATURES)
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const first = tokens.sentenceStart[s]!
    const end = tokens.sentenceStart[s + 1]!
    for (let i = first; i < end; i++) {
      if (!mayJoinName(forms, tags, i, first, end)) continue
      entityFeatures(forms, tags, classes, votes, i, first, end, features)
      scores.fill(0)
      model.addTo(scores, features, ENTITY_FEATURES)
      classes[i] = bestClass(scores, model.classes)
    }
  }
  return classes
}

/** Counts how often each capitalised word got each class in the text, and gives each token its word's commonest + 1. */
export function voteOnClasses(
  tokens: Tokens,
  forms: WordForms,
  tags: Uint8Array,
  classes: Uint8Array,
): Uint8Array {
  const size = entityClasses.length
  const counts = new Map<number, Int32Array>()
  for (let i = 0; i < tokens.count; i++) {
    if (!mayBeName(forms, tags, i)) continue
    let row = counts.get(forms.lower[i]!)
    if (row === undefined) {
      row = new Int32Array(size)
      counts.set(forms.lower[i]!, row)
    }
    row[classes[i]!]! += 1
  }
  const votes = new Uint8Array(tokens.count)
  for (let i = 0; i < tokens.count; i++) {
    if (!mayBeName(forms, tags, i)) continue
    votes[i] = bestClass(counts.get(forms.lower[i]!)!, size) + 1
  }
  return votes
}

/**
 * Finds what each token names, in two passes: the second knows what the first made of the same words elsewhere.
 * @returns indexes into `entityClasses`
 */
export function findEntities(
  tokens: Tokens,
  forms: WordForms,
  tags: Uint8Array,
  first: Perceptron,
  second: Perceptron,
): Uint8Array {
  const classes = findEntitiesOnce(tokens, forms, tags, new Uint8Array(tokens.count), first)
  return findEntitiesOnce(tokens, forms, tags, voteOnClasses(tokens, forms, tags, classes), second)
}
