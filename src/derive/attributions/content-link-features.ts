import { mix, template } from '../perceptron/hash.ts'
import { Part } from '../spans/span-labels.ts'
import { distanceClass, type LinkContext, marksOf, wordBeside } from './link-features.ts'
import { join, MEETING_FEATURES, meet, writeMeeting } from './meeting.ts'

const templates = Array.from({ length: 40 }, (_, i) => template(800 + i))

/** Writes the features of taking span `cue` as the cue of span `content`; `cue` is -1 for none. */
export function contentLinkFeatures(
  context: LinkContext,
  content: number,
  cue: number,
  out: Int32Array,
): number {
  const t = templates
  const { analysis, heads, finding, stretchOf } = context
  const { forms, tokens } = analysis
  const marks = marksOf(context, content)
  const span = finding.spans[content]!
  const opensSentence = tokens.sentenceStart[tokens.sentence[span.first]!] === span.first ? 1 : 0
  let n = 0
  if (cue < 0) {
    out[n++] = t[38]!
    out[n++] = mix(t[39]!, marks | (opensSentence << 2) | (distanceClass(span.end - span.first) << 3))
    return n
  }
  const meeting = meet(context, content, cue)
  const { apart, counts, gap, nearer, sides } = meeting
  const cueStem = forms.stem[heads[cue]!]!
  const joint = join(context, content, cue)
  const cross = stretchOf[content] === stretchOf[cue] ? 0 : 1
  const place = sides | (apart << 1) | (nearer << 3) | (cross << 5)
  const beside = wordBeside(context, content, sides === 1)
  const besideCue = wordBeside(context, cue, sides === 0)
  const lexical = mix(cueStem, sides)
  writeMeeting(t, meeting, place, joint, out)
  n = MEETING_FEATURES
  let k = MEETING_FEATURES
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
  out[n++] = mix(
    mix(t[k++]!, apart),
    distanceClass(span.end - span.first) | (sides << 4) | (opensSentence << 5),
  )
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
