import type { Span } from '../../model.ts'
import type { Analysis } from '../analysis.ts'
import type { FoundSpeaker } from '../derivation.ts'
import { parseName } from '../names/parse-name.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { tokenAt } from '../tokens/tokens.ts'

/** A longer mention is no subject of a title. */
const LONGEST_MENTION = 60

/**
 * Gives what a title's subject may be, the longest first: the article's own words for the speaker where they name one, the
 * speaker's name, a person's family name; none if neither names anybody.
 * @param mention the words that the attribution has for its source
 */
export function titleSubjects(analysis: Analysis, mention: Span, speaker: FoundSpeaker | null): string[] {
  const own = ownWords(analysis, mention, speaker?.name ?? null, speaker?.kind === 'person')
  const name = speaker?.name ?? null
  // Who speaks with others is not alone.
  const isOfSeveral = own !== null && / and /.test(own) && !name?.includes(' and ')
  const others = isOfSeveral ? [] : nameForms(speaker)
  const first = own ?? name
  const isShorter = (words: string): boolean => words !== '' && words.length < first!.length
  return first === null ? [] : [first, ...others.filter(isShorter)]
}

/** A speaker's name, and a person's family name. */
export function nameForms(speaker: FoundSpeaker | null): string[] {
  if (speaker?.name == null) return []
  const { given, family } = parseName(speaker.name)
  return speaker.kind === 'person' && given.length > 0 && family.length > 0
    ? [speaker.name, family.join(' ')]
    : [speaker.name]
}

function ownWords(
  { tokens, tags }: Analysis,
  mention: Span,
  name: string | null,
  isPerson: boolean,
): string | null {
  const words = tokens.text
    .slice(mention.start, mention.end)
    .split(/,|\(| [—–-] /)[0]!
    .replace(/\s+/g, ' ')
    .trim()
  if (words.length > LONGEST_MENTION || /[’']s?$/.test(words)) return null
  const first = tokenAt(tokens, mention.start)
  const proper: boolean[] = []
  for (let i = first; i < tokens.count && tokens.end[i]! <= mention.start + words.length; i++)
    if (i > first || tags[i] !== Tag.DT) proper.push(tags[i] === Tag.NNP || tags[i] === Tag.NNPS)
  if (name === null) return proper.includes(true) ? words : null
  const own = name.split(' ').filter((word) => /^\p{Lu}(?:\p{Lu}|\S{2})/u.test(word))
  if (own.some((word) => words.split(/[^\p{L}\p{N}.&-]+/u).includes(word))) return words
  // “Beijing” for China; “China's allies” would be somebody else.
  return !isPerson && proper.length > 0 && !proper.includes(false) ? words : null
}
