import { isFirstName } from '../lexicons/first-names.ts'
import { isGeneration, isParticle } from '../lexicons/person-names.ts'
import type { SpokenOf } from './choose-namesake.ts'
import { chooseNamesake } from './choose-namesake.ts'
import type { NameMention } from './name-mention.ts'
import { genderOfTitles, hasPatronymic, isFullName, type PersonName } from './parse-name.ts'
import { type NamePart, partOf } from './part-of-name.ts'
import { plainWord } from './plain-words.ts'
import { isInside, samePerson } from './same-person.ts'
import { genderOfName } from './tell-gender.ts'

/** A name longer than this is a headline's or the tagger's doing, and no fuller form of a shorter one. */
const LONGEST_NAME = 4
/** Of people with the same name so many, the latest, are compared. */
const MOST_NAMESAKES = 30

/** A person of the text: every mention that is surely of that name. */
export interface Person extends SpokenOf {
  readonly name: string
  readonly words: readonly string[]
  readonly parts: PersonName
  readonly gender: 'he' | 'she' | null
  readonly mentions: readonly NameMention[]
}

/** The people of a text, and the mentions of which it leaves open whose they are. */
export interface People {
  readonly people: readonly Person[]
  readonly open: ReadonlyMap<NameMention, readonly Person[]>
}

type Draft = {
  -readonly [K in keyof Person]: Person[K] extends readonly NameMention[] ? NameMention[] : Person[K]
} & { readonly calledAt: Map<string, number>; readonly roles: Set<string> }

