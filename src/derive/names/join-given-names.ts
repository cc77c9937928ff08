import type { Analysis } from '../analysis.ts'
import { isFirstName } from '../lexicons/first-names.ts'
import { bodyTrades, bodyWords } from '../lexicons/roles.ts'
import { Relation } from '../parsing/relations.ts'
import { isStateWord } from '../speakers/known-speakers.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'
import type { NameRun } from './name-run.ts'
import { isPlaceAsFamily, isWordAsGiven } from './parse-name.ts'
import { isTitle } from './title-before-name.ts'

const hyphenated = /^\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)+$/u
/** A given name of two syllables as Koreans and Taiwanese write it (`Ki-moon`), and no participle (`Berlin-based`). */
const syllables = /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,6}$/u
const participles = /(?:ed|led|made|born|run|held|wide|style|era|like|free|owned|ing)$/
/** First parts of compounds that are no names (`Vice-President`, `Anglo-Irish`). */
const prefixes =
  /^(?:Vice|Ex|Co|Post|Pre|Anti|Pro|Non|Mid|Former|Semi|Multi|Inter|Trans|Deputy|Under|Anglo|Franco|Indo|Sino|Afro|Euro|Russo|Austro|Greco|Ibero|Latin|North|South|East|West|Nobel|Oscar)$/
/** Words with a capital before a place that make it no person's name (`Greater London`, `Team Canada`). */
const placeOpeners =
  /^(?:Greater|Upper|Lower|Old|New|Inner|Outer|Central|Downtown|Port|Fort|Transport|Team|Air|Radio|Visit|Bank|North|South|East|West)$/

/** Gives a person's run the given name before it that the tagger left out: `Pierre-Alexis` + `Roy`, `Jordan` + `Pickford`, `Ban` + `Ki-moon`. */
export function joinGivenNames(analysis: Analysis, runs: readonly NameRun[]): NameRun[] {
  const joined: NameRun[] = []
  for (const run of runs) {
    const before = joined.at(-1)
    const given = run.first - 1
    const isTaken = before !== undefined && before.end > given
    const isSingle = isTaken ? before.end - before.first === 1 && before.entity !== Entity.Person : true
    if (isSingle && given >= 0 && isOfName(analysis, given) && isGivenNameOf(analysis, given, run)) {
      if (isTaken) joined.pop()
      joined.push({ first: given, end: run.end, entity: Entity.Person })
    } else joined.push(isSpelledInSyllables(analysis, run) ? { ...run, entity: Entity.Person } : run)
  }
  return joined
}

/** Tells whether token `i` may be part of a name: a capital, nothing but a space behind it, and no title. */
function isOfName({ tokens }: Analysis, i: number): boolean {
  const word = wordAt(tokens, i)
  return (
    /^\p{Lu}\p{Ll}/u.test(word) &&
    tokens.sentence[i] === tokens.sentence[i + 1] &&
    tokens.text.slice(tokens.end[i], tokens.start[i + 1]) === ' ' &&
    !isTitle(word)
  )
}

function isGivenNameOf(analysis: Analysis, given: number, run: NameRun): boolean {
  const { tokens, tags, trees, entities } = analysis
  const word = wordAt(tokens, given)
  const last = wordAt(tokens, run.end - 1)
  if (run.end - run.first !== 1) return false
  const hangs = trees.head[given] === run.first
  if (syllables.test(last) && !participles.test(last)) return tags[given] === Tag.NNP && hangs
  if (run.entity === Entity.Person) {
    if (hyphenated.test(word)) return isHyphenatedName(word, tags[given] === Tag.NNP)
    return hangs && tags[given] === Tag.NNP && (isFirstName(word) || isWordAsGiven(word))
  }
  return (
    isPlaceAsFamily(last) &&
    hangs &&
    tags[given] === Tag.NNP &&
    entities[given] !== Entity.Location &&
    trees.relation[run.first] === Relation.nsubj &&
    !placeOpeners.test(word) &&
    !bodyWords.has(word.toLowerCase()) &&
    !bodyTrades.has(word.toLowerCase())
  )
}

function isHyphenatedName(word: string, isProper: boolean): boolean {
  const parts = word.split('-')
  if (parts.some((part) => isStateWord(part) || isTitle(part) || prefixes.test(part))) return false
  return isProper || parts.some(isFirstName)
}

/** Tells whether a run is a family name and a given name in syllables (`Ban Ki-moon`, `Min-ji Park`), whatever the tagger takes it for. */
function isSpelledInSyllables({ tokens, tags }: Analysis, run: NameRun): boolean {
  if (run.end - run.first !== 2 || run.entity === Entity.Location) return false
  const isGiven = (i: number): boolean =>
    tags[i] !== Tag.JJ && syllables.test(wordAt(tokens, i)) && !participles.test(wordAt(tokens, i))
  const isFamily = (i: number): boolean =>
    tags[i] === Tag.NNP && !bodyWords.has(wordAt(tokens, i).toLowerCase())
  const last = run.end - 1
  return (isFamily(run.first) && isGiven(last)) || (isGiven(run.first) && isFamily(last))
}
