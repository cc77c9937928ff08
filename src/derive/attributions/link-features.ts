import type { Analysis } from '../analysis.ts'
import { mix, template } from '../perceptron/hash.ts'
import type { SpanFinding, TokenSpan } from '../spans/find-spans.ts'
import { Part } from '../spans/span-labels.ts'
import { headOf } from '../spans/stacked-features.ts'
import { Tag } from '../tagging/part-of-speech.ts'

/** No candidate has more features than this. */
export const LINK_FEATURES = 48

const contentTemplates = Array.from({ length: 40 }, (_, i) => template(800 + i))
const sourceTemplates = Array.from({ length: 40 }, (_, i) => template(850 + i))

/** What a linker knows of the text that it links in. */
export interface LinkContext {
  readonly analysis: Analysis
  readonly finding: SpanFinding
  /** The head word of each span. */
  readonly heads: Int32Array
  /** The stretch of each span. */
  readonly stretchOf: Int32Array
}

/** Works out what the linkers need of each span. */
export function prepareLinks(analysis: Analysis, finding: SpanFinding): LinkContext {
  const { spans, stretches } = finding
  const heads = Int32Array.from(spans, (span) => headOf(analysis.trees.head, span.first, span.end))
  const stretchOf = new Int32Array(spans.length)
  let stretch = 0
  spans.forEach((span, k) => {
    while (stretches[stretch]!.end <= span.first) stretch++
    stretchOf[k] = stretch
  })
  return { analysis, finding, heads, stretchOf }
}

function near(distance: number): number {
  if (distance <= 3) return distance
  return distance <= 5
    ? 4
    : distance <= 9
      ? 5
      : distance <= 16
        ? 6
        : distance <= 30
          ? 7
          : distance <= 60
            ? 8
            : 9
}

/** What lies between two spans: how many of each part (0 to 3), how many sentences apart, how far. */
function between(
  context: LinkContext,
  a: number,
  b: number,
): { counts: number; apart: number; gap: number; sides: number } {
  const { spans } = context.finding
  const low = Math.min(a, b)
  const high = Math.max(a, b)
  const seen = [0, 0, 0]
  for (let k = low + 1; k < high && k < low + 40; k++)
    seen[spans[k]!.part] = Math.min(3, seen[spans[k]!.part]! + 1)
  const { sentence } = context.analysis.tokens
  const apart = Math.min(3, sentence[spans[high]!.first]! - sentence[spans[low]!.end - 1]!)
  const gap = near(spans[high]!.first - spans[low]!.end)
  return { counts: seen[0]! | (seen[1]! << 2) | (seen[2]! << 4), apart, gap, sides: b > a ? 1 : 0 }
}

/** How the tree joins two spans: relation of the one's head if the other governs it, else how they meet. */
function join(context: LinkContext, a: number, b: number): number {
  const { head, relation } = context.analysis.trees
  const { spans } = context.finding
  const climb = (from: number, span: TokenSpan): number => {
    let last = 120
    let up = from
    for (let step = 0; up >= 0 && step < 12; step++) {
      if (up >= span.first && up < span.end) return step < 3 ? last | (Math.min(step, 2) << 7) : 121
      last = relation[up]!
      up = head[up]!
    }
    return 122
  }
  const down = climb(context.heads[a]!, spans[b]!)
  if (down !== 122) return down | 1024
  const up = climb(context.heads[b]!, spans[a]!)
  if (up !== 122) return up | 2048
  const ha = head[context.heads[a]!]!
  return ha >= 0 && ha === head[context.heads[b]!]!
    ? 4096 | relation[context.heads[a]!]! | (relation[context.heads[b]!]! << 6)
    : 122
}

/** How a span begins and ends among quotation marks. */
function marksOf(context: LinkContext, k: number): number {
  const { markedOf } = context.analysis
  const { first, end } = context.finding.spans[k]!
  const opens = markedOf[first]! >= 0 || (first + 1 < end && markedOf[first + 1]! >= 0) ? 1 : 0
  const closes = markedOf[end - 1]! >= 0 || (end - 2 > first && markedOf[end - 2]! >= 0) ? 2 : 0
  return opens | closes
}

/** The nearest token outside a span on one side, as a word hash: what parts it from its neighbour. */
function wordBeside(context: LinkContext, k: number, after: boolean): number {
  const { first, end } = context.finding.spans[k]!
  const at = after ? end : first - 1
  const { forms, tokens } = context.analysis
  return at < 0 || at >= tokens.count ? 0 : forms.word[at]!
}

/** How many spans of the same part as `b` lie nearer to `a` on its side, at most 3. */
function rank(context: LinkContext, a: number, b: number): number {
  const { spans } = context.finding
  const step = b > a ? 1 : -1
  let nearer = 0
  for (let k = a + step; k !== b && nearer < 3; k += step) if (spans[k]!.part === spans[b]!.part) nearer++
  return nearer
}

