import type { Analysis } from '../../analysis.ts'
import { isNameInSyllables } from '../../lexicons/person-names.ts'
import { Entity } from '../../tagging/entity-classes.ts'
import { wordAt } from '../../tokens/tokens.ts'
import type { NameRun } from '../name-run.ts'
import { isNextTo } from '../next-to.ts'

/** Makes one person of a Korean family name and given syllables, whatever the tagger takes them for (`Ban Ki-moon`). */
export function findKoreanNames({ tokens }: Analysis, runs: readonly NameRun[]): NameRun[] {
  const found: NameRun[] = []
  for (let i = 0; i + 1 < tokens.count; i++)
    if (tokens.text.charCodeAt(tokens.start[i]!) < 0x5b && isNextTo(tokens, i) && isNamed(i))
      found.push({ first: i, end: i + 2, entity: Entity.Person })
  if (found.length === 0) return [...runs]
  const isInside = ({ first, end }: NameRun): boolean =>
    found.some((name) => first < name.end && name.first < end)
  return [...runs.filter((run) => !isInside(run)), ...found].sort((a, b) => a.first - b.first)

  function isNamed(i: number): boolean {
    return isNameInSyllables([wordAt(tokens, i), wordAt(tokens, i + 1)])
  }
}
