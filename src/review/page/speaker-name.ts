import type { Speaker } from '../../model.ts'

/** The name of a speaker, or that there is none. */
export function speakerName(id: string | undefined, speakers: readonly Speaker[]): string {
  return id === undefined ? 'Nobody named' : (speakers.find((speaker) => speaker.id === id)?.name ?? id)
}
