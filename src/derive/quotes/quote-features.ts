import { countBefore } from '../../count-before.ts'
import type { Analysis } from '../analysis.ts'
import { mix, template } from '../perceptron/hash.ts'
import type { SpanFinding } from '../spans/find-spans.ts'
import { Label, Part, partOf } from '../spans/span-labels.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { Shape } from '../tokens/word-forms.ts'

/** No marked span has more features than this. */
export const QUOTE_FEATURES = 40

const t = Array.from({ length: 40 }, (_, i) => template(900 + i))

/** The tokens of each marked span: first, and the token after the last. Spans without tokens have both alike. */
export function tokensOfMarked(analysis: Analysis): { first: Int32Array; end: Int32Array } {
  const { marked, markedOf } = analysis
  const first = new Int32Array(marked.length).fill(-1)
  const end = new Int32Array(marked.length).fill(-1)
  for (let i = 0; i < markedOf.length; i++) {
    const m = markedOf[i]!
    if (m < 0) continue
    if (first[m] === -1) first[m] = i
    end[m] = i + 1
  }
  return { first, end }
}

function size(count: number): number {
  return count <= 6 ? count : count <= 10 ? 7 : count <= 20 ? 8 : 9
}

/** Writes what tells whether a marked span was said by somebody, or is a title, a nickname or the narrator's irony. */
export function quoteFeatures(
  analysis: Analysis,
  finding: SpanFinding,
  m: number,
  first: number,
  end: number,
  out: Int32Array,
): number {
  const { tokens, tags, forms, marked } = analysis
  const { labels, structure } = finding
  const key = structure.key
  const length = end - first
  let content = 0
  let outside = 0
  let capitals = 0
  let verbs = 0
  let weakest = 32767
  for (let i = first; i < end; i++) {
    const part = partOf(labels[i]!)
    if (part === Part.Content) content++
    if (labels[i] === Label.Outside) outside++
    if (forms.shape[i] === Shape.Capitalised || forms.shape[i] === Shape.AllCapitals) capitals++
    const tag = tags[i]!
    if (tag === Tag.VBD || tag === Tag.VBZ || tag === Tag.VBP || tag === Tag.MD) verbs++
    weakest = Math.min(weakest, finding.margins[i]!)
  }
  const covered = content === 0 ? 0 : content === length ? 3 : content * 2 > length ? 2 : 1
  const none = outside === length ? 1 : 0
  const sure = weakest < 100 ? 0 : weakest < 400 ? 1 : weakest < 1000 ? 2 : 3
  const before = first - 2 >= 0 ? first - 2 : -1
  const after = end + 1 < tokens.count ? end + 1 : -1
  const sentence = tokens.sentence[first]!
  const opensSentence = tokens.sentenceStart[sentence]! >= first - 1 ? 1 : 0
  const opensParagraph =
    tokens.paragraphStart.length > 0 && isParagraphStart(analysis, sentence) && opensSentence ? 1 : 0
  const lastShape = analysis.forms.shape[end - 1] === Shape.Symbol ? forms.word[end - 1]! : 0
  const beforeSame = before >= 0 && tokens.sentence[before] === sentence
  const afterSame = after >= 0 && tokens.sentence[after] === tokens.sentence[end - 1]
  const beforeKey = beforeSame ? key[before]! : 0
  const afterKey = afterSame ? key[after]! : 0
  const beforeLabel = beforeSame ? partOf(labels[before]!) + 1 : 4
  const afterLabel = afterSame ? partOf(labels[after]!) + 1 : 4
  const capital = capitals === length ? 2 : capitals * 2 > length ? 1 : 0
  const wide = size(length)
  const state = covered | (none << 2)
  let n = 0
  let k = 0
  out[n++] = t[k++]!
  out[n++] = mix(t[k++]!, state | (sure << 3))
  out[n++] = mix(t[k++]!, state | (wide << 3))
  out[n++] = mix(t[k++]!, state | (capital << 3) | (wide << 5))
  out[n++] = mix(t[k++]!, state | (opensSentence << 3) | (opensParagraph << 4) | (verbs > 0 ? 32 : 0))
  out[n++] = mix(mix(t[k++]!, beforeKey), state)
  out[n++] = mix(mix(t[k++]!, afterKey), state)
  out[n++] = mix(t[k++]!, beforeKey)
  out[n++] = mix(t[k++]!, afterKey)
  out[n++] = mix(
    mix(t[k++]!, beforeSame ? tags[before]! : 63),
    (afterSame ? tags[after]! : 63) | (state << 6),
  )
  out[n++] = mix(mix(t[k++]!, lastShape), state | (wide << 3))
  out[n++] = mix(t[k++]!, state | (beforeLabel << 3) | (afterLabel << 6))
  out[n++] = mix(t[k++]!, tags[first]! | (state << 6))
  out[n++] = mix(t[k++]!, tags[end - 1]! | (state << 6) | (wide << 9))
  out[n++] = mix(t[k++]!, wide | (capital << 4) | (verbs > 0 ? 64 : 0) | (opensSentence << 7))
  out[n++] = mix(t[k++]!, (marked[m]!.unclosed ? 1 : 0) | (state << 1))
  out[n++] = mix(mix(t[k++]!, length === 1 ? forms.suffix[first]! : 0), state)
  out[n++] = mix(mix(t[k++]!, beforeSame && before > 0 ? key[before - 1]! : 0), beforeKey)
  out[n++] = mix(t[k++]!, opensParagraph | (state << 1) | (paragraphHasCue(labels, first, end) << 4))
  return n
}

function isParagraphStart(analysis: Analysis, sentence: number): boolean {
  const { paragraphStart } = analysis.tokens
  const p = countBefore(paragraphStart.length - 1, (at) => paragraphStart[at]! < sentence)
  return paragraphStart[p] === sentence
}

/** Tells whether a cue stands near a span: 0 none, 1 before, 2 after, 3 both; looks 30 tokens either way. */
function paragraphHasCue(labels: Uint8Array, first: number, end: number): number {
  let found = 0
  for (let i = Math.max(0, first - 30); i < first; i++) if (partOf(labels[i]!) === Part.Cue) found |= 1
  for (let i = end; i < Math.min(labels.length, end + 30); i++)
    if (partOf(labels[i]!) === Part.Cue) found |= 2
  return found
}
