import type { Analysis } from '../analysis.ts'
import { isFirstName } from '../lexicons/first-names.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'
import { Lexicon } from '../tokens/word-forms.ts'
import type { NameRun } from './name-run.ts'
import {
  isBareParticle,
  isFamilyJoint,
  isGeneration,
  isIberianFamily,
  isKoreanName,
  isParticle,
  isSuffix,
  isVietnameseName,
  isWordAsGiven,
} from './parse-name.ts'
import { isTitle } from './title-before-name.ts'

/** Given names before a family name that are taken into it, at most. */
const MOST_GIVEN = 3
const MOST_PARTICLES = 3
const calendar = Lexicon.Weekday | Lexicon.Month

/**
 * Gives each person's run the parts of the name that the tagger left out: particles and what stands before them (`Ursula von der`
 * + `Leyen`), a family name written first (`Nguyen` + `Thi Lan`), a nickname in marks (`Robert “Bobby” Tran`), a second family
 * name, suffixes (`Helen Stroud` + `KC`), and a family name that two people share (`Jane and John Smith`).
 */
export function completeNames(analysis: Analysis, runs: readonly NameRun[]): NameRun[] {
  const widened = [...runs, ...findFamilyFirst(analysis)]
    .sort((a, b) => a.first - b.first || b.end - a.end)
    .map((run) => (isOfPerson(analysis, run) ? widen(analysis, run) : run))
  return shareFamilies(analysis, joinNicknames(analysis, withoutCovered(widened)))
}

/** Finds names in the order of Vietnam or Korea, whatever the tagger takes their parts for (`Tran Thi Hoa`, `Kim Jong Un`). */
function findFamilyFirst(analysis: Analysis): NameRun[] {
  const { tokens, tags, entities, forms } = analysis
  const isName = (i: number): boolean => i < tokens.count && /^\p{Lu}\p{Ll}+$/u.test(wordAt(tokens, i))
  const found: NameRun[] = []
  for (let i = 0; i + 2 < tokens.count; i++) {
    const three = [i, i + 1, i + 2] as const
    if (!three.every(isName) || !isNextTo(analysis, i) || !isNextTo(analysis, i + 1)) continue
    const [family, middle, given] = three.map((k) => wordAt(tokens, k)) as [string, string, string]
    const isKorean =
      isKoreanName(family, middle, given) &&
      three.every((k) => tags[k] === Tag.NNP) &&
      three.some((k) => entities[k] === Entity.Person)
    // `Le Thi Thu Ha`.
    const isLonger = isName(i + 3) && isNextTo(analysis, i + 2) && (forms.lexicon[i + 3]! & calendar) === 0
    if (isVietnameseName(family, middle))
      found.push({ first: i, end: isLonger ? i + 4 : i + 3, entity: Entity.Person })
    else if (isKorean) found.push({ first: i, end: i + 3, entity: Entity.Person })
  }
  return found
}

/** A run that particles stand before is a person's, whatever the tagger takes it for. */
function isOfPerson(analysis: Analysis, { first, entity }: NameRun): boolean {
  if (entity === Entity.Person) return true
  return (
    entity !== Entity.Location &&
    first > 0 &&
    wordAt(analysis.tokens, first - 1).toLowerCase() === wordAt(analysis.tokens, first - 1) &&
    isParticle(wordAt(analysis.tokens, first - 1)) &&
    givenBefore(analysis, particlesBefore(analysis, first)) < particlesBefore(analysis, first)
  )
}

function widen(analysis: Analysis, run: NameRun): NameRun {
  const { tokens } = analysis
  let { first, end } = run
  const particle = particlesBefore(analysis, first)
  if (particle < first) {
    const given = givenBefore(analysis, particle)
    if (given < particle || isBareParticle(wordAt(tokens, particle))) first = given
  } else if (first > 0 && isNextTo(analysis, first - 1)) {
    const before = wordAt(tokens, first - 1)
    const isFamily = isVietnameseName(before, wordAt(tokens, first))
    if (isFamily || isMissedGiven(analysis, first - 1)) first--
  }
  end = familyEnd(analysis, end)
  return { first, end: suffixEnd(analysis, first, end), entity: Entity.Person }
}

/** Where particles that stand right before token `i` begin, `i` for none. */
function particlesBefore(analysis: Analysis, i: number): number {
  let first = i
  while (first > 0 && i - first < MOST_PARTICLES && isNextTo(analysis, first - 1)) {
    const word = wordAt(analysis.tokens, first - 1)
    const opensSentence = analysis.tokens.sentenceStart[analysis.tokens.sentence[i]!] === first - 1
    const isSmall = /^\p{Ll}/u.test(word) || (opensSentence && isBareParticle(word))
    if (!isSmall || !isParticle(word)) break
    first--
  }
  return first
}

/** Where the given names right before token `i` begin, `i` for none. */
function givenBefore(analysis: Analysis, i: number): number {
  const { tokens, tags, entities } = analysis
  let first = i
  while (first > 0 && i - first < MOST_GIVEN && isNextTo(analysis, first - 1)) {
    const word = wordAt(tokens, first - 1)
    const isName = tags[first - 1] === Tag.NNP || entities[first - 1] === Entity.Person
    if (!isName || !/^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word) || (isTitle(word) && !isFirstName(word))) break
    first--
  }
  return first
}