/** Sorts mentions by person: full names first, in the order of the text, then the short forms that refer to them. */
export function gatherPeople(
  mentions: readonly NameMention[],
  rolesBefore: (at: NameMention) => ReadonlySet<string>,
): People {
  const people: Draft[] = []
  const byWord = new Map<string, Draft[]>()
  const open = new Map<NameMention, readonly Draft[]>()
  const wordsOf = ({ given, family, nickname }: PersonName): Set<string> =>
    new Set([...given, ...family, ...(nickname?.split(' ') ?? [])].map(plainWord))
  const index = (person: Draft): void => {
    for (const word of wordsOf(person.parts)) {
      const list = byWord.get(word) ?? []
      if (!list.includes(person)) byWord.set(word, [...list, person].slice(-MOST_NAMESAKES))
    }
  }
  const sharing = (parts: PersonName): Draft[] => [
    ...new Set([...wordsOf(parts)].flatMap((word) => byWord.get(word) ?? [])),
  ]
  const add = (mention: NameMention): void => {
    const { text: name, words, parts } = mention
    const gender = genderOfName(parts)
    const person: Draft = {
      ...{ name, words, parts, gender, mentions: [], inFull: [] },
      ...{ calledAt: new Map<string, number>(), roles: new Set<string>() },
    }
    people.push(person)
    index(person)
    note(person, mention)
  }
  const note = (person: Draft, mention: NameMention): void => {
    person.mentions.push(mention)
    for (const role of rolesBefore(mention)) person.roles.add(role)
    if (isFullName(mention.parts)) person.inFull.push(mention)
    else if (!person.calledAt.has(mention.text)) person.calledAt.set(mention.text, mention.first)
  }
  const join = (person: Draft, mention: NameMention): void => {
    note(person, mention)
    person.gender ??= genderOfTitles(mention.parts)
    const isFuller = isHeadlineOf(person.words, mention.words) || mention.words.length > person.words.length
    if (!isFuller || mention.words.length > LONGEST_NAME) return
    const nickname = mention.parts.nickname ?? person.parts.nickname
    Object.assign(person, {
      ...{ name: mention.text, words: mention.words },
      parts: { ...mention.parts, nickname },
    })
    index(person)
  }
  const [full, short] = [true, false].map((isFull) =>
    mentions.filter(({ parts }) => isFullName(parts) === isFull),
  )
  for (const mention of full!) {
    const alike = sharing(mention.parts).filter((person) => agreesInGender(person, mention))
    const same = alike.find(
      (person) =>
        isOneOfText(person.parts, mention.parts, 'yes') || isHeadlineOf(person.words, mention.words),
    )
    const likely = alike.filter((person) => isOneOfText(person.parts, mention.parts, 'open'))
    const found = same ?? (likely.length === 1 ? likely[0] : undefined)
    if (found === undefined) add(mention)
    else join(found, mention)
  }
  const alikeInFull = ({ parts }: NameMention, among: readonly Draft[]): Draft[] =>
    among.filter((person) => isFullName(person.parts) && samePerson(person.parts, parts) !== 'no')
  // Whoever goes by a middle name or a nickname is not meant by the name of the family where others bear it, too.
  const otherwise = new Set(
    short!.flatMap((mention) => {
      const [called, other] = alikeInFull(mention, sharing(mention.parts))
      const by = called === undefined ? null : partOf(called.parts, mention.parts)
      return other === undefined && (by === 'middle' || by === 'nickname') ? [called!] : []
    }),
  )
  // Where a daughter is called by her given name (`Almaz` of Almaz Tadesse), her father's is her father's.
  const byGiven = new Set(
    short!.flatMap((mention) => {
      const [called, other] = alikeInFull(mention, sharing(mention.parts))
      return called !== undefined && other === undefined && partOf(called.parts, mention.parts) === 'given'
        ? [called]
        : []
    }),
  )
  for (const mention of short!) {
    const alike = sharing(mention.parts).filter((person) => agreesInGender(person, mention))
    const named = alikeInFull(mention, alike)
    const by = (...wanted: readonly NamePart[]): Draft[] =>
      named.filter(({ parts }) => wanted.includes(partOf(parts, mention.parts)!))
    const ofFamily = by('family')
    const plainly = ofFamily.filter((person) => !otherwise.has(person))
    const ofGiven = by('given', 'nickname')
    const isParent = ofGiven.some(({ roles }) => roles.has('father') || roles.has('mother'))
    const isFathers =
      ofGiven.length > 0 &&
      ofFamily.every((one) => (isParent && byGiven.has(one)) || hasPatronymic(one.parts))
    const bearers =
      (isFathers ? [ofGiven] : [plainly, ofFamily, ofGiven]).find((found) => found.length > 0) ?? named
    const unnamed = alike.filter(
      ({ parts }) => !isFullName(parts) && samePerson(parts, mention.parts) !== 'no',
    )
    const found =
      bearers.length > 0 ? chooseNamesake(bearers, mention, rolesBefore(mention)) : (unnamed[0] ?? null)
    if (found !== null) join(found, mention)
    else if (bearers.length > 0) open.set(mention, bearers)
    else add(mention)
  }
  return { people, open }
}

/** Tells whether two full names are one person's where both stand in one text: there `Trump` is not `Trump Jr.`. */
function isOneOfText(a: PersonName, b: PersonName, wanted: 'yes' | 'open'): boolean {
  const isJunior = ({ suffixes }: PersonName): boolean => suffixes.some(isGeneration)
  if (isJunior(a) !== isJunior(b) || samePerson(a, b) !== wanted) return false
  // A headline's verb makes `Ana Ruiz Sees` no fuller name than `Ana Ruiz`.
  return (
    plainWord(a.family.at(-1)!) === plainWord(b.family.at(-1)!) ||
    [a, b].some(({ family }) => family.length > 1) ||
    isInside(a, b) ||
    isInside(b, a)
  )
}

function agreesInGender(person: Draft, { parts }: NameMention): boolean {
  const gender = genderOfTitles(parts)
  return gender === null || person.gender === null || gender === person.gender
}

/** Tells whether a longer name is a shorter one with a headline's capitalised word before it (`Conflates Ted Hale`). */
function isHeadlineOf(longer: readonly string[], words: readonly string[]): boolean {
  if (words.length < 2 || longer.length !== words.length + 1) return false
  const isSame = words.every((word, i) => word === longer[i + 1])
  return isSame && isFirstName(words[0]!) && !isFirstName(longer[0]!) && !isParticle(words[0]!)
}
