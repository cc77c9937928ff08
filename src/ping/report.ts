import { counted } from '../content/counted.ts'
import type { Pinged, PingedTopic } from './ping.ts'

/** A report for people: what was done, and what went wrong. */
export interface Report {
  readonly done: readonly string[]
  readonly wrong: readonly string[]
}

/** Whether a topic should have been notified and was not. */
export function isFailed({ outcome }: PingedTopic): boolean {
  return outcome === 'not served' || outcome === 'not accepted'
}

/**
 * Says what a ping did, a line each.
 *
 * @param retry the command that would tell the hub of what it was not told of
 */
export function reportOf({ hub, feeds, topics }: Pinged, retry: string): Report {
  if (hub === null) return { done: ['site.yaml names no hub: there is nobody to notify'], wrong: [] }
  const failed = topics.filter(isFailed)
  const rest = topics.filter((topic) => !isFailed(topic))
  const unknown = rest.find(({ standing }) => standing === 'unknown')
  return {
    done: [...rest.map(({ topic, standing }) => `${standing} ${topic}`), summaryOf(hub, feeds, topics)],
    wrong: [
      ...(unknown ? [`What the deployed site did not say (${unknown.reason ?? ''}) counts as changed.`] : []),
      ...failed.map(({ topic, reason }) => `not notified ${topic}: ${reason}`),
      ...(failed.length > 0
        ? [`${counted(failed.length, 'feed')} not notified; try again with ${retry}`]
        : []),
    ],
  }
}

function summaryOf(hub: string, feeds: number, topics: readonly PingedTopic[]): string {
  const of = `of ${counted(feeds, 'feed')}`
  if (topics.length === 0) return `Nothing changed in ${counted(feeds, 'feed')}: nobody to notify`
  const made = topics.filter(({ outcome }) => outcome === 'notified').length
  switch (topics[0]?.outcome) {
    case 'found':
      return `${topics.length} ${of} to notify ${hub} of; nobody was notified`
    case 'noted':
      return `${topics.length} ${of} noted, to notify ${hub} of after the deploy`
    default:
      return `${made} ${of} notified to ${hub}`
  }
}
