import { cacheControl } from '#bundle'
import { notModifiedHeaders } from '../located.ts'
import { inflate } from '../packs.ts'
import { evaluatePreconditions } from '../preconditions.ts'
import { COMMON_HEADERS, plain } from '../response-headers.ts'
import type { Step } from './step.ts'

/** Answers where the document is gone, the client's preconditions fail or hold, or it refuses every form. */
export const precondition: Step = async (context, next) => {
  const located = context.get('located')
  const { document, pack, modified, vary, form } = located
  if (document.status === 410 && 'coded' in document) {
    const body = await inflate(pack.bytes(document.coded.gzip), document.tag)
    const headers = { 'Content-Type': document.type, 'Cache-Control': cacheControl, Vary: vary }
    return new Response(body, { status: 410, headers: { ...COMMON_HEADERS, ...headers } })
  }
  const status = evaluatePreconditions(context.req.raw.headers, { tag: document.tag, modified })
  if (status === 412) return plain(412, 'The document is not the one that you have.', { Vary: vary })
  if (form === undefined) {
    return plain(406, 'This address knows the codings br and gzip, and none.', { Vary: vary })
  }
  if (status === 304) {
    return new Response(null, { status, headers: notModifiedHeaders(located, form) })
  }
  return next()
}
