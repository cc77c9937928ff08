import type { Analysis } from '../analysis.ts'
import { bodyWords } from '../lexicons/roles.ts'
import { bodyTrades, firmTrades, tradesOfBoth } from '../lexicons/trades.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { wordAt } from '../tokens/tokens.ts'
import type { NameRun } from './name-run.ts'

/** A name after what its bearer does has at most so many words. */
const LONGEST = 3

/** Cuts from each name what its bearer does, where that has a capital only because it opens the sentence (`Brokerage Motilal Oswal`). */
export function dropTrades(analysis: Analysis, runs: readonly NameRun[]): NameRun[] {
  return runs.map((run) => (opensWithTrade(analysis, run) ? { ...run, first: run.first + 1 } : run))
}

function opensWithTrade({ tokens, markedOf }: Analysis, { first, end, entity }: NameRun): boolean {
  const opensSentence =
    tokens.sentenceStart[tokens.sentence[first]!] === first ||
    (first > 0 && markedOf[first]! !== markedOf[first - 1]!)
  if (!opensSentence || end - first < 2 || end - first > LONGEST + 1 || entity === Entity.Location)
    return false
  const trade = wordAt(tokens, first).toLowerCase()
  if (!firmTrades.has(trade) && !tradesOfBoth.has(trade)) return false
  // `Charity Commission` and `Airline Pilots Association` are whole names.
  const last = wordAt(tokens, end - 1).toLowerCase()
  return !bodyWords.has(last) && !bodyTrades.has(last)
}
