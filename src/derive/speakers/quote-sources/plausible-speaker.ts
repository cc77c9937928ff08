import type { Analysis } from '../../analysis.ts'
import type { TokenRun } from '../../attributions/find-subject.ts'
import { months, weekdays } from '../../lexicons/calendar.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { coreHead } from '../mentions/mention-words.ts'

const nominalTags = new Set<number | undefined>([
  Tag.NN,
  Tag.NNS,
  Tag.NNP,
  Tag.NNPS,
  Tag.PRP,
  Tag.PRP$,
  Tag.WP,
  Tag.WDT,
  Tag.DT,
  Tag.CD,
  Tag.JJ,
])
/** Words that open no mention of a speaker: an adverb, a place, a time. */
const openers =
  /^(?:in|on|at|during|after|before|since|for|to|with|about|under|over|until|here|there|each|every|softly|online)$/
const times =
  /^(?:moments?|minutes?|hours?|days?|weeks?|months?|years?|decades?|times?|cycles?|today|tonight|yesterday|tomorrow|facts?|incidents?)$/

/** Tells whether a run of tokens can be a speaker: a noun or a pronoun, and no time, place or manner. */
export function maySpeak(analysis: Analysis, { first, end }: TokenRun): boolean {
  const { tokens, tags } = analysis
  if (openers.test(wordAt(tokens, first).toLowerCase()) || tags[first] === Tag.RB) return false
  const head = coreHead(analysis, first, end)
  const word = wordAt(tokens, head)
  if (!nominalTags.has(tags[head]!) && !/^\p{Lu}/u.test(word)) return false
  return !times.test(word.toLowerCase()) && !weekdays.has(word) && !months.has(word)
}
