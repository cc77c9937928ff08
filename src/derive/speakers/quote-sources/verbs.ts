import type { Analysis } from '../../analysis.ts'
import { speechStems } from '../../lexicons/speech-words.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { stem } from '../../tokens/stem.ts'
import { wordAt } from '../../tokens/tokens.ts'

const verbTags = new Set<number | undefined>([Tag.VB, Tag.VBD, Tag.VBG, Tag.VBN, Tag.VBP, Tag.VBZ])

/** Tells whether token `i` is a verb. */
export function isVerb({ tags }: Analysis, i: number): boolean {
  return verbTags.has(tags[i]!)
}

/** Tells whether token `i` is a word of saying or writing. */
export function isSpeechWord({ tokens }: Analysis, i: number): boolean {
  return speechStems.has(stem(wordAt(tokens, i).toLowerCase()))
}
