import { countryByDemonym, countryByName } from '../lexicons/countries.ts'
import type { KnownSpeaker, Speaker, SpeakerKind } from './speaker.ts'

/** Looks up known speakers by name or alias. */
export class KnownSpeakers {
  private readonly byForm = new Map<string, KnownSpeaker>()

  constructor(speakers: readonly KnownSpeaker[]) {
    for (const speaker of speakers) {
      for (const form of [speaker.name, ...speaker.aliases]) {
        const key = keyOf(form)
        if (!this.byForm.has(key)) this.byForm.set(key, speaker)
      }
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

  /** Gives the speaker of a name: the known one if any of its forms is known, else a new one. */
  speakerOf(name: string, kind: SpeakerKind, forms: Iterable<string>): Speaker {
    const country = kind === 'country' ? countryByName.get(name) : undefined
    const words = name.split(' ')
    const short = kind === 'person' && words.length > 2 ? [`${words[0]} ${words.at(-1)}`] : []
    const whole = this.find([name, ...short, ...(country?.otherNames ?? [])])
    const byForm = whole ?? this.find(forms)
    const found = whole === null && byForm !== null && isNamesake(byForm.name, name) ? null : byForm
    return found === null ? { name, kind, id: null } : { name: found.name, kind: found.kind, id: found.id }
  }
}

/** Tells whether two full names end alike and begin unlike: somebody else of that name (`John Smith`, `Jane Smith`). */
export function isNamesake(a: string, b: string): boolean {
  const x = a.split(' ')
  const y = b.split(' ')
  return x.length > 1 && y.length > 1 && x.at(-1) === y.at(-1) && x[0]![0] !== y[0]![0]
}

function keyOf(form: string): string {
  return form.replace(/[’‘]/g, "'").replace(/^the /i, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Tells whether a word names a state or its people. */
export function isStateWord(word: string): boolean {
  return countryByName.has(word) || countryByDemonym.has(word)
}
