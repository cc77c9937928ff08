import { isGeneration } from '../lexicons/person-names.ts'
import { chooseNamesake } from './choose-namesake.ts'
import type { NameMention } from './name-mention.ts'
import { hasPatronymic, isFullName, type PersonName } from './parse-name.ts'
import { type NamePart, partOf } from './part-of-name.ts'
import { isHeadlineOf, PeopleSoFar, type Person } from './person.ts'
import { plainWord } from './plain-words.ts'
import { isInside, samePerson } from './same-person.ts'

/** The people of a text, and the mentions of which it leaves open whose they are. */
export interface People {
  readonly people: readonly Person[]
  readonly open: ReadonlyMap<NameMention, readonly Person[]>
}

/** Sorts mentions by person: full names first, in the order of the text, then the short forms that refer to them. */
export function gatherPeople(
  mentions: readonly NameMention[],
  rolesOf: (mention: NameMention) => ReadonlySet<string>,
): People {
  const soFar = new PeopleSoFar(rolesOf)
  const [full, short] = [true, false].map((isFull) =>
    mentions.filter(({ parts }) => isFullName(parts) === isFull),
  )
  for (const mention of full!) soFar.add(mention, fullNameOf(soFar.alike(mention), mention))
  const habits = new Set(short!.flatMap((mention) => habitOf(soFar.sharing(mention.parts), mention)))
  const open = new Map<NameMention, readonly Person[]>()
  for (const mention of short!) {
    const alike = soFar.alike(mention)
    const bearers = bearersOf(alikeInFull(alike, mention), mention, habits)
    const unnamed = alike.find(({ parts }) => !isFullName(parts) && samePerson(parts, mention.parts) !== 'no')
    // `The younger Ogunbanjo` is not the one whom the text has named in full, and may be nobody whom it has.
    const isOther = bearers.length === 1 && /^(?:younger|elder|older)$/.test(mention.before[2]!)
    const found = isOther
      ? null
      : bearers.length > 0
        ? chooseNamesake(bearers, mention, rolesOf(mention))
        : (unnamed ?? null)
    if (found === null && bearers.length > 0) open.set(mention, bearers)
    else soFar.add(mention, found ?? undefined)
  }
  return { people: soFar.people, open }
}

/** Whose full name another form of it is; nobody's where two may be meant. */
function fullNameOf(alike: readonly Person[], { parts, words }: NameMention): Person | undefined {
  const same = alike.find(
    (person) => isOneOfText(person.parts, parts, 'yes') || isHeadlineOf(person.words, words),
  )
  const likely = alike.filter((person) => isOneOfText(person.parts, parts, 'open'))
  return same ?? (likely.length === 1 ? likely[0] : undefined)
}

const alikeInFull = (among: readonly Person[], { parts }: NameMention): Person[] =>
  among.filter((person) => isFullName(person.parts) && samePerson(person.parts, parts) !== 'no')

/** That somebody goes by a part of their name. */
const habit = ({ number }: Person, by: NamePart | null): string => `${number} ${by}`

/** What a short name tells of the only one whom it can mean. */
function habitOf(among: readonly Person[], mention: NameMention): string[] {
  const [called, other] = alikeInFull(among, mention)
  if (called === undefined || other !== undefined) return []
  return [habit(called, partOf(called.parts, mention.parts))]
}

/** Those of people with a name whom a part of it means where it stands alone. */
function bearersOf(
  named: readonly Person[],
  { parts }: NameMention,
  habits: ReadonlySet<string>,
): readonly Person[] {
  const by = (...wanted: readonly NamePart[]): Person[] =>
    named.filter((person) => wanted.includes(partOf(person.parts, parts)!))
  const goesBy = (person: Person, ...wanted: readonly NamePart[]): boolean =>
    wanted.some((part) => habits.has(habit(person, part)))
  const ofFamily = by('family')
  // Whoever goes by a middle name or a nickname is not meant by the name of the family where others bear it, too.
  const plainly = ofFamily.filter((person) => !goesBy(person, 'middle', 'nickname'))
  const ofGiven = by('given', 'nickname')
  // Where a daughter is called by her given name (`Almaz` of Almaz Tadesse), her father's is her father's.
  const isParent = ofGiven.some(({ roles }) => roles.has('father') || roles.has('mother'))
  const isFathers =
    ofGiven.length > 0 &&
    ofFamily.every((person) => (isParent && goesBy(person, 'given')) || hasPatronymic(person.parts))
  const choices = isFathers ? [ofGiven] : [plainly, ofFamily, ofGiven]
  return choices.find((found) => found.length > 0) ?? named
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
