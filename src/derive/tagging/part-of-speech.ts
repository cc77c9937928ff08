import { mix, template } from '../perceptron/hash.ts'
import type { WordForms } from '../tokens/word-forms.ts'

/** Penn Treebank tags, in the order of the model's classes. */
export const partsOfSpeech =
  `NN IN NNP DT JJ NNS , . VBD RB PRP VB CC VBZ TO VBG VBN VBP '' CD PRP$ \`\` MD POS : WP WDT NNPS WRB RP JJR JJS RBR
  -RRB- -LRB- EX $ RBS PDT UH WP$ FW LS SYM #`.split(/\s+/)

/** The number of each tag. */
export const Tag: Readonly<Record<string, number>> = Object.fromEntries(
  partsOfSpeech.map((tag, i) => [tag, i]),
)

/** The numbers of some tags, parted by spaces. */
export const tagsOf = (names: string): ReadonlySet<number | undefined> =>
  new Set(names.split(' ').map((name) => Tag[name]))

const OUTSIDE = 0x0ff5e7
const t = Array.from({ length: 24 }, (_, i) => template(100 + i))

/** How many features `tagFeatures` writes. */
export const TAG_FEATURES = 14

/**
 * Writes the features of a token's part of speech.
 * @param tags the tags given so far
 * @param first the sentence's first token
 * @param end the token after the sentence's last
 */
export function tagFeatures(
  forms: WordForms,
  tags: Uint8Array,
  i: number,
  first: number,
  end: number,
  out: Int32Array,
): number {
  const { word, suffix, shape, lexicon } = forms
  const w0 = word[i]!
  const s0 = suffix[i]!
  const shape0 = shape[i]!
  const w1 = i + 1 < end ? word[i + 1]! : OUTSIDE
  const b1 = i > first ? word[i - 1]! : OUTSIDE
  const b2 = i - 1 > first ? word[i - 2]! : OUTSIDE
  const p1 = i > first ? tags[i - 1]! : 63
  const p2 = i - 1 > first ? tags[i - 2]! : 63
  const both = p1 | (p2 << 6)
  const shape1 = i + 1 < end ? shape[i + 1]! : 15
  out[0] = mix(t[0]!, w0)
  out[1] = mix(mix(t[1]!, s0), shape0)
  out[2] = mix(mix(t[2]!, shape0), i === first ? 1 : 0)
  out[3] = mix(mix(t[3]!, w0), p1)
  out[4] = mix(t[4]!, both)
  out[5] = mix(t[5]!, w1)
  out[6] = mix(t[6]!, b1)
  out[7] = mix(t[7]!, b2)
  out[8] = mix(mix(t[8]!, w0), w1)
  out[9] = mix(mix(t[9]!, i + 1 < end ? suffix[i + 1]! : OUTSIDE), s0)
  out[10] = mix(mix(t[10]!, shape1), mix(shape0, p1))
  out[11] = mix(mix(t[11]!, lexicon[i]!), shape0)
  out[12] = mix(mix(t[12]!, p1), w1)
  out[13] = mix(mix(t[13]!, i > first ? shape[i - 1]! : 15), mix(shape0, shape1))
  return TAG_FEATURES
}