/** Tells whether nothing but a space stands between a token and the next, in one sentence. */
function isNextTo({ tokens, markedOf }: Analysis, i: number): boolean {
  return (
    tokens.sentence[i] === tokens.sentence[i + 1] &&
    markedOf[i] === markedOf[i + 1] &&
    tokens.text.slice(tokens.end[i], tokens.start[i + 1]) === ' '
  )
}

/** A given name before a run that the tagger took for nothing: one that hangs on the run and is no word of another kind. */
function isMissedGiven(analysis: Analysis, i: number): boolean {
  const { tokens, tags, entities, forms, trees } = analysis
  const word = wordAt(tokens, i)
  const opensSentence = tokens.sentenceStart[tokens.sentence[i]!] === i
  const isAfterTitle = i > 0 && isNextTo(analysis, i - 1) && isTitle(wordAt(tokens, i - 1))
  const isForeign = /^\p{Lu}\p{L}*[^\p{ASCII}]\p{L}*$/u.test(word)
  return (
    tags[i] === Tag.NNP &&
    entities[i] === Entity.None &&
    forms.lexicon[i] === 0 &&
    trees.head[i]! > i &&
    !isTitle(word) &&
    (isForeign ||
      isAfterTitle ||
      isFirstName(word) ||
      isWordAsGiven(word) ||
      (!opensSentence && /^\p{Lu}\.$/u.test(word)))
  )
}

/** Where a person's name ends whose family name goes on behind `end`: `bin Salman`, a second Spanish name. */
function familyEnd(analysis: Analysis, end: number): number {
  const { tokens, tags } = analysis
  if (end >= tokens.count || !isNextTo(analysis, end - 1)) return end
  let i = end
  while (
    i < tokens.count &&
    i - end < MOST_PARTICLES &&
    /^\p{Ll}/u.test(wordAt(tokens, i)) &&
    isParticle(wordAt(tokens, i))
  )
    i++
  // `Ortega y Luna`, `Matos e Silva`.
  if (i === end && isFamilyJoint(wordAt(tokens, i))) i++
  if (i >= tokens.count || tokens.sentence[i] !== tokens.sentence[end - 1]) return end
  const isName = tags[i] === Tag.NNP && /^\p{Lu}\p{Ll}/u.test(wordAt(tokens, i))
  if (i > end) return isName ? i + 1 : end
  const isSecond = isIberianFamily(wordAt(tokens, end - 1)) && isIberianFamily(wordAt(tokens, end))
  return isSecond && isName ? end + 1 : end
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

/** Joins `Robert`, `“Bobby”` and `Tran`, where the tagger took the nickname for a name of its own. */
function joinNicknames({ tokens }: Analysis, runs: readonly NameRun[]): NameRun[] {
  const joined: NameRun[] = []
  const begun = new Set(runs.map(({ first }) => first))
  for (const run of runs) {
    const nickname = joined.at(-1)
    const given = joined.at(-2)
    const isJoined =
      nickname !== undefined &&
      given !== undefined &&
      given.entity === Entity.Person &&
      /^["“‘'(]$/.test(wordAt(tokens, nickname.first - 1)) &&
      /^["”’')]$/.test(wordAt(tokens, nickname.end)) &&
      given.end === nickname.first - 1 &&
      run.first === nickname.end + 1 &&
      tokens.sentence[given.first] === tokens.sentence[run.first]
    // The tagger may take the family name behind for anything (`Leo "Dodo" Abella-Ruiz`).
    let family = run.end + 1
    while (family < tokens.count - 1 && isParticle(wordAt(tokens, family))) family++
    const isBeforeFamily =
      run.entity === Entity.Person &&
      joined.at(-1)?.entity === Entity.Person &&
      joined.at(-1)!.end === run.first - 1 &&
      /^["“]$/.test(wordAt(tokens, run.first - 1)) &&
      /^["”]$/.test(wordAt(tokens, run.end)) &&
      /^\p{Lu}\p{L}/u.test(wordAt(tokens, family)) &&
      !begun.has(family) &&
      tokens.sentence[joined.at(-1)!.first] === tokens.sentence[family]
    if (isBeforeFamily) joined.push({ ...joined.pop()!, end: family + 1 })
    else if (isJoined) joined.splice(-2, 2, { first: given.first, end: run.end, entity: Entity.Person })
    else joined.push(run)
  }
  return joined
}

/** Gives a first name before `and` and a full name the family name of both. */
function shareFamilies({ tokens, forms }: Analysis, runs: readonly NameRun[]): NameRun[] {
  const words = (run: NameRun): string => tokens.text.slice(tokens.start[run.first], tokens.end[run.end - 1])
  const families = new Set(
    runs.filter(({ first, end }) => end - first > 1).map(({ end }) => wordAt(tokens, end - 1)),
  )
  return runs.map((run, r) => {
    const next = runs[r + 1]
    const isGivenAlone =
      run.end - run.first === 1 &&
      run.entity === Entity.Person &&
      (forms.lexicon[run.first]! & (Lexicon.Country | Lexicon.Capital)) === 0 &&
      isFirstName(words(run)) &&
      !families.has(words(run))
    if (!isGivenAlone || next === undefined || next.entity !== Entity.Person) return run
    const isJoined = next.first === run.end + 1 && /^(?:and|&)$/.test(wordAt(tokens, run.end))
    const isFull = next.end - next.first === 2 && isFirstName(wordAt(tokens, next.first))
    return isJoined && isFull ? { ...run, name: `${words(run)} ${wordAt(tokens, next.end - 1)}` } : run
  })
}
