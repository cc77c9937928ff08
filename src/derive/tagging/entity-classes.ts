import { mix, template } from '../perceptron/hash.ts'
import { Shape, type WordForms } from '../tokens/word-forms.ts'
import { Tag } from './part-of-speech.ts'

/** What a name names, in the order of the model's classes. */
export const entityClasses = ['O', 'PERSON', 'ORGANIZATION', 'LOCATION', 'MISC'] as const

export const Entity = { None: 0, Person: 1, Organization: 2, Location: 3, Misc: 4 } as const

const OUTSIDE = 0x0ff5e7
const t = Array.from({ length: 40 }, (_, i) => template(200 + i))

/** How many features `entityFeatures` writes at most. */
export const ENTITY_FEATURES = 27

/** Tells whether a token may be part of a name by itself: it has a capital or is tagged as a name. */
export function mayBeName(forms: WordForms, tags: Uint8Array, i: number): boolean {
  const shape = forms.shape[i]!
  if (shape === Shape.Capitalised || shape === Shape.AllCapitals || shape === Shape.Initial) return true
  if (shape === Shape.Dotted || shape === Shape.HyphenatedCapitals || shape === Shape.MixedCase) return true
  return tags[i] === Tag.NNP || tags[i] === Tag.NNPS
}

/** Tells whether a token may stand inside a name, between two tokens that have capitals (`of`, `the`, `&`). */
export function mayJoinName(
  forms: WordForms,
  tags: Uint8Array,
  i: number,
  first: number,
  end: number,
): boolean {
  if (mayBeName(forms, tags, i)) return true
  if (i <= first || i + 1 >= end) return false
  const tag = tags[i]!
  if (
    tag !== Tag.IN &&
    tag !== Tag.DT &&
    tag !== Tag.CC &&
    tag !== Tag.POS &&
    tag !== Tag[','] &&
    tag !== Tag.CD
  )
    return false
  const near = mayBeName(forms, tags, i - 1) || (i - 2 >= first && mayBeName(forms, tags, i - 2))
  return near && (mayBeName(forms, tags, i + 1) || (i + 2 < end && mayBeName(forms, tags, i + 2)))
}

/**
 * Writes the features of a token's entity class.
 * @param classes the classes given so far
 * @param votes for each token, the class that the same word has most often elsewhere in the text, + 1; 0 in the first pass
 */
export function entityFeatures(
  forms: WordForms,
  tags: Uint8Array,
  classes: Uint8Array,
  votes: Uint8Array,
  i: number,
  first: number,
  end: number,
  out: Int32Array,
): number {
  const { word, shape, lexicon, suffix } = forms
  const w0 = word[i]!
  const w1 = i + 1 < end ? word[i + 1]! : OUTSIDE
  const w2 = i + 2 < end ? word[i + 2]! : OUTSIDE
  const b1 = i > first ? word[i - 1]! : OUTSIDE
  const b2 = i - 1 > first ? word[i - 2]! : OUTSIDE
  const c1 = i > first ? classes[i - 1]! : 7
  const c2 = i - 1 > first ? classes[i - 2]! : 7
  const tag = tags[i]!
  const tag1 = i + 1 < end ? tags[i + 1]! : 63
  const tagB = i > first ? tags[i - 1]! : 63
  const lex = lexicon[i]!
  const lex1 = i + 1 < end ? lexicon[i + 1]! : 0
  const lexB = i > first ? lexicon[i - 1]! : 0
  const sh = shape[i]!
  const sh1 = i + 1 < end ? shape[i + 1]! : 15
  const shB = i > first ? shape[i - 1]! : 15
  const vote = votes[i]!
  out[0] = mix(t[0]!, w0)
  out[1] = mix(mix(t[1]!, sh), tag)
  out[2] = mix(mix(t[2]!, lex), c1)
  out[3] = mix(mix(t[3]!, c1), c2)
  out[4] = mix(mix(t[4]!, w0), c1)
  out[5] = mix(t[5]!, w1)
  out[6] = mix(t[6]!, b1)
  out[7] = mix(t[7]!, w2)
  out[8] = mix(t[8]!, b2)
  out[9] = mix(mix(t[9]!, w1), w2)
  out[10] = mix(mix(t[10]!, b2), b1)
  out[11] = mix(mix(t[11]!, lex1), lex)
  out[12] = mix(mix(t[12]!, lexB), lex)
  out[13] = mix(mix(t[13]!, shB), mix(sh, sh1))
  out[14] = mix(mix(t[14]!, tagB), mix(tag, tag1))
  out[15] = mix(mix(t[15]!, vote), c1)
  out[16] = mix(mix(t[16]!, vote), lex)
  out[17] = mix(mix(t[17]!, b1), c1)
  out[18] = mix(mix(t[18]!, w1), c1)
  out[19] = mix(mix(t[19]!, tag1), c1)
  out[20] = mix(mix(t[20]!, suffix[i]!), sh)
  out[21] = mix(mix(t[21]!, forms.stem[i]!), 0)
  out[22] = mix(mix(t[22]!, i + 1 < end ? forms.stem[i + 1]! : OUTSIDE), sh)
  out[23] = mix(mix(t[23]!, vote), mix(shB, sh1))
  out[24] = mix(mix(t[24]!, i + 1 < end ? votes[i + 1]! : 0), vote)
  out[25] = mix(mix(t[25]!, i > first ? votes[i - 1]! : 0), vote)
  out[26] = mix(mix(t[26]!, lex), sh)
  return ENTITY_FEATURES
}
