import { assemble, linkOf } from '../assemble.ts'
import type { Form } from '../entity-tag.ts'
import { formatHttpDate } from '../http-date.ts'
import { assemblyOf, isNews, type Located, validatorHeaders } from '../located.ts'
import { inflate } from '../packs.ts'
import { COMMON_HEADERS } from '../response-headers.ts'
import type { Step } from './step.ts'

/** Sends the whole document in the form that the client wants. */
export const encode: Step = async (context) => {
  const request = context.req.raw
  const located = context.get('located')
  const { document, pack, openPack, form = 'identity' } = located
  const headers = await headersOf(located, form, request)
  const assembly = assemblyOf(document)
  if (assembly) {
    if (form === 'identity') headers['Content-Length'] = String(document.length)
    else headers['Content-Encoding'] = 'gzip'
    if (request.method === 'HEAD') return new Response(null, { headers })
    const whole = new Blob(await assemble(pack, assembly, openPack))
    if (form === 'identity')
      return new Response(whole.stream().pipeThrough(new FixedLengthStream(document.length)), { headers })
    const coded = whole.stream().pipeThrough(new CompressionStream('gzip'))
    return new Response(coded, { headers, encodeBody: 'manual' })
  }
  if (!('coded' in document)) throw new Error('a document has no bytes')
  const place = form === 'identity' ? undefined : document.coded[form]
  if (!place) {
    headers['Content-Length'] = String(document.length)
    return new Response(await inflate(pack.bytes(document.coded.gzip), document.tag), { headers })
  }
  headers['Content-Length'] = String(place[1])
  headers['Content-Encoding'] = form
  return new Response(pack.bytes(place), { headers, encodeBody: 'manual' })
}

/** The headers of an answer with the document, whole or in part, but those of its coding. */
export async function headersOf(
  located: Located,
  form: Form,
  { headers }: Request,
): Promise<Record<string, string>> {
  const { document, pack, modified } = located
  const assembly = assemblyOf(document)
  const link = assembly ? await linkOf(pack, assembly) : document.link
  return {
    ...COMMON_HEADERS,
    ...validatorHeaders(located, form),
    'Content-Type': document.type,
    ...(link === undefined || link === '' ? {} : { Link: link }),
    ...(isNews(located, headers.get('If-Modified-Since'))
      ? { 'Last-Modified': formatHttpDate(modified) }
      : {}),
  }
}
