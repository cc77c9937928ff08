import { isFirstName } from '../lexicons/first-names.ts'
import { isGeneration, isParticle } from '../lexicons/person-names.ts'
import { genderOfTitles, isFullName, type PersonName } from './parse-name.ts'
import { partOf } from './part-of-name.ts'
import { isBeginning, isEnd, plainWord, plainWords } from './plain-words.ts'
import { isShortForm } from './short-forms.ts'

/** Whether two names are one person's; open where the one may be, and another's as well. */
export type Answer = 'yes' | 'no' | 'open'

/** Tells whether two names are one person's, in one text or in two. */
export function samePerson(a: PersonName, b: PersonName): Answer {
  const [x, y] = [genderOfTitles(a), genderOfTitles(b)]
  if (x !== null && y !== null && x !== y) return 'no'
  const byWords =
    isFullName(a) === isFullName(b)
      ? isFullName(a)
        ? compareFull(a, b)
        : compareShort(a, b)
      : compareParts(a, b)
  return byWords === 'no' ? 'no' : worse(byWords, compareGenerations(a, b))
}

const worse = (a: Answer, b: Answer): Answer =>
  a === 'no' || b === 'no' ? 'no' : a === 'open' || b === 'open' ? 'open' : 'yes'

/** `John Smith` is not `John Smith Jr.` for sure, `Martin Sr.` never `Martin Jr.`. A ruler's number may be left out. */
function compareGenerations(a: PersonName, b: PersonName): Answer {
  const [x, y] = [a, b].map(({ suffixes }) => suffixes.filter(isGeneration).map(plainWord).join(' '))
  if (x === y) return 'yes'
  if (x !== '' && y !== '') return 'no'
  return a.family.length === 0 || b.family.length === 0 ? 'yes' : 'open'
}

function compareFull(a: PersonName, b: PersonName): Answer {
  if (isInside(a, b) || isInside(b, a)) return 'open'
  const byFamily = compareFamilies(a, b)
  if (byFamily === 'no') return 'no'
  if (isEndOf(a, b) || isEndOf(b, a)) return 'open'
  const byGiven = compareGiven(a, b)
  return byGiven === 'no' ? 'no' : worse(byFamily, byGiven)
}

/**
 * Tells whether a name of two words is of another's middle: two given names (`Páll Óskar`, `Maria Clara`), a family name of two
 * words (`Vilas Boas` of `João Vilas Boas de Aragão`), or what the other goes by (`Tia Toninha`).
 */
export function isInside(short: PersonName, { given, family, nickname }: PersonName): boolean {
  const words = plainWords([...short.given, ...short.family])
  if (nickname !== null && words.join(' ') === plainWords(nickname.split(' ')).join(' ')) return true
  const isGiven = isFirstName(given.at(-1)!) || isPatronymic(family.at(-1)!)
  if (given.length > 1 && isGiven && words.join(' ') === plainWords(given).join(' ')) return true
  const middle = plainWords(given.slice(1))
  return !isFirstName(short.given[0]!) && isEnd(words, middle)
}

/** `Van Dyke` may be a given name and a family, or the family of `Dick Van Dyke`. */
function isEndOf(short: PersonName, long: PersonName): boolean {
  const words = plainWords([...short.given, ...short.family])
  const all = plainWords([...long.given, ...long.family])
  return words.length < all.length && isEnd(words, all)
}

/** The same family name, particles aside; of two names one, the father's, may stand for both. */
function compareFamilies(a: PersonName, b: PersonName): Answer {
  const x = plainWords(a.family.filter((word) => !isParticle(word)))
  const y = plainWords(b.family.filter((word) => !isParticle(word)))
  if (x.join(' ') === y.join(' ')) return 'yes'
  // `Hillary Rodham` and `Hillary Rodham Clinton`.
  const endsWith = (long: PersonName, short: readonly string[]): boolean =>
    short.length === 1 && plainWords([...long.given.slice(1), ...long.family]).includes(short[0]!)
  return endsWith(a, y) || endsWith(b, x) ? 'open' : 'no'
}

function compareGiven(a: PersonName, b: PersonName): Answer {
  if (a.isFamilyFirst && b.isFamilyFirst)
    return plainWords(a.given).join(' ') === plainWords(b.given).join(' ') ? 'yes' : 'no'
  const first = compareFirst(a, b)
  if (first === 'no') return 'no'
  const x = plainWords(a.given.slice(1))
  const y = plainWords(b.given.slice(1))
  if (x.length === 0 || y.length === 0) return first
  const [fewer, more] = x.length < y.length ? [x, y] : [y, x]
  // `George W. Bush` and `George H. W. Bush`.
  return fewer.every((word, i) => isSameOrInitial(word, more[i]!)) ? first : 'no'
}

/** The same first name or nickname; a known short form or an initial leaves it open. */
function compareFirst(a: PersonName, b: PersonName): Answer {
  const x = plainWord(a.given[0]!)
  const y = plainWord(b.given[0]!)
  const called = [a.nickname, b.nickname].map((nickname) => (nickname === null ? null : plainWord(nickname)))
  if (x === y || called[0] === y || called[1] === x) return 'yes'
  if (isSameOrInitial(x, y)) return 'open'
  if (isShortForm(x, y) || isShortForm(y, x)) return 'open'
  return 'no'
}

function isSameOrInitial(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

/** Two names of which neither is full: the same words, or one with a particle or a second family name more. */
function compareShort(a: PersonName, b: PersonName): Answer {
  const x = plainWords([...a.given, ...a.family])
  const y = plainWords([...b.given, ...b.family])
  if (x.join(' ') === y.join(' ')) return 'yes'
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  const isPart = short.length < long.length && (isEnd(short, long) || isBeginning(short, long))
  return isPart && a.family.length > 0 && b.family.length > 0 ? 'open' : 'no'
}

/** A full name and a part of one. */
function compareParts(a: PersonName, b: PersonName): Answer {
  const [full, part] = isFullName(a) ? [a, b] : [b, a]
  const by = partOf(full, part)
  // `Mr. Obama` is nobody's given name, save where people are called by that.
  const isTitled = part.titles.length > 0 && part.family.length > 0
  const isFormal = isTitled && !goesByGivenName(full)
  // `Gov. Walker` is not George Herbert Walker Bush, but `Mr. Vilar` may be Rui Vilar de Matos.
  const isOthers = isTitled && !full.family.some(isParticle)
  return by === null || (by === 'given' && isFormal) || (by === 'middle' && isOthers) ? 'no' : 'open'
}

const isPatronymic = (family: string): boolean => /(?:d[óo]ttir|sson)$/.test(family)

/** Tells whether titles go with somebody's given name: `Ms. Lan`, `Mrs. Katrín`, `Mr. Mohammed`. */
function goesByGivenName({ given, family, isFamilyFirst }: PersonName): boolean {
  return (
    isFamilyFirst ||
    // `Dr Szabó` is Szabó Katalin.
    (!isFirstName(given[0]!) && isFirstName(family.at(-1)!)) ||
    isPatronymic(family.at(-1)!) ||
    family.some((word) => /^(?:bin|bint|ibn|a[lsdn]-.*)$/i.test(word))
  )
}
