import type { Span } from '../../model.ts'
import type { Analysis } from '../analysis.ts'
import { plainSayings } from '../lexicons/speech-words.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { tokenAt, wordAt } from '../tokens/tokens.ts'
import { endEarlier } from './end-clause.ts'
import type { ToldSaying } from './read-saying.ts'
import {
  cutAnywhere,
  firstFitting,
  LEAST_OF_CLAUSE,
  Loss,
  lossOf,
  type TitleCandidate,
} from './title-candidate.ts'
import { LONGEST_TITLE, tidy } from './title-text.ts'
import { isTold } from './verb-of-saying.ts'
import { startsWithSubject, withoutAsides, withoutThat } from './wording.ts'

/** The speaker, the verb, and then what stands before them in the article. */
export function reportedTitles(
  analysis: Analysis,
  saying: ToldSaying,
  verb: string,
  rank: number,
): TitleCandidate[] {
  const { text } = analysis.tokens
  const { subjects, pieces, cue, source } = saying
  const first = pieces[0]!
  // “Even if it fails, he said, …”
  const isSubordinate = /^(?:even if|if|when|while|although|though|because|as|after|before|since) /i.test(
    text.slice(first.start),
  )
  const joint = isSubordinate ? ', ' : ' '
  const wordsOf = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => tidy(text.slice(start, end))).join(joint)
  const begun = (words: string): string =>
    startsAsName(analysis, first.start) ? words : words.charAt(0).toLowerCase() + words.slice(1)
  const after = Math.max(cue.end, source.end)
  const own = pieces.filter(({ start }) => start === first.start || (start >= cue.end && start <= after + 3))
  const whole = wordsOf(own)
  if (/^(?:to|of) /.test(whole) || /''/.test(whole) || startsWithSubject(whole, subjects)) return []
  const loss = rank + lossOf(whole) + (isTold(analysis, first) || !plainSayings.has(verb) ? 0 : Loss.noClause)
  const fitting = firstFitting(
    subjects.flatMap((subject) =>
      [whole, withoutThat(whole), withoutAsides(whole)].map((words) => `${subject} ${verb} ${begun(words)}`),
    ),
    loss,
  )
  if (fitting.length > 0) return fitting
  const last = own.at(-1)!
  for (const subject of subjects) {
    const lead =
      own.length > 1
        ? `${subject} ${verb} ${begun(wordsOf(own.slice(0, -1)))}${joint}`
        : `${subject} ${verb} `
    const cut = endEarlier(analysis, last.start, last.end, last.start + LONGEST_TITLE - lead.length)
    if (cut === null || (own.length === 1 && cut - first.start < LEAST_OF_CLAUSE)) continue
    const words = tidy(text.slice(last.start, cut))
    return firstFitting([`${lead}${own.length > 1 ? words : begun(words)}`], loss + Loss.shortened)
  }
  return cutAnywhere(`${subjects.at(-1)!} ${verb} ${begun(whole)}`, rank)
}

function startsAsName({ tokens, tags }: Analysis, start: number): boolean {
  const i = tokenAt(tokens, start)
  const word = wordAt(tokens, i)
  return tags[i] === Tag.NNP || tags[i] === Tag.NNPS || word === 'I' || /^\p{Lu}.*\p{Lu}/u.test(word)
}
