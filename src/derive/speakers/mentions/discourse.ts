import type { NameCluster } from '../../names/name-cluster.ts'
import type { Resolution } from './resolution.ts'

/** Who has spoken last, as the text goes on. */
export interface Discourse {
  lastSpeaker: Resolution | null
  /** The speaker of the last statement, report … that spoke for itself. */
  lastText: Resolution | null
  lastBody: Resolution | null
  /** The token at which that body, or its text, spoke; -1 for none. */
  lastBodyAt: number
  lastGroup: Resolution | null
  /** The person who spoke last, and where. */
  lastPerson: { cluster: NameCluster; at: number } | null
  /** From a last name to the full name that a label of a transcript gave. */
  readonly labels: Map<string, string>
}

/** A discourse in which nobody has spoken yet. */
export function newDiscourse(): Discourse {
  return {
    lastSpeaker: null,
    lastText: null,
    lastBody: null,
    lastBodyAt: -1,
    lastGroup: null,
    lastPerson: null,
    labels: new Map(),
  }
}

/** Notes who spoke, for the pronouns to come. */
export function noteSpeaker(discourse: Discourse, resolution: Resolution, at: number): void {
  if (resolution.speaker === null) return
  discourse.lastSpeaker = resolution
  const { kind } = resolution.speaker
  if (resolution.isText) discourse.lastText = resolution
  if (kind === 'organization' || kind === 'country' || resolution.isText) {
    discourse.lastBody = resolution
    discourse.lastBodyAt = at
  }
  if (kind === 'group') discourse.lastGroup = resolution
  if (kind === 'person' && resolution.cluster !== null && !resolution.isText)
    discourse.lastPerson = { cluster: resolution.cluster, at }
}
