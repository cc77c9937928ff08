import type { Analysis } from '../analysis.ts'
import { months, weekdays } from '../lexicons/calendar.ts'
import { bodyTrades, bodyWords } from '../lexicons/roles.ts'
import { Relation } from '../parsing/relations.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { type Tokens, wordAt } from '../tokens/tokens.ts'
import type { NameRun } from './name-run.ts'
import { isTitle } from './title-before-name.ts'

const LONGEST_NICKNAME = 3
const LONGEST_COMPLEMENT = 5

/** Joins what the tagger cut up: a body's name (`Kenya` + `Bankers Association`), a nickname between two halves of a name. */
export function joinNameRuns(analysis: Analysis, runs: readonly NameRun[]): NameRun[] {
  const joined: NameRun[] = []
  for (let run of runs) {
    const before = joined.at(-1)
    if (before !== undefined && run.first < before.end) continue
    const nickname = before !== undefined && isNickname(analysis, before, run)
    if (nickname || (before !== undefined && isBodyOf(analysis, before, run))) {
      joined.pop()
      run = { first: before.first, end: run.end, entity: run.entity }
    }
    const floor = joined.at(-1)?.end ?? 0
    joined.push(run.entity === Entity.Organization ? complete(analysis, widen(analysis, run, floor)) : run)
  }
  return joined
}

/** Tells whether a place or body before a body's name is its first part: next to it, and hanging on it. */
function isBodyOf({ trees }: Analysis, before: NameRun, run: NameRun): boolean {
  if (run.entity !== Entity.Organization || before.end !== run.first || before.entity === Entity.Person)
    return false
  const last = before.end - 1
  return (
    trees.relation[last] === Relation.compound &&
    trees.head[last]! >= run.first &&
    trees.head[last]! < run.end
  )
}

/** Adds the capitalised words before a body's name that hang on it (`Food` + `Allergy Now`). */
function widen({ tokens, tags, trees }: Analysis, run: NameRun, floor: number): NameRun {
  let { first } = run
  while (first > floor && tokens.sentence[first - 1] === tokens.sentence[first]) {
    const i = first - 1
    const hangs = trees.relation[i] === Relation.compound && trees.head[i]! > i && trees.head[i]! < run.end
    if (
      !hangs ||
      (tags[i] !== Tag.NNP && tags[i] !== Tag.JJ) ||
      isTitle(wordAt(tokens, i)) ||
      !/^\p{Lu}/u.test(wordAt(tokens, i))
    )
      break
    first = i
  }
  return first === run.first ? run : { ...run, first }
}

/** Adds what a body is of or for, where capitals show that it belongs to its name (`Committee` + `for a Responsible Budget`). */
function complete({ tokens, tags }: Analysis, run: NameRun): NameRun {
  const noun = wordAt(tokens, run.end - 1).toLowerCase()
  if (!(bodyWords.has(noun) || bodyTrades.has(noun)) || run.end >= tokens.count) return run
  if (!/^(?:of|for)$/.test(wordAt(tokens, run.end))) return run
  let end = run.end + 1
  if (end < tokens.count && tags[end] === Tag.DT) end++
  const from = end
  while (
    end < tokens.count &&
    tokens.sentence[end] === tokens.sentence[run.first] &&
    end - from < LONGEST_COMPLEMENT
  ) {
    const word = wordAt(tokens, end)
    const isPart = /^\p{Lu}/u.test(word) && !weekdays.has(word) && !months.has(word)
    if (!isPart && !(/^(?:and|&)$/.test(word) && end > from && /^\p{Lu}/u.test(wordAt(tokens, end + 1))))
      break
    end++
  }
  return end > from ? { ...run, end } : run
}

/** Tells whether between two runs stands nothing but a nickname in marks (`Ramón “The Hammer” Ortega`). */
function isNickname({ tokens }: Analysis, before: NameRun, run: NameRun): boolean {
  if (before.entity !== Entity.Person && run.entity !== Entity.Person) return false
  const between = run.first - before.end
  if (between < 3 || between > LONGEST_NICKNAME + 2) return false
  if (tokens.sentence[before.first] !== tokens.sentence[run.first]) return false
  const nickname = textBetween(tokens, before.end, run.first)
  return (
    /^["“‘'][\p{Lu}][\p{L}\p{M} .’'-]*["”’']$/u.test(nickname) &&
    textBetween(tokens, before.end - 1, before.end).length > 1
  )
}

function textBetween({ text, start, end }: Tokens, from: number, to: number): string {
  return text.slice(start[from], end[to - 1])
}
