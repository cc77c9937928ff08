import { notModifiedHeaders } from '../located.ts'
import { evaluatePreconditions } from '../preconditions.ts'
import { plain } from '../response-headers.ts'
import type { Step } from './step.ts'

/** Answers where the client's preconditions fail or hold, or it refuses every form. */
export const precondition: Step = async (context, next) => {
  const located = context.get('located')
  const { document, modified, vary, form } = located
  // RFC 9110 §13.2.1: preconditions are for what would be there without them.
  const status =
    document.status ?? evaluatePreconditions(context.req.raw.headers, { tag: document.tag, modified })
  if (status === 412) return plain(412, 'The document has changed.', { Vary: vary })
  if (form === undefined) {
    return plain(406, 'This address knows the codings br and gzip, and none.', { Vary: vary })
  }
  if (status === 304) {
    return new Response(null, { status, headers: notModifiedHeaders(located, form) })
  }
  return next()
}
