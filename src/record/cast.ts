import { type SpeaksFor, speaksForBy } from '../content/anothers-words.ts'
import type { Speaker } from '../model.ts'

/** What `speakers.yaml` says of those who speak in a record. */
export interface Cast {
  /** The name of a speaker; null where nobody is named, or nobody is known by the id. */
  readonly nameOf: (id: string | null | undefined) => string | null
  readonly speaksFor: SpeaksFor
}

/** Makes known who speaks. */
export function castOf(speakers: readonly Speaker[]): Cast {
  return {
    nameOf: (id) => speakers.find((speaker) => speaker.id === id)?.name ?? null,
    speaksFor: speaksForBy(speakers),
  }
}

/** Tells whether a title says first who it is that speaks, by this name. */
export function isTitledBy(title: string, name: string | null): boolean {
  return name !== null && (title.startsWith(`${name} `) || title.startsWith(`${name}:`))
}
