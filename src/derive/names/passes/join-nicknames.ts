import type { Analysis } from '../../analysis.ts'
import { isParticle } from '../../lexicons/person-names.ts'
import { Entity } from '../../tagging/entity-classes.ts'
import { wordAt } from '../../tokens/tokens.ts'
import type { NameRun } from '../name-run.ts'

const LONGEST_NICKNAME = 3
const closingOf: Readonly<Record<string, RegExp>> = {
  '"': /^["”]$/,
  '“': /^["”]$/,
  '‘': /^[’']$/,
  "'": /^[’']$/,
  '(': /^\)$/,
}

/** Joins a person's given name, a nickname in marks and the family name behind it, whatever the tagger takes the two for (`Robert “Bobby” Tran`). */
export function joinNicknames(analysis: Analysis, runs: readonly NameRun[]): NameRun[] {
  const joined: NameRun[] = []
  for (const run of runs) {
    const given = joined.at(-1)
    if (given !== undefined && run.first < given.end) {
      // What the name has taken in; its family name may have more words.
      if (run.end > given.end) joined.splice(-1, 1, { ...given, end: run.end })
      continue
    }
    const family = run.entity === Entity.Person ? familyBehind(analysis, run) : -1
    joined.push(family < 0 ? run : { ...run, end: family + 1 })
  }
  return joined
}

/** The first word with a capital of the family name behind a name and a nickname in marks, -1 for none. */
function familyBehind({ tokens, entities }: Analysis, given: NameRun): number {
  const wordOf = (i: number): string =>
    i < tokens.count && tokens.sentence[i] === tokens.sentence[given.first] ? wordAt(tokens, i) : ''
  const opening = wordOf(given.end)
  const closing = closingOf[opening]
  if (closing === undefined) return -1
  // `Gwen Moore (D-Wis.)`, `Holm ‘Too Soft’ On Fees`: brackets and single marks hold much else.
  if (/[(‘']/.test(opening) && entities[given.end + 1] !== Entity.Person) return -1
  let close = given.end + 1
  while (close - given.end <= LONGEST_NICKNAME && /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(wordOf(close))) close++
  if (close === given.end + 1 || !closing.test(wordOf(close))) return -1
  let family = close + 1
  while (isParticle(wordOf(family))) family++
  return /^\p{Lu}\p{L}/u.test(wordOf(family)) ? family : -1
}
