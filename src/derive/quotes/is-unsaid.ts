import type { Analysis } from '../analysis.ts'
import type { TokenRun } from '../attributions/find-subject.ts'
import { beforeTerms, denials, judges, namingVerbs, negations } from '../lexicons/marked-words.ts'
import { headOf } from '../parsing/head-of.ts'
import { Relation } from '../parsing/relations.ts'
import { isSpeechWord, isVerb } from '../speakers/quote-sources/verbs.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'

const MOST_STEPS = 6
/** A term has at most so many words. */
const LONGEST_TERM = 5
/** Words that are denied stand at most so many tokens behind the verb. */
const FARTHEST = 6

/** Tells whether words between marks are told of as not said, or only imagined, or as what many call a thing. */
export function isUnsaid(analysis: Analysis, quote: TokenRun): boolean {
  const { tokens, trees } = analysis
  const lower = (i: number): string => wordAt(tokens, i).toLowerCase()
  const opens = tokens.sentenceStart[tokens.sentence[quote.first]!]!
  const before = quote.first - 2
  if (before >= opens && beforeTerms.has(lower(before))) return true
  if (isImagined(analysis, quote.first)) return true
  const verb = tellingVerb(analysis, quote)
  if (verb < 0 || verb > quote.first) return false
  const above = trees.head[verb]!
  if (above >= opens && trees.relation[verb] === Relation.ccomp && denials.has(lower(above))) return true
  const isNear = quote.first - verb <= FARTHEST
  return (isNear && isNegated(analysis, verb, opens)) || isTerm(analysis, verb, quote)
}

/** The nearest verb outside the marks that the quote hangs on, if it is one of saying or naming, else -1. */
function tellingVerb(analysis: Analysis, quote: TokenRun): number {
  const { head } = analysis.trees
  let at = head[headOf(head, quote.first, quote.end)]!
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    const isOutside = at < quote.first || at >= quote.end
    if (isOutside && analysis.markedOf[at]! < 0 && isVerb(analysis, at))
      return isSpeechWord(analysis, at) || namingVerbs.has(wordAt(analysis.tokens, at).toLowerCase())
        ? at
        : -1
    at = head[at]!
  }
  return -1
}

/** `He never said “…”`. */
function isNegated({ tokens, trees }: Analysis, verb: number, opens: number): boolean {
  for (let i = Math.max(opens, verb - 3); i < verb; i++)
    if (trees.head[i] === verb && negations.has(wordAt(tokens, i).toLowerCase())) return true
  return false
}

/** `As if to say, “…”`: the words right before the mark tell it, however the tree is. */
function isImagined({ tokens }: Analysis, first: number): boolean {
  const before = tokens.text.slice(Math.max(0, tokens.start[first]! - 40), tokens.start[first])
  return /\bas (?:if|though) (?:to \p{L}+|\p{L}+ing)[,:]? \S?$/iu.test(before)
}

/** `Researchers call these “eureka” moments`: what many people, who are not asked for their judgement, have as a name for a thing. */
function isTerm({ tokens, tags, trees }: Analysis, verb: number, { first, end }: TokenRun): boolean {
  if (end - first > LONGEST_TERM || !namingVerbs.has(wordAt(tokens, verb).toLowerCase())) return false
  if (tags[verb] !== Tag.VBP && tags[verb] !== Tag.VB) return false
  for (let i = Math.max(0, trees.outermost.first[verb]!); i < verb; i++)
    if (trees.head[i] === verb && trees.relation[i] === Relation.nsubj)
      return tags[i] === Tag.NNS && !judges.has(wordAt(tokens, i).toLowerCase())
  return false
}
