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
    const cluster = resolution?.cluster?.kind === speaker.kind ? resolution.cluster : null
    const forms = [...(cluster?.forms ?? [])]
    // A first name or a capital stands for its bearer in this text, not everywhere.
    const isLocal = (form: string): boolean =>
      countryByCapital.has(form) || (speaker.kind === 'person' && form === cluster?.words[0])
    proposed.set(key, {
      name: speaker.name,
      kind: speaker.kind,
      aliases: forms.filter((form) => form !== speaker.name && !isLocal(form)).sort(),
    })
  }
  return [...proposed.values()]
}
