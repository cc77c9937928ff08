import type { Analysis } from '../analysis.ts'
import { speechStems } from '../lexicons/speech-words.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { stem } from '../tokens/stem.ts'
import { wordAt } from '../tokens/tokens.ts'
import { Lexicon } from '../tokens/word-forms.ts'
import { findNameRuns } from './find-name-runs.ts'
import { type NameMention, readMention } from './name-mention.ts'
import type { NameRun } from './name-run.ts'
import { noteNicknames } from './note-nicknames.ts'
import { completeNames } from './passes/complete-names.ts'
import { dropTrades } from './passes/drop-trades.ts'
import { findKoreanNames } from './passes/find-korean-names.ts'
import { findOfficeHolders } from './passes/find-office-holders.ts'
import { findVietnameseNames } from './passes/find-vietnamese-names.ts'
import { joinBodies } from './passes/join-bodies.ts'
import { joinGivenNames } from './passes/join-given-names.ts'
import { joinNicknames } from './passes/join-nicknames.ts'
import { joinPartedNames } from './passes/join-parted-names.ts'
import { shareFamilies } from './passes/share-families.ts'
import { trimHeadlines } from './passes/trim-headlines.ts'

type Pass = (analysis: Analysis, runs: readonly NameRun[]) => NameRun[]

/** What is made of the tagger's runs, each pass on what the one before gives. */
const passes: readonly Pass[] = [
  joinBodies,
  findOfficeHolders,
  dropTrades,
  joinGivenNames,
  findVietnameseNames,
  findKoreanNames,
  completeNames,
  joinPartedNames,
  joinNicknames,
  shareFamilies,
  trimHeadlines,
]

/** Finds where the text names somebody, in its order. */
export function readMentions(analysis: Analysis): NameMention[] {
  const runs = passes.reduce((found, pass) => pass(analysis, found), findNameRuns(analysis))
  return noteNicknames(
    analysis,
    runs.map((run) => readMention(analysis, run)),
  )
}

const calendar = Lexicon.Weekday | Lexicon.Month

/**
 * Finds family names that the tagger took for no name, and that stand alone (`Parekh disagreed:`).
 * @param isNamed tells of a token whether it is part of a name
 */
export function findMissedNames(
  analysis: Analysis,
  isNamed: (token: number) => boolean,
  people: readonly NameMention[],
): NameMention[] {
  const { tokens, tags, forms } = analysis
  const families = new Set(people.flatMap(({ parts }) => parts.family.slice(-1)))
  // At the beginning of a sentence the tagger takes `Ayo-Martins` for an adjective; `From said` is no name to it.
  const looksNamed = (i: number): boolean => {
    const word = wordAt(tokens, i)
    const says = /^\p{Lu}\p{Ll}/u.test(word) && (isSpeech(analysis, i + 1) || isSpeech(analysis, i - 1))
    return tags[i] === Tag.NNP || /^\p{Lu}\p{L}*-\p{Lu}/u.test(word) || says
  }
  const isName = (i: number, of: number): boolean =>
    i >= 0 && i < tokens.count && tokens.sentence[i] === tokens.sentence[of] && looksNamed(i)
  const found: NameMention[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (isNamed(i) || !isName(i, i) || !families.has(wordAt(tokens, i))) continue
    if ((forms.lexicon[i]! & calendar) !== 0 || isName(i - 1, i) || isName(i + 1, i)) continue
    found.push(readMention(analysis, { first: i, end: i + 1, entity: Entity.Person }))
  }
  return found
}

function isSpeech({ tokens, tags }: Analysis, i: number): boolean {
  const isVerb = tags[i] === Tag.VBD || tags[i] === Tag.VBZ
  return isVerb && speechStems.has(stem(wordAt(tokens, i).toLowerCase()))
}
