import type { Analysis } from '../../analysis.ts'
import { isFirstName } from '../../lexicons/first-names.ts'
import { kinPlurals } from '../../lexicons/name-words.ts'
import { bodyTrades, bodyWords, firmTrades, tradesOfBoth } from '../../lexicons/roles.ts'
import { Entity } from '../../tagging/entity-classes.ts'
import { wordAt } from '../../tokens/tokens.ts'
import type { NameRun } from '../name-run.ts'
import { isTitle } from '../title-before-name.ts'

/** A name after what its bearer does has at most so many words. */
const LONGEST = 3

/**
 * Cuts from each name what its bearer does, where that has a capital only because it opens the sentence (`Brokerage Motilal
 * Oswal`), and what several people are from the first one's name (`Councillors Anna and Peter Holm`, `Twins Ade and Bisi Obi`).
 */
export function dropTrades(analysis: Analysis, runs: readonly NameRun[]): NameRun[] {
  return runs.map((run) => {
    if (opensWithRole(analysis, run)) return { ...run, first: run.first + 1, entity: Entity.Person }
    return opensWithTrade(analysis, run) ? { ...run, first: run.first + 1 } : run
  })
}

function opensWithRole({ tokens }: Analysis, { first, end }: NameRun): boolean {
  if (end - first > 1 && kinPlurals.has(wordAt(tokens, first).toLowerCase())) return true
  const [, role] = /^(.+)s$/.exec(wordAt(tokens, first)) ?? []
  return role !== undefined && end - first > 1 && isTitle(role) && isFirstName(wordAt(tokens, first + 1))
}

function opensWithTrade({ tokens, markedOf }: Analysis, { first, end, entity }: NameRun): boolean {
  const opensSentence =
    tokens.sentenceStart[tokens.sentence[first]!] === first ||
    (first > 0 && markedOf[first]! !== markedOf[first - 1]!)
  if (!opensSentence || end - first < 2 || end - first > LONGEST + 1 || entity === Entity.Location)
    return false
  const trade = wordAt(tokens, first).toLowerCase()
  // `Charity Commission` and `Airline Pilots Association` are whole names.
  const last = wordAt(tokens, end - 1).toLowerCase()
  return (firmTrades.has(trade) || tradesOfBoth.has(trade)) && !bodyWords.has(last) && !bodyTrades.has(last)
}
