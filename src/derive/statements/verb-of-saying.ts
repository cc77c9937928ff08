import type { Span } from '../../model.ts'
import type { Analysis } from '../analysis.ts'
import { plainSayings, speechStems } from '../lexicons/speech-words.ts'
import { Tag, tagsOf } from '../tagging/part-of-speech.ts'
import { stem } from '../tokens/stem.ts'
import { tokenAt, wordAt } from '../tokens/tokens.ts'
import { isClause } from './clause-ends.ts'
import type { ToldSaying } from './read-saying.ts'

const LONGEST_VERB = 20

/** Where the verb's group begins: right after the source, or after what is told of the source between commas. */
export function verbStart({ tokens, tags }: Analysis, source: Span, cue: Span): number {
  if (!/[,(—–]/.test(tokens.text.slice(source.start, cue.start))) return source.end
  let i = tokenAt(tokens, cue.start)
  while (i > 0 && tokens.start[i - 1]! >= source.end && auxiliaries.has(tags[i - 1])) i--
  return tokens.start[i]! - 1
}

const auxiliaries = tagsOf('MD RB VBD VBZ VBP VB VBN')

/** The verb alone, without where and when, if a clause can follow it: `said in the letter that …`; null otherwise. */
export function plainVerb(analysis: Analysis, cue: Span, piece: Span): string | null {
  const { text } = analysis.tokens
  const words = text.slice(cue.start, cue.end).trim()
  const [, verb] =
    /^(\p{Ll}+)(?: (?:in|at|on|during|via|through|late|early|earlier|last|this|\p{Lu}).*)?$/su.exec(words) ??
    []
  return verb !== undefined && plainSayings.has(verb) && isTold(analysis, piece) ? verb : null
}

/** Tells whether a piece of content is a clause that a verb of saying can have. */
export function isTold(analysis: Analysis, { start, end }: Span): boolean {
  if (/^that /.test(analysis.tokens.text.slice(start, start + 5))) return true
  return isClause(analysis, tokenAt(analysis.tokens, start), tokenAt(analysis.tokens, end - 1) + 1)
}

/** Tells whether a cue is `adding` or `saying` alone, which makes no clause. */
export function isBareParticiple({ tokens, tags }: Analysis, cue: Span): boolean {
  const i = tokenAt(tokens, cue.start)
  return (
    tags[i] === Tag.VBG &&
    wordAt(tokens, i).toLowerCase() !== 'according' &&
    !(i > 0 && /^(?:is|are|was|were|be|been|’s|'s|’re|'re|keeps?|kept)$/.test(wordAt(tokens, i - 1)))
  )
}

/** The verb of a title whose words come first in the article: the cue, with whom it was told to, else “said”. */
export function verbOf({ tokens: { text } }: Analysis, { cue, sentence }: ToldSaying): string {
  const words = text.slice(cue.start, cue.end).replace(/\s+/g, ' ')
  const isSaying = words.split(' ').some((word) => speechStems.has(stem(word.toLowerCase())))
  if (!isSaying || words.length > LONGEST_VERB || !/^[\p{Ll} ]+$/u.test(words)) return 'said'
  if (/^(?:according|reads?)\b|(?:ing| (?:about|of|on|to|in|for|at|by|with|as))$|,/.test(words)) return 'said'
  if (!/^(?:told|tells?)$/.test(words)) return words
  const hearer = /^ \p{L}[\p{L}’' ]{1,28}(?=[.,;:]|$)/u.exec(text.slice(cue.end, sentence.end))
  return hearer === null ? 'said' : words + hearer[0]
}
