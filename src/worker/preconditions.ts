import { namesDocument, parseEntityTags } from './entity-tag.ts'
import { parseHttpDate } from './http-date.ts'

/** What a document is compared by. */
export interface Validators {
  readonly tag: string
  /** Seconds since 1970. */
  readonly modified: number
}

/**
 * Evaluates a request's preconditions in the order of RFC 9110 §13.2.2.
 *
 * @returns the status to answer with
 */
export function evaluatePreconditions(headers: Headers, { tag, modified }: Validators): 200 | 304 | 412 {
  const ifMatch = headers.get('If-Match')
  if (ifMatch !== null) {
    // §13.1.1: strong comparison.
    const tags = parseEntityTags(ifMatch)
    if (
      tags !== '*' &&
      !namesDocument(
        tags.filter(({ isWeak }) => !isWeak),
        tag,
      )
    )
      return 412
  } else {
    // §13.1.4: ignored where it is not a date.
    const unmodifiedSince = parseHttpDate(headers.get('If-Unmodified-Since'))
    if (unmodifiedSince !== undefined && modified > unmodifiedSince) return 412
  }
  const ifNoneMatch = headers.get('If-None-Match')
  if (ifNoneMatch !== null) {
    // §13.1.2: weak comparison; If-Modified-Since is then ignored.
    const tags = parseEntityTags(ifNoneMatch)
    return tags === '*' || namesDocument(tags, tag) ? 304 : 200
  }
  // §13.1.3: ignored where it is not a date.
  const modifiedSince = parseHttpDate(headers.get('If-Modified-Since'))
  return modifiedSince !== undefined && modified <= modifiedSince ? 304 : 200
}
