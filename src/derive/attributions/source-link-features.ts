import { mix, template } from '../perceptron/hash.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { type LinkContext, wordBeside } from './link-features.ts'
import { join, MEETING_FEATURES, meet, writeMeeting } from './meeting.ts'

const templates = Array.from({ length: 40 }, (_, i) => template(850 + i))

/** Writes the features of taking span `source` as the source of span `cue`; `source` is -1 for none. */
export function sourceLinkFeatures(
  context: LinkContext,
  cue: number,
  source: number,
  out: Int32Array,
): number {
  const t = templates
  const { analysis, heads, finding } = context
  const { forms, tags, entities, trees } = analysis
  const cueHead = heads[cue]!
  const cueStem = forms.stem[cueHead]!
  const cueTag = tags[cueHead]!
  let n = 0
  if (source < 0) {
    out[n++] = t[37]!
    out[n++] = mix(t[38]!, cueStem)
    out[n++] = mix(
      t[39]!,
      cueTag | (trees.relation[cueHead]! << 6) | (finding.structure.subject[cueHead]! << 12),
    )
    return n
  }
  const meeting = meet(context, cue, source)
  const { apart, nearer, sides } = meeting
  const joint = join(context, source, cue)
  const place = sides | (apart << 1) | (nearer << 3)
  const head = heads[source]!
  const kind =
    tags[head] === Tag.PRP ? 6 : entities[head]! > 0 ? entities[head]! : tags[head] === Tag.NNS ? 7 : 0
  const beside = wordBeside(context, source, sides === 0)
  writeMeeting(t, meeting, place, joint, out)
  n = MEETING_FEATURES
  let k = MEETING_FEATURES
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
