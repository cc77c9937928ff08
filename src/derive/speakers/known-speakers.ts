import { countryByDemonym, countryByName } from '../lexicons/countries.ts'
import { isFullName, mayBeOnePerson, nameWords } from './full-names.ts'
import type { KnownSpeaker, Speaker, SpeakerKind } from './speaker.ts'

/** Looks up known speakers by name or alias. */
export class KnownSpeakers {
  private readonly byForm = new Map<string, KnownSpeaker>()
  private readonly byLastName = new Map<string, KnownSpeaker[]>()

  constructor(speakers: readonly KnownSpeaker[]) {
    for (const speaker of speakers) {
      for (const form of [speaker.name, ...speaker.aliases]) {
        const key = keyOf(form)
        if (!this.byForm.has(key)) this.byForm.set(key, speaker)
      }
      if (speaker.kind !== 'person') continue
      for (const last of new Set([speaker.name, ...speaker.aliases].map(lastName)))
        this.byLastName.set(last, [...(this.byLastName.get(last) ?? []), speaker])
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

  /** Gives the speaker of a name: the known one if the name or, where that is no full one, any of its forms is known, else a new one. */
  speakerOf(name: string, kind: SpeakerKind, forms: Iterable<string>): Speaker {
    const found = this.knownAs(name, kind, [...forms])
    return found === null ? { name, kind, id: null } : { name: found.name, kind: found.kind, id: found.id }
  }

  /**
   * Tells whether a known speaker whom a short form names (`Smith`, `Jordan`) can be the person whose name the text gives in full.
   * A full name beats every short form: `Jane Smith` is not the known John Smith, nor Jordan Pickford a kingdom.
   */
  mayBe(known: KnownSpeaker, name: string, kind: SpeakerKind, forms: Iterable<string>): boolean {
    if (kind === 'country') return known.kind !== 'person'
    return kind !== 'person' || !isFullName(name) || this.knownAs(name, kind, [...forms]) === known
  }

  private knownAs(name: string, kind: SpeakerKind, forms: readonly string[]): KnownSpeaker | null {
    const otherNames = kind === 'country' ? (countryByName.get(name)?.otherNames ?? []) : []
    const whole = this.find([name, ...otherNames])
    // A state is nobody whose alias is its name.
    if (whole !== null) return whole.kind === 'person' && kind === 'country' ? null : whole
    if (kind !== 'person') {
      const byForm = this.find(forms)
      return byForm?.kind === 'person' && name.includes(' ') ? null : byForm
    }
    if (!isFullName(name)) return this.find(forms)
    return this.find(forms.filter(isFullName)) ?? this.personLike(name)
  }

  /** Gives the known person whose full name agrees with a name, null for none or several. */
  private personLike(name: string): KnownSpeaker | null {
    const alike = (this.byLastName.get(lastName(name)) ?? []).filter((speaker) =>
      [speaker.name, ...speaker.aliases].some((form) => mayBeOnePerson(form, name)),
    )
    return alike.length === 1 ? alike[0]! : null
  }
}

function lastName(name: string): string {
  return keyOf(nameWords(name).at(-1)!)
}

function keyOf(form: string): string {
  return form.replace(/[’‘]/g, "'").replace(/^the /i, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Tells whether a word names a state or its people. */
export function isStateWord(word: string): boolean {
  return countryByName.has(word) || countryByDemonym.has(word)
}
