import type { Analysis } from '../analysis.ts'
import type { TokenRun } from '../attributions/find-subject.ts'
import { titlingWords, workWords } from '../lexicons/marked-words.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { isUpperCase } from '../tokens/character-classes.ts'
import { wordAt } from '../tokens/tokens.ts'

const MOST_TITLE_WORDS = 12
const MOST_NICKNAME_WORDS = 4
/** Shorter words may be small in a title. */
const SHORTEST_CAPITALISED = 5
/** How many words may stand between a work and its title. */
const MOST_BETWEEN = 3

/** Tells whether words between marks name something, and nobody says them: the title of a work, or a nickname inside a name. */
export function isWorkTitle(analysis: Analysis, quote: TokenRun): boolean {
  return isTitleOfWork(analysis, quote) || isNickname(analysis, quote)
}

/** `Her first novel, “The Salt Road,”`: in title case, right after the word for a work. */
function isTitleOfWork(analysis: Analysis, { first, end }: TokenRun): boolean {
  if (end - first > MOST_TITLE_WORDS || !isInTitleCase(analysis, first, end)) return false
  const { tokens } = analysis
  // The token before the first is the mark.
  for (let i = first - 2; i >= 0 && i >= first - 2 - MOST_BETWEEN; i--) {
    if (tokens.sentence[i] !== tokens.sentence[first]) return false
    const word = wordAt(tokens, i).toLowerCase()
    if (workWords.has(word)) return true
    if (!titlingWords.has(word)) return false
  }
  return false
}

function isInTitleCase({ tokens }: Analysis, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const length = tokens.end[i]! - tokens.start[i]!
    if (
      (i === first || length >= SHORTEST_CAPITALISED) &&
      !isUpperCase(tokens.text.charCodeAt(tokens.start[i]!))
    )
      return false
  }
  return true
}

/** `Ramón “The Hammer” Ortega`: capitalised, with a name right before and after the marks. */
function isNickname(analysis: Analysis, { first, end }: TokenRun): boolean {
  const { tokens, tags } = analysis
  if (end - first > MOST_NICKNAME_WORDS || first < 2 || end + 1 >= tokens.count) return false
  const sentence = tokens.sentence[first]
  return (
    tokens.sentence[first - 2] === sentence &&
    tokens.sentence[end + 1] === sentence &&
    tags[first - 2] === Tag.NNP &&
    tags[end + 1] === Tag.NNP &&
    isUpperCase(tokens.text.charCodeAt(tokens.start[first]!))
  )
}
