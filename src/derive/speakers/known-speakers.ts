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
    const found = byForm !== null && isSomebodyElse(byForm, name, kind, whole !== null) ? null : byForm
    return found === null ? { name, kind, id: null } : { name: found.name, kind: found.kind, id: found.id }
  }
}

/**
 * Tells whether a known speaker cannot be who the text means.
 *
 * @param name the fullest name that the text has, and its kind
 * @param isWhole whether the known speaker was found by that name, and not by a shorter form of it
 */
export function isSomebodyElse(
  known: KnownSpeaker,
  name: string,
  kind: SpeakerKind,
  isWhole: boolean,
): boolean {
  if (known.kind === 'person' && kind === 'country') return true
  if (isWhole) return false
  return known.kind === 'person' ? isNamesake(known.name, name) : kind === 'person'
}

/**
 * Tells whether two full names are two people's: neither has all the words of the other in their order (`John Smith`,
 * `Jane Smith`; not `J. Smith`, `John A. Smith`).
 */
function isNamesake(a: string, b: string): boolean {
  const x = wordsOf(a)
  const y = wordsOf(b)
  if (x.length < 2 || y.length < 2) return false
  return x.length < y.length ? !isWithin(x, y) : !isWithin(y, x)
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((word) => word !== '')
}

/** Tells whether a name's words stand in a longer one in their order; an initial stands for a word. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const word of long) {
    const wanted = short[at]
    if (wanted === undefined) return true
    const isInitial = (word.length === 1 || wanted.length === 1) && word[0] === wanted[0]
    if (word === wanted || isInitial) at++
  }
  return at === short.length
}

function keyOf(form: string): string {
  return form.replace(/[’‘]/g, "'").replace(/^the /i, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Tells whether a word names a state or its people. */
export function isStateWord(word: string): boolean {
  return countryByName.has(word) || countryByDemonym.has(word)
}
