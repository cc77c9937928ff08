import { isFirstName } from '../lexicons/first-names.ts'
import { readWordLists } from '../lexicons/read-word-lists.ts'
import { titles } from '../lexicons/roles.ts'
import { isGeneration, isParticle, type PersonName } from './parse-name.ts'

/** Whether two names are one person's; open where the one may be, and another's as well. */
export type Answer = 'yes' | 'no' | 'open'

/** From a short form of a first name to the full ones. */
const fullForms = new Map<string, Set<string>>()
for (const [full, shorts] of readWordLists('first-name-forms.txt').entries('short-form'))
  for (const short of shorts) {
    const known = fullForms.get(short.toLowerCase()) ?? new Set()
    fullForms.set(short.toLowerCase(), known.add(full.toLowerCase()))
  }

/** How many words are kept as they were made plain: those of one text, mostly. */
const MOST_KEPT = 20_000
const kept = new Map<string, string>()

/** A word of a name without accents, dots, capitals and the article before it, as it may be spelled elsewhere. */
export function plainWord(word: string): string {
  const known = kept.get(word)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const made = word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/^(?:al|el|as|ad|an|ul)-(?=\p{L}{3})/u, '')
  kept.set(word, made)
  return made
}

const plain = (words: readonly string[]): string[] => words.map(plainWord)
const isFull = ({ given, family }: PersonName): boolean => given.length > 0 && family.length > 0

/** Tells whether a name is more than a family or a given name alone, titles not counted. */
export function isFullName(name: PersonName): boolean {
  return isFull(name)
}

/** The pronoun that a name's titles tell, null for none. */
export function genderOfTitles(name: PersonName): 'he' | 'she' | null {
  for (const title of name.titles) {
    const gender = titles.get(title)
    if (gender !== undefined && gender !== null) return gender
  }
  return null
}

/** Tells whether two names are one person's, in one text or in two. */
export function samePerson(a: PersonName, b: PersonName): Answer {
  const [x, y] = [genderOfTitles(a), genderOfTitles(b)]
  if (x !== null && y !== null && x !== y) return 'no'
  const byWords =
    isFull(a) === isFull(b) ? (isFull(a) ? compareFull(a, b) : compareShort(a, b)) : compareParts(a, b)
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
  const words = plain([...short.given, ...short.family])
  if (nickname !== null && words.join(' ') === plain(nickname.split(' ')).join(' ')) return true
  const isGiven = isFirstName(given.at(-1)!) || isPatronymic(family.at(-1)!)
  if (given.length > 1 && isGiven && words.join(' ') === plain(given).join(' ')) return true
  const middle = plain(given.slice(1))
  return !isFirstName(short.given[0]!) && isEnd(words, middle)
}

/** `Van Dyke` may be a given name and a family, or the family of `Dick Van Dyke`. */
function isEndOf(short: PersonName, long: PersonName): boolean {
  const words = plain([...short.given, ...short.family])
  const all = plain([...long.given, ...long.family])
  return words.length < all.length && isEnd(words, all)
}

/** The same family name, particles aside; of two names one, the father's, may stand for both. */
function compareFamilies(a: PersonName, b: PersonName): Answer {
  const x = plain(a.family.filter((word) => !isParticle(word)))
  const y = plain(b.family.filter((word) => !isParticle(word)))
  if (x.join(' ') === y.join(' ')) return 'yes'
  // `Hillary Rodham` and `Hillary Rodham Clinton`.
  const endsWith = (long: PersonName, short: readonly string[]): boolean =>
    short.length === 1 && plain([...long.given.slice(1), ...long.family]).includes(short[0]!)
  return endsWith(a, y) || endsWith(b, x) ? 'open' : 'no'
}

function compareGiven(a: PersonName, b: PersonName): Answer {
  if (a.isFamilyFirst && b.isFamilyFirst)
    return plain(a.given).join(' ') === plain(b.given).join(' ') ? 'yes' : 'no'
  const first = compareFirst(a, b)
  if (first === 'no') return 'no'
  const x = plain(a.given.slice(1))
  const y = plain(b.given.slice(1))
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
  if (fullForms.get(x)?.has(y) || fullForms.get(y)?.has(x)) return 'open'
  return 'no'
}

