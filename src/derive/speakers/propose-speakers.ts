import type { ProposedSpeaker } from '../derivation.ts'
import { countryByCapital } from '../lexicons/countries.ts'
import type { Resolution } from './mentions/resolution.ts'

/** Lists each speaker who is not known yet, with the other forms of the name, in the order of the text. */
export function proposeSpeakers(resolutions: readonly (Resolution | null)[]): ProposedSpeaker[] {
  const proposed = new Map<string, ProposedSpeaker>()
  for (const resolution of resolutions) {
    const speaker = resolution?.speaker
    if (!speaker || speaker.id !== null) continue
    const key = `${speaker.kind} ${speaker.name}`
    if (proposed.has(key)) continue
    const forms = resolution?.cluster?.kind === speaker.kind ? [...resolution.cluster.forms] : []
    proposed.set(key, {
      name: speaker.name,
      kind: speaker.kind,
      // A capital is its state's in this text, not everywhere.
      aliases: forms.filter((form) => form !== speaker.name && !countryByCapital.has(form)).sort(),
    })
  }
  return [...proposed.values()]
}
