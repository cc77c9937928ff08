import { isFirstName } from '../lexicons/first-names.ts'
import { isParticle } from '../lexicons/person-names.ts'
import type { SpokenOf } from './choose-namesake.ts'
import type { NameMention } from './name-mention.ts'
import { genderOfTitles, isFullName, type PersonName } from './parse-name.ts'
import { plainWord } from './plain-words.ts'
import { genderOfName } from './tell-gender.ts'

/** A name longer than this is a headline's or the tagger's doing, and no fuller form of a shorter one. */
const LONGEST_NAME = 4
/** Of people with the same name so many, the latest, are compared. */
const MOST_NAMESAKES = 30

/** A person of the text: every mention that is surely of that name. */
export interface Person extends SpokenOf {
  /** Its place among the people. */
  readonly number: number
  readonly name: string
  readonly words: readonly string[]
  readonly parts: PersonName
  readonly gender: 'he' | 'she' | null
  readonly mentions: readonly NameMention[]
}

/** The people found so far. */
export class PeopleSoFar {
  readonly people: Person[] = []
  private readonly byWord = new Map<string, readonly number[]>()
  private readonly rolesOf: (mention: NameMention) => ReadonlySet<string>

  /** @param rolesOf what the text calls whoever a mention names */
  constructor(rolesOf: (mention: NameMention) => ReadonlySet<string>) {
    this.rolesOf = rolesOf
  }

  /** Those with whose name a mention's shares a word, and whom its titles do not tell from them. */
  alike({ parts }: NameMention): Person[] {
    const gender = genderOfTitles(parts)
    return this.sharing(parts).filter(
      (person) => gender === null || person.gender === null || gender === person.gender,
    )
  }

  /** Those whose name shares a word with another. */
  sharing(parts: PersonName): Person[] {
    const numbers = new Set([...wordsOf(parts)].flatMap((word) => this.byWord.get(word) ?? []))
    return Array.from(numbers, (number) => this.people[number]!)
  }

  /** Adds a mention to the person found, or somebody new. */
  add(mention: NameMention, found: Person | undefined): void {
    const { text: name, words, parts } = mention
    const known = found ?? {
      ...{ number: this.people.length, name, words, parts, gender: genderOfName(parts) },
      ...{ mentions: [], inFull: [], calledAt: new Map(), roles: new Set<string>() },
    }
    const person = withMention(known, mention, this.rolesOf(mention))
    this.people[person.number] = person
    if (found?.parts === person.parts) return
    for (const word of wordsOf(person.parts)) {
      const numbers = this.byWord.get(word) ?? []
      if (!numbers.includes(person.number))
        this.byWord.set(word, [...numbers, person.number].slice(-MOST_NAMESAKES))
    }
  }
}

const wordsOf = ({ given, family, nickname }: PersonName): Set<string> =>
  new Set([...given, ...family, ...(nickname?.split(' ') ?? [])].map(plainWord))

/** What is known of a person with one mention more. */
function withMention(person: Person, mention: NameMention, roles: ReadonlySet<string>): Person {
  const { parts, words, text } = mention
  const isFull = isFullName(parts)
  const isCalled = isFull || person.calledAt.has(text)
  const isFuller =
    (isHeadlineOf(person.words, words) || words.length > person.words.length) && words.length <= LONGEST_NAME
  const nickname = parts.nickname ?? person.parts.nickname
  return {
    ...person,
    ...(isFuller ? { name: text, words, parts: { ...parts, nickname } } : {}),
    gender: person.gender ?? genderOfTitles(parts),
    mentions: [...person.mentions, mention],
    inFull: isFull ? [...person.inFull, mention] : person.inFull,
    calledAt: isCalled ? person.calledAt : new Map([...person.calledAt, [text, mention.first]]),
    roles: roles.size === 0 ? person.roles : new Set([...person.roles, ...roles]),
  }
}

/** Tells whether a longer name is a shorter one with a headline's capitalised word before it (`Conflates Ted Hale`). */
export function isHeadlineOf(longer: readonly string[], words: readonly string[]): boolean {
  if (words.length < 2 || longer.length !== words.length + 1) return false
  const isSame = words.every((word, i) => word === longer[i + 1])
  return isSame && isFirstName(words[0]!) && !isFirstName(longer[0]!) && !isParticle(words[0]!)
}
