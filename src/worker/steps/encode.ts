import { gzipSync } from 'node:zlib'
import type { FinishedBytes } from '../../document.ts'
import { assemble, linkOf } from '../assemble.ts'
import { documentFields, isNews, type Located } from '../located.ts'
import { inflate } from '../packs.ts'
import type { Step } from './step.ts'

/** Sends the whole document in the form that the client wants. */
export const encode: Step = async (context) => {
  const located = context.get('located')
  const { document, pack, form = 'identity' } = located
  const { method, headers: sent } = context.req.raw
  located.lists.whole ??= wholeHeaders(located)
  const headers = isNews(located, sent.get('If-Modified-Since'))
    ? located.lists.whole
    : withoutDate(located.lists.whole)
  const init = { status: document.status ?? 200, headers }
  if ('coded' in document) return sendFinished(document, located, init)
  if (method === 'HEAD') return new Response(null, init)
  const whole = await assemble(pack, document.assembly, context.get('openPack'))
  return new Response(form === 'identity' ? whole : gzipSync(whole), { ...init, encodeBody: 'manual' })
}

function sendFinished(
  { coded }: FinishedBytes,
  { document, pack, form }: Located,
  init: ResponseInit,
): Response {
  const place = form === undefined || form === 'identity' ? undefined : coded[form]
  if (place) return new Response(pack.bytes(place), { ...init, encodeBody: 'manual' })
  return new Response(inflate(pack, coded.gzip, document.tag), init)
}

/** The header fields of an answer with the whole document. */
function wholeHeaders(located: Located): Headers {
  const { document, form = 'identity' } = located
  const headers = new Headers(documentFields(located, form, linkOf(located)))
  if (form !== 'identity') headers.set('Content-Encoding', form)
  // What is put together is compressed on the way.
  const length =
    form === 'identity' ? document.length : 'coded' in document ? document.coded[form]?.[1] : undefined
  if (length !== undefined) headers.set('Content-Length', String(length))
  return headers
}

function withoutDate(headers: Headers): Headers {
  const others = new Headers(headers)
  others.delete('Last-Modified')
  return others
}
