import type { Analysis } from '../analysis.ts'
import { countryByName } from '../lexicons/countries.ts'
import { peopleWords, titles } from '../lexicons/roles.ts'
import { tradeWords } from '../lexicons/trades.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'

/** A run of tokens that name one thing, and what class of thing the tagger takes it for. */
export interface NameRun {
  readonly first: number
  /** The token after the last. */
  readonly end: number
  /** One of `Entity`. */
  readonly entity: number
}

/** Finds runs of tokens that name one thing; a title or a possessive ends or begins none. */
export function findNameRuns({ tokens, tags, entities, forms }: Analysis): NameRun[] {
  const runs: NameRun[] = []
  for (let i = 0; i < tokens.count; ) {
    const word = wordAt(tokens, i)
    const isState = (forms.lexicon[i]! & (4 | 8 | 16)) !== 0
    if (entities[i] === Entity.None && !isState) {
      i++
      continue
    }
    const state = stateNameEnd(tokens, i)
    if (state > i) {
      runs.push({ first: i, end: state, entity: Entity.Location })
      i = state
      continue
    }
    let end = i + 1
    const entity = entities[i]!
    while (
      end < tokens.count &&
      entity > 0 &&
      entities[end] === entity &&
      tokens.sentence[end] === tokens.sentence[i]
    )
      end++
    let first = i
    while (first < end - 1 && isTitle(wordAt(tokens, first))) first++
    let last = end
    while (
      last > first + 1 &&
      (tags[last - 1] === Tag.POS || /^[^\p{L}\p{N}]+$/u.test(wordAt(tokens, last - 1)))
    )
      last--
    if (/\p{L}/u.test(word)) runs.push({ first, end: last, entity })
    i = end
  }
  return runs
}

/** Tells whether a word before a name is an office or a trade and no part of it. */
function isTitle(word: string): boolean {
  const lower = word.toLowerCase()
  return titles.has(word) || peopleWords.has(lower) || tradeWords.has(lower)
}

/** Finds where a state's name of several words ends (`Democratic Republic of Congo`); `i` if none begins here. */
function stateNameEnd(tokens: Analysis['tokens'], i: number): number {
  const last = Math.min(tokens.count, i + 5)
  for (let end = last; end > i + 2; end--) {
    if (tokens.sentence[end - 1] !== tokens.sentence[i]) continue
    if (tokens.end[end - 1]! - tokens.start[i]! > 40) continue
    if (countryByName.has(tokens.text.slice(tokens.start[i], tokens.end[end - 1]))) return end
  }
  return i
}
