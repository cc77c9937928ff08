import type { Analysis } from '../../analysis.ts'
import { isFirstName } from '../../lexicons/first-names.ts'
import {
  isBareParticle,
  isFamilyJoint,
  isGeneration,
  isParticle,
  isSuffix,
  isWordAsGiven,
} from '../../lexicons/person-names.ts'
import { Entity } from '../../tagging/entity-classes.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import type { NameRun } from '../name-run.ts'
import { isNextTo } from '../next-to.ts'
import { isTitle } from '../title-before-name.ts'

/** Given names before a family name that are taken into it, at most. */
const MOST_GIVEN = 3
const MOST_PARTICLES = 3
const initial = /^\p{Lu}\.$/u

/**
 * Gives each person's run the parts of the name that the tagger left out: particles and what stands before them (`Ursula von der`
 * + `Leyen`), a given name in letters of another language, what a family name goes on with (`Ortega` + `y Luna`), and suffixes
 * (`Helen Stroud` + `KC`). What has become part of another run is dropped.
 */
export function completeNames(analysis: Analysis, runs: readonly NameRun[]): NameRun[] {
  return withoutCovered(
    runs.map((run) => {
      if (!isOfPerson(analysis, run)) return run
      const first = nameStart(analysis, run.first)
      return { first, end: suffixEnd(analysis, first, familyEnd(analysis, run.end)), entity: Entity.Person }
    }),
  )
}

/** A run that particles and a given name stand before is a person's, whatever the tagger takes it for (`Osama bin` + `Laden`). */
function isOfPerson(analysis: Analysis, { first, entity }: NameRun): boolean {
  if (entity === Entity.Person) return true
  const particle = particlesBefore(analysis, first)
  const isSmall = first > 0 && /^[^\p{Lu}]*$/u.test(wordAt(analysis.tokens, first - 1))
  return (
    entity !== Entity.Location && isSmall && particle < first && givenBefore(analysis, particle) < particle
  )
}

/** Where a person's name begins of which the tagger knows the part from `first` on. */
function nameStart(analysis: Analysis, first: number): number {
  const particle = particlesBefore(analysis, first)
  if (particle === first) {
    let given = first
    while (given > 0 && first - given < MOST_GIVEN && isMissedGiven(analysis, given - 1, given < first))
      given--
    return given
  }
  const given = givenBefore(analysis, particle)
  return given < particle || isBareParticle(wordAt(analysis.tokens, particle)) ? given : first
}

/** Where particles that stand right before token `i` begin, `i` for none. */
function particlesBefore({ tokens, markedOf }: Analysis, i: number): number {
  let first = i
  while (first > 0 && i - first < MOST_PARTICLES && isNextTo(tokens, first - 1)) {
    const word = wordAt(tokens, first - 1)
    const opensSentence = tokens.sentenceStart[tokens.sentence[i]!] === first - 1
    const isSmall = /^\p{Ll}/u.test(word) || (opensSentence && isBareParticle(word))
    if (!isSmall || !isParticle(word) || markedOf[first - 1] !== markedOf[first]) break
    first--
  }
  return first
}

/** Where the given names right before token `i` begin, `i` for none. */
function givenBefore({ tokens, tags, entities, markedOf }: Analysis, i: number): number {
  let first = i
  while (first > 0 && i - first < MOST_GIVEN && isNextTo(tokens, first - 1)) {
    const word = wordAt(tokens, first - 1)
    const isName = tags[first - 1] === Tag.NNP || entities[first - 1] === Entity.Person
    if (!isName || !/^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word) || (isTitle(word) && !isFirstName(word))) break
    if (markedOf[first - 1] !== markedOf[first]) break
    first--
  }
  return first
}

/**
 * A given name before a run that the tagger took for nothing: one that hangs on the run and is no word of another kind.
 * @param isAnother one was found behind it: then it is an initial (`K. S. Arumugam`) or none
 */
function isMissedGiven(
  { tokens, tags, entities, forms, trees, markedOf }: Analysis,
  i: number,
  isAnother: boolean,
): boolean {
  const word = wordAt(tokens, i)
  const isBeforeInitial = initial.test(word) && initial.test(wordAt(tokens, i + 1))
  if (isAnother || isBeforeInitial) return isBeforeInitial && isNextTo(tokens, i)
  const isUnread = tags[i] === Tag.NNP && entities[i] === Entity.None && forms.lexicon[i] === 0
  const isBeside = isNextTo(tokens, i) && markedOf[i] === markedOf[i + 1] && trees.head[i]! > i
  if (!isUnread || !isBeside || isTitle(word)) return false
  const opensSentence = tokens.sentenceStart[tokens.sentence[i]!] === i
  const isAfterTitle = i > 0 && isNextTo(tokens, i - 1) && isTitle(wordAt(tokens, i - 1))
  const isForeign = /^\p{Lu}\p{L}*[^\p{ASCII}]\p{L}*$/u.test(word)
  const isInitial = !opensSentence && initial.test(word)
  return isForeign || isAfterTitle || isInitial || isFirstName(word) || isWordAsGiven(word)
}

/** Where a person's name ends whose family name goes on behind `end`: `bin Salman`, `y Luna`. */
function familyEnd({ tokens, tags, markedOf }: Analysis, end: number): number {
  const isWithin = end < tokens.count && isNextTo(tokens, end - 1) && markedOf[end - 1] === markedOf[end]
  if (!isWithin) return end
  const isSmallParticle = (i: number): boolean => {
    const word = wordAt(tokens, i)
    return /^\p{Ll}/u.test(word) && isParticle(word)
  }
  let i = end
  while (i < tokens.count && i - end < MOST_PARTICLES && isSmallParticle(i)) i++
  // `Ortega y Luna`, `Matos e Silva`.
  if (i === end && isFamilyJoint(wordAt(tokens, i))) i++
  const isOfSentence = i > end && i < tokens.count && tokens.sentence[i] === tokens.sentence[end - 1]
  return isOfSentence && tags[i] === Tag.NNP && /^\p{Lu}\p{Ll}/u.test(wordAt(tokens, i)) ? i + 1 : end
}

/** Where a person's name ends with the suffixes behind `end`, a comma before them or not. */
function suffixEnd({ tokens }: Analysis, first: number, end: number): number {
  if (end - first < 2) return end
  let last = end
  while (last < tokens.count && tokens.sentence[last] === tokens.sentence[first]) {
    const at = wordAt(tokens, last) === ',' ? last + 1 : last
    if (at >= tokens.count || !isSuffix(wordAt(tokens, at))) break
    // A seat or a degree follows the name at once, or stands between commas.
    const isClosed = at === last || isGeneration(wordAt(tokens, at)) || /^[,.]$/.test(wordAt(tokens, at + 1))
    if (!isClosed) break
    last = at + 1
  }
  return last
}

/** Drops what has become part of another run; the longer one stays. */
function withoutCovered(runs: readonly NameRun[]): NameRun[] {
  const kept: NameRun[] = []
  for (const run of runs) {
    while (kept.length > 0 && kept.at(-1)!.first >= run.first && kept.at(-1)!.end <= run.end) kept.pop()
    const before = kept.at(-1)
    if (before === undefined || before.end <= run.first) kept.push(run)
    else if (before.end < run.end) kept.splice(-1, 1, { ...run, first: before.first })
  }
  return kept
}
