import type { Analysis } from '../../analysis.ts'
import { isFirstName } from '../../lexicons/first-names.ts'
import { compoundOpeners, placeOpeners } from '../../lexicons/name-words.ts'
import { isParticle, isPlaceAsFamily, isWordAsGiven, titlesAsGiven } from '../../lexicons/person-names.ts'
import { bodyTrades, bodyWords } from '../../lexicons/roles.ts'
import { Relation } from '../../parsing/relations.ts'
import { isStateWord } from '../../speakers/known-speakers.ts'
import { Entity } from '../../tagging/entity-classes.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import type { NameRun } from '../name-run.ts'
import { isNextTo } from '../next-to.ts'
import { isTitle } from '../title-before-name.ts'

const hyphenated = /^\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)+$/u
/** A given name of two syllables as Koreans and Taiwanese write it (`Ki-moon`), and no participle (`Berlin-based`). */
const syllables =
  /^\p{Lu}\p{Ll}{1,5}-(?!\p{Ll}*(?:ed|led|made|born|run|held|wide|style|era|like|free|owned|ing)$)\p{Ll}{1,6}$/u

/** Gives a person's run the given name before it that the tagger left out: `Pierre-Alexis` + `Roy`, `Jordan` + `Pickford`. */
export function joinGivenNames(analysis: Analysis, runs: readonly NameRun[]): NameRun[] {
  const joined: NameRun[] = []
  const isCalled = (run: NameRun): boolean => {
    const word = wordAt(analysis.tokens, run.first)
    const isSame = ({ first, end }: NameRun): boolean =>
      end - first === 1 && wordAt(analysis.tokens, first) === word
    return runs.some((other) => other !== run && isSame(other))
  }
  for (const run of runs) {
    const before = joined.at(-1)
    const given = run.first - 1
    const isTaken = before !== undefined && before.end > given
    const isFree = !isTaken || (before.end - before.first === 1 && before.entity !== Entity.Person)
    if (isFree && given >= 0 && isGivenNameOf(analysis, given, run)) {
      if (isTaken) joined.pop()
      joined.push({ first: given, end: run.end, entity: Entity.Person })
    } else if (before?.end === run.first && isFamilyOf(analysis, before, run) && isCalled(run)) {
      joined.splice(-1, 1, { ...before, end: run.end })
    } else joined.push(isSpelledInSyllables(analysis, run) ? { ...run, entity: Entity.Person } : run)
  }
  return joined
}

/** Tells whether a word that is tagged as no person's is the family name behind a first name (`Petra` + `Young`). */
function isFamilyOf({ tokens, tags }: Analysis, given: NameRun, run: NameRun): boolean {
  const family = wordAt(tokens, run.first)
  const isFirst = given.entity === Entity.Person && given.end - given.first === 1
  const isWord = run.entity !== Entity.Person && run.end - run.first === 1 && tags[run.first] === Tag.NNP
  const isOther = isOfBody(family) || isStateWord(family) || isTitle(family) || placeOpeners.has(family)
  return (
    isFirst && isWord && !isOther && isNextTo(tokens, given.first) && isFirstName(wordAt(tokens, given.first))
  )
}

/** Tells whether what is a title elsewhere is a given name: nobody's age stands behind a judge's name (`Justice Mwale, 29,`). */
function isTitleAsGiven({ tokens }: Analysis, given: number, { end }: NameRun): boolean {
  const isAged = end + 2 < tokens.count && /^\d{1,3}$/.test(wordAt(tokens, end + 1))
  return (
    isAged &&
    wordAt(tokens, end) === ',' &&
    wordAt(tokens, end + 2) === ',' &&
    titlesAsGiven.has(wordAt(tokens, given))
  )
}

function isGivenNameOf(analysis: Analysis, given: number, run: NameRun): boolean {
  const { tokens, tags, trees, entities } = analysis
  const word = wordAt(tokens, given)
  // `Jean-Yves` + `Le Goff`
  const isFamily = run.end - run.first === (isParticle(wordAt(tokens, run.first)) ? 2 : 1)
  if (!isFamily || !/^\p{Lu}\p{Ll}/u.test(word) || !isNextTo(tokens, given)) return false
  if (isTitle(word)) return run.entity === Entity.Person && isTitleAsGiven(analysis, given, run)
  const isProper = tags[given] === Tag.NNP
  const hangs = isProper && trees.head[given] === run.first
  if (run.entity === Entity.Person && hyphenated.test(word)) return isHyphenatedName(word, isProper)
  if (run.entity === Entity.Person) return hangs && (isFirstName(word) || isWordAsGiven(word))
  // `Denzel Washington said`: no `Team Canada` and no `Lower Manhattan`.
  const isName = entities[given] !== Entity.Location && !placeOpeners.has(word) && !isOfBody(word)
  const speaks = trees.relation[run.first] === Relation.nsubj
  return hangs && isPlaceAsFamily(wordAt(tokens, run.first)) && isName && speaks
}

const isOfBody = (word: string): boolean =>
  bodyWords.has(word.toLowerCase()) || bodyTrades.has(word.toLowerCase())

function isHyphenatedName(word: string, isProper: boolean): boolean {
  const parts = word.split('-')
  if (parts.some((part) => isStateWord(part) || isTitle(part) || compoundOpeners.has(part))) return false
  return isProper || parts.some(isFirstName)
}

/** Tells whether a run is a family name and a given name in syllables (`Ban Ki-moon`, `Min-ji Park`), whatever the tagger takes it for. */
function isSpelledInSyllables({ tokens, tags }: Analysis, run: NameRun): boolean {
  if (run.end - run.first !== 2 || run.entity === Entity.Location) return false
  const isGiven = (i: number): boolean => tags[i] !== Tag.JJ && syllables.test(wordAt(tokens, i))
  const isFamily = (i: number): boolean =>
    tags[i] === Tag.NNP && !bodyWords.has(wordAt(tokens, i).toLowerCase())
  const last = run.end - 1
  return (isFamily(run.first) && isGiven(last)) || (isGiven(run.first) && isFamily(last))
}
