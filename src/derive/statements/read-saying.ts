import type { Span } from '../../model.ts'
import type { Analysis } from '../analysis.ts'
import type { Attribution, FoundSpeaker } from '../derivation.ts'
import { isSpokenOf } from './is-spoken-of.ts'
import { titleSubjects } from './title-subject.ts'

/** Who says what in one sentence. */
export interface ToldSaying {
  /** What may be the title's subject, the longest first. */
  readonly subjects: readonly string[]
  readonly source: Span
  readonly cue: Span
  /** What is said in the cue's sentence, in the order of the text. */
  readonly pieces: readonly Span[]
  readonly sentence: Span
}

/** Reads who says what of an attribution, null where its sentence does not tell it as a clause. */
export function readSaying(
  analysis: Analysis,
  speaker: FoundSpeaker | null,
  sentences: readonly Span[],
  { source, cue, content }: Attribution,
): ToldSaying | null {
  if (source === null || cue === null || isSpokenOf(analysis, source, cue)) return null
  const sentence = sentences.find(({ start, end }) => start <= cue.start && cue.end <= end)
  const subjects = titleSubjects(analysis, source, speaker)
  if (sentence === undefined || subjects.length === 0) return null
  const { text } = analysis.tokens
  const pieces = content
    .filter(({ start, end }) => start < sentence.end && end > sentence.start)
    .map(({ start, end }) => ({ start, end: Math.min(end, sentence.end) }))
    .sort((a, b) => a.start - b.start)
  // “…, which, Tompkins said, is …”
  const isRelative = pieces.length > 0 && /^(?:which|who|whom|whose)\b/i.test(text.slice(pieces[0]!.start))
  if (pieces.length === 0 || isRelative || (isOwned(text, source) && !isTold(text, pieces[0]!))) return null
  return { subjects, source, cue, sentence, pieces: aroundCue(text, source, cue, sentence, pieces) ?? pieces }
}

/** Tells whether a cue is something of the source's (`His promises`, `Stumpf’s best answer was to say`), and not what it does. */
export const isOwned = (text: string, { start, end }: Span): boolean =>
  /(?:^(?:his|her|its|their|my|our)|[’']s?)$/i.test(text.slice(start, end))

const isTold = (text: string, { start }: Span): boolean =>
  /^(?:that|he|she|it|they) /i.test(text.slice(start))

/** “The museum, he said, would …”: what is said stands on both sides, whatever the contents hold of it. */
function aroundCue(
  text: string,
  source: Span,
  cue: Span,
  sentence: Span,
  pieces: readonly Span[],
): Span[] | null {
  const from = Math.min(source.start, cue.start)
  const to = Math.max(source.end, cue.end)
  const last = pieces.at(-1)!
  if (!/,\s*$/.test(text.slice(sentence.start, from)) || text[to] !== ',') return null
  const rest = /^, *(\p{L}+)/u.exec(text.slice(to))?.[1] ?? ''
  const goesElsewhere = rest === '' || /ing$|^(?:who|which|and|but|as|when|while|after|because)$/.test(rest)
  if (last.end <= to && goesElsewhere) return null
  if (/[“”"]|''/.test(text.slice(sentence.start, last.end)) || from - sentence.start < 8) return null
  return [
    { start: sentence.start, end: from },
    { start: to, end: last.end > to ? last.end : sentence.end },
  ]
}

/** What stands between marks, of which two strokes are some. */
export function withoutMarks(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const before = /^\s*(?:''|["“])?\s*/.exec(words)![0].length
  const after = /\s*(?:''|["”])?\s*$/.exec(words)![0].length
  return { start: start + before, end: Math.max(start + before, end - after) }
}
