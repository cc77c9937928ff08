import type { SpeakerKind } from '../../model.ts'

export type { SpeakerKind }

/** A speaker that the editor already knows, from `speakers.yaml`. */
export interface KnownSpeaker {
  readonly id: string
  readonly name: string
  readonly kind: SpeakerKind
  readonly aliases: readonly string[]
}

/** Whom a mention stands for. */
export interface Referent {
  /** The canonical name. */
  readonly name: string
  readonly kind: SpeakerKind
  /** The id of the known speaker, null for a new one. */
  readonly id: string | null
  /** Of a new one, the known speakers who may be meant by the name, and others as well. */
  readonly mayBe?: readonly string[]
}
