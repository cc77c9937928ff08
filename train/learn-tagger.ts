import { bestClass, Perceptron, type Weights } from '../src/derive/perceptron/perceptron.ts'
import { partsOfSpeech, TAG_FEATURES, tagFeatures } from '../src/derive/tagging/part-of-speech.ts'
import { tagPartsOfSpeech, usualKey } from '../src/derive/tagging/tag-parts-of-speech.ts'
import type { WordForms } from '../src/derive/tokens/word-forms.ts'
import type { LayeredText } from './layered-text.ts'
import { AveragedPerceptron } from './learning/averaged-perceptron.ts'
import { FeatureIndex } from './learning/feature-index.ts'
import { shuffled } from './learning/shuffle.ts'

/** A text with its layers and the forms of its words. */
export interface FormedText extends LayeredText {
  readonly forms: WordForms
}

/** The same with the tags that our own tagger gave it. */
export interface TaggedText extends FormedText {
  readonly ownTags: Uint8Array
}

const SEEN_OFTEN = 40
const NEARLY_ALWAYS = 0.995

/** Lists the words that have one tag nearly always, each as a feature with one weight. */
export function learnUsualTags(texts: readonly FormedText[]): Weights {
  const counts = new Map<number, Map<number, number>>()
  for (const { tokens, forms, tags } of texts) {
    for (let i = 0; i < tokens.count; i++) {
      const key = usualKey(forms, i)
      let row = counts.get(key)
      if (row === undefined) {
        row = new Map()
        counts.set(key, row)
      }
      row.set(tags[i]!, (row.get(tags[i]!) ?? 0) + 1)
    }
  }
  const features: number[] = []
  const pairs: number[] = []
  for (const [key, row] of [...counts].sort((a, b) => a[0] - b[0])) {
    const total = [...row.values()].reduce((a, b) => a + b, 0)
    const [tag, count] = [...row].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]!
    if (total < SEEN_OFTEN || count < total * NEARLY_ALWAYS) continue
    features.push(key)
    pairs.push(tag, 1)
  }
  return {
    classes: partsOfSpeech.length,
    features: Int32Array.from(features),
    rows: Int32Array.from({ length: features.length + 1 }, (_, i) => i),
    pairs: Int16Array.from(pairs),
  }
}

/** Learns parts of speech from left to right, with the tags that it gives itself as history. */
export function learnTagger(
  texts: readonly FormedText[],
  usual: Weights,
  epochs: number,
  floor: number,
): Weights {
  const index = new FeatureIndex()
  const features = new Int32Array(TAG_FEATURES)
  const sure = texts.map(({ tokens, forms }) => usualTags(tokens.count, forms, usual))
  texts.forEach(({ tokens, forms, tags }, t) => {
    for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
      const end = tokens.sentenceStart[s + 1]!
      for (let i = tokens.sentenceStart[s]!; i < end; i++) {
        if (sure[t]![i]! >= 0) continue
        tagFeatures(forms, tags, i, tokens.sentenceStart[s]!, end, features)
        index.add(features, TAG_FEATURES)
      }
    }
  })
  index.keepFrequent(floor)
  const model = new AveragedPerceptron(index, partsOfSpeech.length)
  const ids = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(partsOfSpeech.length)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const t of shuffled(texts.length, epoch)) {
      const { tokens, forms, tags } = texts[t]!
      const given = new Uint8Array(tokens.count)
      for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
        const first = tokens.sentenceStart[s]!
        const end = tokens.sentenceStart[s + 1]!
        for (let i = first; i < end; i++) {
          if (sure[t]![i]! >= 0) {
            given[i] = sure[t]![i]!
            continue
          }
          tagFeatures(forms, given, i, first, end, features)
          const n = index.look(features, TAG_FEATURES, ids)
          scores.fill(0)
          model.addTo(scores, ids, 0, n)
          const best = bestClass(scores, partsOfSpeech.length)
          if (best !== tags[i]) {
            model.update(ids, 0, n, tags[i]!, 1)
            model.update(ids, 0, n, best, -1)
          }
          model.tick()
          given[i] = best
        }
      }
    }
  }
  return model.finish(2)
}

function usualTags(count: number, forms: WordForms, usual: Weights): Int32Array {
  const table = new Perceptron(usual)
  const out = new Int32Array(count).fill(-1)
  const scores = new Int32Array(usual.classes)
  const one = new Int32Array(1)
  for (let i = 0; i < count; i++) {
    one[0] = usualKey(forms, i)
    scores.fill(0)
    table.addTo(scores, one, 1)
    const best = bestClass(scores, usual.classes)
    if (scores[best]! > 0) out[i] = best
  }
  return out
}

/** Gives the share of tokens whose tag is the layers'. */
export function tagAccuracy(texts: readonly FormedText[], usual: Perceptron, model: Perceptron): number {
  let right = 0
  let all = 0
  for (const { tokens, forms, tags } of texts) {
    const given = tagPartsOfSpeech(tokens, forms, usual, model)
    all += tokens.count
    for (let i = 0; i < tokens.count; i++) if (given[i] === tags[i]) right++
  }
  return right / all
}
