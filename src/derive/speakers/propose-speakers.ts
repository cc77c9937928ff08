import type { ProposedSpeaker } from '../derivation.ts'
import { countryByCapital } from '../lexicons/countries.ts'
import { isFullName, parseName } from '../names/parse-name.ts'
import { samePerson } from '../names/same-person.ts'
import type { Resolution } from './mentions/resolution.ts'

/** Lists each speaker who is not known yet, with the other forms of the name, in the order of the text. */
export function proposeSpeakers(resolutions: readonly (Resolution | null)[]): ProposedSpeaker[] {
  const proposed = new Map<string, ProposedSpeaker>()
  for (const resolution of resolutions) {
    const speaker = resolution?.speaker
    if (!speaker || speaker.id !== null) continue
    const key = `${speaker.kind} ${speaker.name}`
    if (proposed.has(key)) continue
    const cluster = resolution?.cluster?.kind === speaker.kind ? resolution.cluster : null
    const forms = [...(cluster?.forms ?? [])]
    // A part of a name or a capital stands for its bearer in this text, not everywhere.
    const isLocal = (form: string): boolean =>
      countryByCapital.has(form) || (speaker.kind === 'person' && !isOtherFullName(form, speaker.name))
    proposed.set(key, {
      name: speaker.name,
      kind: speaker.kind,
      aliases: forms.filter((form) => form !== speaker.name && !isLocal(form)).sort(),
      ...(speaker.mayBe === undefined ? {} : { mayBe: speaker.mayBe }),
    })
  }
  return [...proposed.values()]
}

/** Tells whether a form is a full name that surely is the same person's. */
function isOtherFullName(form: string, name: string): boolean {
  const parts = parseName(form)
  return isFullName(parts) && samePerson(parts, parseName(name)) === 'yes'
}
