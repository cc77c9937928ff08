import { bestClass, type Perceptron } from '../perceptron/perceptron.ts'
import type { Tokens } from '../tokens/tokens.ts'
import type { WordForms } from '../tokens/word-forms.ts'
import { TAG_FEATURES, tagFeatures } from './part-of-speech.ts'

/**
 * Tags every token's part of speech from left to right.
 * @param usual words that have one tag only, as features with one weight each
 * @returns indexes into `partsOfSpeech`
 */
export function tagPartsOfSpeech(
  tokens: Tokens,
  forms: WordForms,
  usual: Perceptron,
  model: Perceptron,
): Uint8Array {
  const tags = new Uint8Array(tokens.count)
  const scores = new Int32Array(model.classes)
  const features = new Int32Array(TAG_FEATURES)
  const one = new Int32Array(1)
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const first = tokens.sentenceStart[s]!
    const end = tokens.sentenceStart[s + 1]!
    for (let i = first; i < end; i++) {
      scores.fill(0)
      one[0] = usualKey(forms, i)
      usual.addTo(scores, one, 1)
      let best = bestClass(scores, model.classes)
      if (scores[best] === 0) {
        tagFeatures(forms, tags, i, first, end, features)
        model.addTo(scores, features, TAG_FEATURES)
        best = bestClass(scores, model.classes)
      }
      tags[i] = best
    }
  }
  return tags
}

/** Gives the key under which a word's usual tag stands. */
export function usualKey(forms: WordForms, i: number): number {
  return (forms.word[i]! ^ Math.imul(forms.shape[i]! + 1, 0x85ebca6b)) | 0
}
