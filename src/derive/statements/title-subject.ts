import type { Span } from '../../model.ts'
import type { Analysis } from '../analysis.ts'
import type { FoundSpeaker } from '../derivation.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { tokenAt } from '../tokens/tokens.ts'

/** A longer mention is no subject of a title. */
const LONGEST_MENTION = 60

/**
 * Gives a title's subject: the article's own words for the speaker where they name one, else the speaker's name; null if
 * neither names anybody.
 * @param mention the words that the attribution has for its source
 */
export function titleSubject(
  { tokens, tags }: Analysis,
  mention: Span,
  speaker: FoundSpeaker | null,
): string | null {
  const words = tokens.text
    .slice(mention.start, mention.end)
    .split(/,|\(| [—–-] /)[0]!
    .replace(/\s+/g, ' ')
    .trim()
  const name = speaker?.name ?? null
  if (words.length > LONGEST_MENTION) return name
  const first = tokenAt(tokens, mention.start)
  const proper: boolean[] = []
  for (let i = first; i < tokens.count && tokens.end[i]! <= mention.start + words.length; i++)
    if (i > first || tags[i] !== Tag.DT) proper.push(tags[i] === Tag.NNP || tags[i] === Tag.NNPS)
  if (name === null) return proper.includes(true) ? words : null
  const own = name.split(' ').filter((word) => /^\p{Lu}/u.test(word) && word.length > 2)
  if (own.some((word) => words.split(/[^\p{L}\p{N}.&-]+/u).includes(word))) return words
  // “Beijing” for China; “China's allies” would be somebody else.
  return speaker?.kind !== 'person' && proper.length > 0 && !proper.includes(false) ? words : name
}
