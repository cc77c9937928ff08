import type { Analysis } from '../../analysis.ts'
import { isVietnameseName } from '../../lexicons/person-names.ts'
import { Entity } from '../../tagging/entity-classes.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { Lexicon } from '../../tokens/word-forms.ts'
import type { NameRun } from '../name-run.ts'
import { isNextTo } from '../next-to.ts'

const calendar = Lexicon.Weekday | Lexicon.Month

/** Adds names in the order of Vietnam, whatever the tagger takes their parts for (`Tran Thi Hoa`, `Le Thi Thu Ha`). */
export function findVietnameseNames({ tokens, forms }: Analysis, runs: readonly NameRun[]): NameRun[] {
  const isNext = (i: number): boolean =>
    i + 1 < tokens.count && isNextTo(tokens, i) && /^\p{Lu}\p{Ll}+$/u.test(wordAt(tokens, i + 1))
  const found: NameRun[] = []
  for (let i = 0; i + 2 < tokens.count; i++) {
    if (!isVietnameseName(wordAt(tokens, i), wordAt(tokens, i + 1)) || !isNext(i) || !isNext(i + 1)) continue
    const isLonger = isNext(i + 2) && (forms.lexicon[i + 3]! & calendar) === 0
    found.push({ first: i, end: isLonger ? i + 4 : i + 3, entity: Entity.Person })
  }
  return found.length === 0
    ? [...runs]
    : [...runs, ...found].sort((a, b) => a.first - b.first || b.end - a.end)
}