/** Writes the features of taking span `cue` as the cue of span `content`; `cue` is -1 for none. */
export function contentLinkFeatures(
  context: LinkContext,
  content: number,
  cue: number,
  out: Int32Array,
): number {
  const t = contentTemplates
  const { analysis, heads, finding, stretchOf } = context
  const { forms, tokens } = analysis
  const marks = marksOf(context, content)
  const span = finding.spans[content]!
  const opensSentence = tokens.sentenceStart[tokens.sentence[span.first]!] === span.first ? 1 : 0
  let n = 0
  let k = 0
  if (cue < 0) {
    out[n++] = t[38]!
    out[n++] = mix(t[39]!, marks | (opensSentence << 2) | (near(span.end - span.first) << 3))
    return n
  }
  const { counts, apart, gap, sides } = between(context, content, cue)
  const cueStem = forms.stem[heads[cue]!]!
  const joint = join(context, content, cue)
  const nearer = rank(context, content, cue)
  const cross = stretchOf[content] === stretchOf[cue] ? 0 : 1
  const place = sides | (apart << 1) | (nearer << 3) | (cross << 5)
  const beside = wordBeside(context, content, sides === 1)
  const besideCue = wordBeside(context, cue, sides === 0)
  const lexical = mix(cueStem, sides)
  out[n++] = mix(t[k++]!, place)
  out[n++] = mix(mix(t[k++]!, place), gap)
  out[n++] = mix(mix(t[k++]!, place), counts)
  out[n++] = mix(mix(t[k++]!, joint), sides)
  out[n++] = mix(mix(t[k++]!, joint), place)
  out[n++] = mix(mix(t[k++]!, joint), counts)
  out[n++] = mix(mix(t[k++]!, lexical), apart)
  out[n++] = mix(mix(t[k++]!, lexical), joint)
  out[n++] = mix(mix(t[k++]!, marks | (opensSentence << 2)), place)
  out[n++] = mix(mix(t[k++]!, marks | (opensSentence << 2)), place | (gap << 6))
  out[n++] = mix(mix(t[k++]!, marks), mix(lexical, apart))
  out[n++] = mix(mix(t[k++]!, marks), mix(counts, place))
  out[n++] = mix(mix(t[k++]!, beside), place)
  out[n++] = mix(mix(t[k++]!, besideCue), place)
  out[n++] = mix(mix(t[k++]!, beside), mix(besideCue, place))
  out[n++] = mix(mix(t[k++]!, forms.word[span.first]!), place)
  out[n++] = mix(mix(t[k++]!, marksOf(context, cue)), place | (marks << 6))
  out[n++] = mix(mix(t[k++]!, apart), near(span.end - span.first) | (sides << 4) | (opensSentence << 5))
  out[n++] = mix(mix(t[k++]!, ownsNearer(context, content, cue)), place)
  return n
}

/** Tells whether the cue has another piece of content right beside it, on which side and how it is marked. */
function ownsNearer(context: LinkContext, content: number, cue: number): number {
  const { spans } = context.finding
  let before = 0
  let after = 0
  for (let k = cue - 1; k >= 0 && k >= cue - 3; k--) {
    if (spans[k]!.part === Part.Cue) break
    if (spans[k]!.part === Part.Content) {
      before = k === content ? 3 : 1 + (marksOf(context, k) === 3 ? 1 : 0)
      break
    }
  }
  for (let k = cue + 1; k < spans.length && k <= cue + 3; k++) {
    if (spans[k]!.part === Part.Cue) break
    if (spans[k]!.part === Part.Content) {
      after = k === content ? 3 : 1 + (marksOf(context, k) === 3 ? 1 : 0)
      break
    }
  }
  return before | (after << 2)
}

/** Writes the features of taking span `source` as the source of span `cue`; `source` is -1 for none. */
export function sourceLinkFeatures(
  context: LinkContext,
  cue: number,
  source: number,
  out: Int32Array,
): number {
  const t = sourceTemplates
  const { analysis, heads, finding } = context
  const { forms, tags, entities, trees } = analysis
  const cueHead = heads[cue]!
  const cueStem = forms.stem[cueHead]!
  const cueTag = tags[cueHead]!
  let n = 0
  let k = 0
  if (source < 0) {
    out[n++] = t[37]!
    out[n++] = mix(t[38]!, cueStem)
    out[n++] = mix(
      t[39]!,
      cueTag | (trees.relation[cueHead]! << 6) | (finding.structure.subject[cueHead]! << 12),
    )
    return n
  }
  const { counts, apart, gap, sides } = between(context, cue, source)
  const joint = join(context, source, cue)
  const nearer = rank(context, cue, source)
  const place = sides | (apart << 1) | (nearer << 3)
  const head = heads[source]!
  const kind =
    tags[head] === Tag.PRP ? 6 : entities[head]! > 0 ? entities[head]! : tags[head] === Tag.NNS ? 7 : 0
  const beside = wordBeside(context, source, sides === 0)
  out[n++] = mix(t[k++]!, place)
  out[n++] = mix(mix(t[k++]!, place), gap)
  out[n++] = mix(mix(t[k++]!, place), counts)
  out[n++] = mix(mix(t[k++]!, joint), sides)
  out[n++] = mix(mix(t[k++]!, joint), place)
  out[n++] = mix(mix(t[k++]!, joint), counts)
  out[n++] = mix(mix(t[k++]!, joint), cueTag)
  out[n++] = mix(mix(t[k++]!, cueStem), place)
  out[n++] = mix(mix(t[k++]!, cueTag | (trees.relation[cueHead]! << 6)), place)
  out[n++] = mix(mix(t[k++]!, kind), place)
  out[n++] = mix(mix(t[k++]!, kind), joint)
  out[n++] = mix(mix(t[k++]!, beside), place)
  out[n++] = mix(mix(t[k++]!, wordBeside(context, cue, sides === 1)), place)
  out[n++] = mix(mix(t[k++]!, finding.structure.subject[cueHead]!), place)
  out[n++] = mix(mix(t[k++]!, trees.relation[head]!), place)
  out[n++] = mix(mix(t[k++]!, trees.relation[head]!), joint | (cueTag << 13))
  return n
}
