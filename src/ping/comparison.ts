import { validatorOf } from '../feeds/validators.ts'
import { namesDocument, parseEntityTags } from '../worker/entity-tag.ts'
import type { Topic } from './compiled-feeds.ts'

/** What the deployed site said of a feed. */
export type Answer =
  | { readonly kind: 'document'; readonly entityTag: string | null }
  /** It named the feed's validator in the list of all. */
  | { readonly kind: 'listed'; readonly validator: string }
  | { readonly kind: 'missing' }
  /** It answered with a status that says nothing of the feed. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** It did not answer. */
  | { readonly kind: 'unreachable'; readonly reason: string }

/** How a feed as deployed stands to the feed as compiled; `unknown` where the deployed site did not say. */
export type Comparison = 'same' | 'changed' | 'new' | 'unknown'

/** A topic that is, or has to be taken for, other than what is deployed. */
export interface Change {
  readonly topic: Topic
  readonly standing: Exclude<Comparison, 'same'>
  /** Why the standing is unknown. */
  readonly reason?: string
}

/**
 * Compares a feed as compiled with what the deployed site said of it. Tags are the same in every coding, and where a
 * cache on the way has made them weak.
 */
export function compare({ tag }: Topic, answer: Answer): Comparison {
  if (answer.kind === 'missing') return 'new'
  if (answer.kind === 'listed') return answer.validator === validatorOf(tag) ? 'same' : 'changed'
  if (answer.kind !== 'document') return 'unknown'
  const tags = parseEntityTags(answer.entityTag ?? '')
  return tags !== '*' && namesDocument(tags, tag) ? 'same' : 'changed'
}

/**
 * The topics that changed, in their order. One of which nothing is known is among them: a notification too many
 * makes the hub fetch a feed once more, one too few keeps news from its subscribers.
 */
export function changesAmong(answers: ReadonlyMap<Topic, Answer>): Change[] {
  return [...answers].flatMap(([topic, answer]): Change[] => {
    const standing = compare(topic, answer)
    if (standing === 'same') return []
    return [{ topic, standing, ...('reason' in answer ? { reason: answer.reason } : {}) }]
  })
}

/** Why a topic is not served as it was compiled, in words; undefined where it is. */
export function whyNotServed(topic: Topic, answer: Answer): string | undefined {
  switch (compare(topic, answer)) {
    case 'same':
      return undefined
    case 'new':
      return 'is not on the deployed site'
    case 'changed':
      return 'is not on the deployed site as it was compiled'
    case 'unknown':
      return 'reason' in answer ? answer.reason : 'is not known'
  }
}
