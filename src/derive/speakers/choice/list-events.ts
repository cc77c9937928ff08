import { type ListedMention, listMentions } from '../mentions/list-mentions.ts'
import { type Reading, readMention } from '../mentions/read-mention.ts'
import type { Mention } from '../mentions/resolution.ts'
import type { ResolveContext } from '../mentions/resolve-context.ts'

/** A mention that words are attributed to, and those words. */
export interface SourceMention {
  readonly run: Mention
  readonly words: readonly Mention[]
}

/** A mention or a source, as a text is read from its beginning. */
export interface Event {
  readonly at: number
  readonly listed: ListedMention | null
  /** Indexes of the sources that this mention is. */
  readonly sources: readonly number[]
  readonly reading: Reading | null
}

/** Every mention and source in the order of the text, each once. */
export function listEvents(context: ResolveContext, sources: readonly SourceMention[]): Event[] {
  const readings = sources.map(({ run }) => readMention(context, run))
  const atOf = (s: number): number => {
    const reading = readings[s]!
    if (reading.is === 'reference') return reading.reference.head
    const { first, end } = sources[s]!.run
    if (reading.is !== 'open')
      for (let i = end - 1; i >= first; i--) {
        const c = context.names.clusterOf[i]!
        if (c >= 0 && c === reading.cluster?.number) return i
      }
    return end - 1
  }
  const bySource = new Map<number, number[]>()
  sources.forEach((_, s) => {
    const at = atOf(s)
    bySource.set(at, [...(bySource.get(at) ?? []), s])
  })
  const events: Event[] = listMentions(context.analysis, context.names).map((listed) => {
    const own = bySource.get(listed.at)
    bySource.delete(listed.at)
    return {
      at: listed.at,
      listed,
      sources: own ?? [],
      reading: own === undefined ? null : readings[own[0]!]!,
    }
  })
  for (const [at, own] of bySource)
    events.push({ at, listed: null, sources: own, reading: readings[own[0]!]! })
  return events.sort((a, b) => a.at - b.at)
}
