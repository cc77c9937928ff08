import type { Analysis } from '../analysis.ts'
import { tokenAt } from '../tokens/tokens.ts'
import { isClosed } from './clause-ends.ts'
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
import { LONGEST_TITLE } from './title-text.ts'
import { plainVerb, verbStart } from './verb-of-saying.ts'
import { startsWithSubject, withoutAsides, withoutThat } from './wording.ts'

/** The subject and what follows from its verb on: whole, without asides, with the verb alone; else as much as is a clause. */
export function toldTitles(analysis: Analysis, saying: ToldSaying, rank: number): TitleCandidate[] {
  const { text } = analysis.tokens
  const { subjects, source, cue, pieces } = saying
  const start = verbStart(analysis, source, cue)
  const said = Math.max(pieces[0]!.start, cue.end)
  const last = pieces.at(-1)!
  const end = /^[”’"»]/.test(text.slice(last.end)) ? last.end + 1 : last.end
  const content = text.slice(said, end)
  const verb = plainVerb(analysis, cue, pieces[0]!)
  if (startsWithSubject(content, subjects) || /^[\s,]*(?:who|which|to)\b/.test(text.slice(start, end)))
    return []
  const closes = isClosed(analysis, tokenAt(analysis.tokens, last.end - 1) + 1)
  const wordings = (subject: string): string[] => {
    const full = `${subject}${text.slice(start, end)}`
    const short =
      verb === null ? [] : [`${subject} ${verb} ${content}`, `${subject} ${verb} ${withoutThat(content)}`]
    const that = text.slice(cue.end, said) + content
    const bare = /^ that /.test(that) ? [`${subject}${text.slice(start, cue.end)}${that.slice(5)}`] : []
    return [full, withoutAsides(full), ...bare, ...short, ...short.map(withoutAsides)]
  }
  const whole = closes ? firstFitting(subjects.flatMap(wordings), rank + lossOf(content)) : []
  if (whole.length > 0) return whole
  const that = /^\s*that /.exec(content)?.[0].length ?? 0
  for (const subject of subjects) {
    const leads: readonly (readonly [lead: string, from: number])[] = [
      [subject, start],
      ...(verb === null ? [] : [[`${subject} ${verb} `, said + that] as const]),
    ]
    for (const [lead, from] of leads) {
      const cut = endEarlier(analysis, from, last.end, from + LONGEST_TITLE - lead.length)
      if (cut === null || cut - said < LEAST_OF_CLAUSE) continue
      return firstFitting(
        [`${lead}${text.slice(from, cut)}`],
        rank + Loss.shortened + lossOf(text.slice(said, cut)),
      )
    }
  }
  const shortest = subjects.at(-1)!
  return cutAnywhere(
    verb === null ? `${shortest}${text.slice(start, end)}` : `${shortest} ${verb} ${content}`,
    rank,
  )
}