function isSameOrInitial(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

/** Two names of which neither is full: the same words, or one with a particle or a second family name more. */
function compareShort(a: PersonName, b: PersonName): Answer {
  const x = plain([...a.given, ...a.family])
  const y = plain([...b.given, ...b.family])
  if (x.join(' ') === y.join(' ')) return 'yes'
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  const isPart = short.length < long.length && (isEnd(short, long) || isBeginning(short, long))
  return isPart && a.family.length > 0 && b.family.length > 0 ? 'open' : 'no'
}

/** A full name and a part of one. */
function compareParts(a: PersonName, b: PersonName): Answer {
  const [full, part] = isFull(a) ? [a, b] : [b, a]
  const by = partOf(full, part)
  // `Mr. Obama` is nobody's given name, save where people are called by that.
  const isTitled = part.titles.length > 0 && part.family.length > 0
  const isFormal = isTitled && !goesByGivenName(full)
  // `Gov. Walker` is not George Herbert Walker Bush, but `Mr. Vilar` may be Rui Vilar de Matos.
  const isOthers = isTitled && !full.family.some(isParticle)
  return by === null || (by === 'given' && isFormal) || (by === 'middle' && isOthers) ? 'no' : 'open'
}

/** Tells whether titles go with somebody's given name: `Ms. Lan`, `Mrs. Katrín`, `Mr. Mohammed`. */
const isPatronymic = (family: string): boolean => /(?:d[óo]ttir|sson)$/.test(family)

function goesByGivenName({ given, family, isFamilyFirst }: PersonName): boolean {
  return (
    isFamilyFirst ||
    // `Dr Szabó` is Szabó Katalin.
    (!isFirstName(given[0]!) && isFirstName(family.at(-1)!)) ||
    isPatronymic(family.at(-1)!) ||
    family.some((word) => /^(?:bin|bint|ibn|a[lsdn]-.*)$/i.test(word))
  )
}

/** A part of a full name that stands for it; the middle is a family name that is not the last (`Ingrid Moe Halloran`). */
export type NamePart = 'family' | 'given' | 'nickname' | 'middle'

/** By which of its parts a full name is shortened to another: people are rather called by the first of these. */
export function partOf(full: PersonName, part: PersonName): NamePart | null {
  const words = plain([...part.given, ...part.family])
  const family = plain(full.family)
  const given = plain(full.given)
  const isGivenTitled = part.family.length === 0
  if (!isGivenTitled) {
    const core = plain(full.isFamilyFirst ? full.family : [...full.given.slice(1), ...full.family])
    const bareFamily = family.filter((word) => !isParticle(word))
    if (isEnd(words, core) && words.length >= Math.min(bareFamily.length, family.length)) return 'family'
    if ([family, bareFamily].some((of) => isEnd(words, of) || isBeginning(words, of))) return 'family'
  }
  if (full.isFamilyFirst && isEnd(words, given)) return 'given'
  if (words.length <= given.length && isBeginning(words, given)) return 'given'
  if (full.nickname !== null && isEnd(words, plain(full.nickname.split(' ')))) return 'nickname'
  const [word] = words
  if (words.length === 1 && fullForms.get(word!)?.has(given[0]!)) return 'nickname'
  // `Dona Graça` may be Maria da Graça Teles.
  const isMiddleGiven = isGivenTitled && plain([...full.given.slice(1), ...full.family]).includes(word!)
  return isMiddleGiven || (!isGivenTitled && isMiddle(part.family, full)) ? 'middle' : null
}

/** Tells whether a word stands inside a name: another family's, or what somebody goes by (`Bridget Lacey Thwaite`). */
function isMiddle(words: readonly string[], { given, family }: PersonName): boolean {
  const inside = plain([...given.slice(1), ...family.slice(0, -1)])
  const [word] = words
  return words.length === 1 && word!.length > 2 && inside.includes(plainWord(word!))
}

function isEnd(words: readonly string[], of: readonly string[]): boolean {
  return words.length <= of.length && words.every((word, i) => word === of[of.length - words.length + i])
}

function isBeginning(words: readonly string[], of: readonly string[]): boolean {
  return words.length <= of.length && words.every((word, i) => word === of[i])
}
