import { countryByDemonym, countryByName } from '../lexicons/countries.ts'
import { isGeneration } from '../lexicons/person-names.ts'
import { genderOfTitles, isFullName, type PersonName, parseName } from '../names/parse-name.ts'
import { partOf } from '../names/part-of-name.ts'
import { plainWord } from '../names/plain-words.ts'
import { isInside, samePerson } from '../names/same-person.ts'
import { genderOfName } from '../names/tell-gender.ts'
import { isBareGroup } from './bare-group.ts'
import type { KnownSpeaker, Referent, SpeakerKind } from './speaker.ts'

/** A form of a known person's name, taken apart. */
interface KnownName {
  readonly speaker: KnownSpeaker
  readonly parts: PersonName
}

/** Looks up known speakers by name or alias. */
export class KnownSpeakers {
  private readonly byForm = new Map<string, KnownSpeaker>()
  private readonly byFamily = new Map<string, KnownName[]>()

  constructor(speakers: readonly KnownSpeaker[]) {
    for (const speaker of speakers) {
      if (speaker.kind === 'group' && isBareGroup(speaker.name)) continue
      const forms = [speaker.name, ...speaker.aliases]
      for (const form of forms) if (!this.byForm.has(keyOf(form))) this.byForm.set(keyOf(form), speaker)
      if (speaker.kind === 'person') for (const form of forms) this.index({ speaker, parts: parseName(form) })
    }
  }

  /** Gives the known speaker that one of the forms names, or null. Aliases beat what the text alone suggests. */
  find(forms: Iterable<string>): KnownSpeaker | null {
    for (const form of forms) {
      const found = this.byForm.get(keyOf(form))
      if (found !== undefined) return found
    }
    return null
  }

  /**
   * Gives the speaker of a name: the known one if the name or, where that is no full one, any of its forms is known, or if a title and
   * a family name can be nobody else's; else a new one.
   * @param parts a person's name with its titles, taken apart
   */
  speakerOf(
    name: string,
    kind: SpeakerKind,
    forms: Iterable<string>,
    parts: PersonName | null = null,
  ): Referent {
    const found = this.knownAs(name, kind, [...forms], parts)
    if (found !== null) return { name: found.name, kind: found.kind, id: found.id }
    const bearers = kind === 'person' ? this.bearers(parts ?? parseName(name)) : []
    return { name, kind, id: null, ...(bearers.length === 0 ? {} : { mayBe: bearers.map(({ id }) => id) }) }
  }

  /**
   * Tells whether a known speaker whom a short form names (`Smith`, `Jordan`) can be the person whose name the text gives in full.
   * A full name beats every short form: `Jane Smith` is not the known John Smith, nor Jordan Pickford a kingdom.
   */
  mayBe(known: KnownSpeaker, name: string, kind: SpeakerKind, forms: Iterable<string>): boolean {
    if (kind === 'country') return known.kind !== 'person'
    return (
      kind !== 'person' ||
      !isFullName(parseName(name)) ||
      this.knownAs(name, kind, [...forms], null) === known
    )
  }

  private knownAs(
    name: string,
    kind: SpeakerKind,
    forms: readonly string[],
    parts: PersonName | null,
  ): KnownSpeaker | null {
    const otherNames = kind === 'country' ? (countryByName.get(name)?.otherNames ?? []) : []
    const whole = this.find([name, ...otherNames])
    // A state is nobody whose alias is its name.
    if (whole !== null) return whole.kind === 'person' && kind === 'country' ? null : whole
    if (kind !== 'person') {
      const byForm = this.find(forms)
      return byForm?.kind === 'person' && name.includes(' ') ? null : byForm
    }
    const own = parseName(name)
    if (isFullName(own))
      return this.find(forms.filter((form) => isFullName(parseName(form)))) ?? this.personLike(own)
    return this.find(forms) ?? this.titledPerson(parts)
  }

  private index(name: KnownName): void {
    for (const family of new Set([
      name.parts.family.at(-1),
      name.parts.family[0],
      ...name.parts.given.slice(0, 1),
    ])) {
      if (family === undefined) continue
      const key = plainWord(family)
      this.byFamily.set(key, [...(this.byFamily.get(key) ?? []), name])
    }
  }

  /** Gives the known person whose full name agrees with a name, null for none or several. */
  private personLike(parts: PersonName): KnownSpeaker | null {
    const alike = this.named(parts).filter((known) => isFullName(known.parts))
    const sure = only(alike.filter((known) => samePerson(known.parts, parts) === 'yes'))
    return sure ?? only(alike.filter((known) => differByInitials(known.parts, parts)))
  }

  /** Gives the known person who alone may be meant by a title and a family name (`President Obama`). */
  private titledPerson(parts: PersonName | null): KnownSpeaker | null {
    return parts === null || parts.titles.length === 0
      ? null
      : only(this.bearers(parts).map((speaker) => ({ speaker })))
  }

  /** The known people whom a name that is no full one may mean, or a full one that is not surely theirs. */
  private bearers(parts: PersonName): KnownSpeaker[] {
    const gender = genderOfTitles(parts)
    const known = this.named(parts).filter((other) => {
      if (!isFullName(other.parts) || samePerson(other.parts, parts) === 'no') return false
      const hers = genderOfName(other.parts)
      if (gender !== null && hers !== null && gender !== hers) return false
      return isFullName(parts) || partOf(other.parts, parts) === 'family'
    })
    return [...new Set(known.map(({ speaker }) => speaker))]
  }

  private named({ given, family }: PersonName): KnownName[] {
    const words = [family.at(-1), family[0], ...given.slice(0, 1)].filter((word) => word !== undefined)
    return [...new Set(words.flatMap((word) => this.byFamily.get(plainWord(word)) ?? []))]
  }
}

/** The speaker of all names, null where they are of several or none. */
function only(names: readonly { readonly speaker: KnownSpeaker }[]): KnownSpeaker | null {
  const speakers = new Set(names.map(({ speaker }) => speaker))
  return speakers.size === 1 ? [...speakers][0]! : null
}

/** Tells whether an initial is all that keeps two full names from being one person's for sure: neither a nickname nor `Jr.`. */
function differByInitials(a: PersonName, b: PersonName): boolean {
  const [x, y] = [a, b].map(({ given }) => plainWord(given[0]!)) as [string, string]
  const isInitial = x.startsWith(y) || y.startsWith(x)
  return (
    samePerson(a, b) === 'open' &&
    !isInside(a, b) &&
    !isInside(b, a) &&
    isInitial &&
    Math.min(x.length, y.length) === 1 &&
    a.suffixes.some(isGeneration) === b.suffixes.some(isGeneration)
  )
}

function keyOf(form: string): string {
  return form.replace(/[’‘]/g, "'").replace(/^the /i, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Tells whether a word names a state or its people. */
export function isStateWord(word: string): boolean {
  return countryByName.has(word) || countryByDemonym.has(word)
}
