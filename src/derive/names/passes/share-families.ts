import type { Analysis } from '../../analysis.ts'
import { isFirstName } from '../../lexicons/first-names.ts'
import { kinPlurals } from '../../lexicons/name-words.ts'
import { Entity } from '../../tagging/entity-classes.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { Lexicon } from '../../tokens/word-forms.ts'
import type { NameRun } from '../name-run.ts'

const states = Lexicon.Country | Lexicon.Capital

/** Gives a first name before `and` and a full name the family name of both (`Jane and John Smith`). */
export function shareFamilies({ tokens, forms }: Analysis, runs: readonly NameRun[]): NameRun[] {
  const isPerson = (run: NameRun | undefined, words: number): run is NameRun =>
    run !== undefined && run.entity === Entity.Person && run.end - run.first === words
  const families = new Set(
    runs.filter(({ first, end }) => end - first > 1).map(({ end }) => wordAt(tokens, end - 1)),
  )
  return runs.map((run, r) => {
    const next = runs[r + 1]
    if (!isPerson(run, 1) || !isPerson(next, 2)) return run
    const given = wordAt(tokens, run.first)
    const isOfKin = run.first > 0 && kinPlurals.has(wordAt(tokens, run.first - 1).toLowerCase())
    const isGiven =
      (isOfKin || isFirstName(given)) && !families.has(given) && (forms.lexicon[run.first]! & states) === 0
    const isJoined = next.first === run.end + 1 && /^(?:and|&)$/.test(wordAt(tokens, run.end))
    return isGiven && isJoined && (isOfKin || isFirstName(wordAt(tokens, next.first)))
      ? { ...run, name: `${given} ${wordAt(tokens, next.end - 1)}` }
      : run
  })
}
