import { Hono } from 'hono'
import { cacheControl } from '#bundle'
import type { EntryPlaces } from '../document.ts'
import { chooseDocument } from './accept.ts'
import { chooseForm } from './accept-encoding.ts'
import { cutToEntries, type Delta, findDelta } from './delta.ts'
import { entityTag, type Form } from './entity-tag.ts'
import { formatHttpDate, parseHttpDate } from './http-date.ts'
import { type Document, findDocument, findNotFoundPage } from './packs.ts'
import { evaluatePreconditions } from './preconditions.ts'
import { likelyPaths } from './redirects.ts'
import { ALLOWED_METHODS, CORS_HEADERS, OPEN_TO_ALL, SECURITY_HEADERS, VARY } from './response-headers.ts'

/** What the platform hands to the Worker. */
export interface Bindings {
  /** The static assets: the packs that are not in the Worker's own bundle. */
  readonly ASSETS: Fetcher
}

const app = new Hono<{ Bindings: Bindings }>()

app.use(async (context, next) => {
  await next()
  const headers = context.res.status === 304 ? OPEN_TO_ALL : { ...SECURITY_HEADERS, ...CORS_HEADERS }
  for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
})

app.get('*', async ({ req: { raw: request }, env }) => {
  const url = new URL(request.url)
  const path = normalPath(url.pathname).slice(1)
  const name = path === '' || path.endsWith('/') ? chooseDocument(request.headers.get('Accept')) : ''
  const document =
    (await findDocument(path + name, env.ASSETS)) ??
    (name === '' ? undefined : await findDocument(path, env.ASSETS))
  if (document) return answer(request, document, name === '' ? undefined : `/${path}${name}`)
  for (const likely of likelyPaths(path)) {
    if (await findDocument(likely, env.ASSETS)) return redirect(`/${likely}${url.search}`)
  }
  return notFound(request, env.ASSETS)
})

app.options(
  '*',
  () =>
    new Response(null, {
      status: 204,
      headers: {
        Allow: ALLOWED_METHODS,
        'Access-Control-Allow-Methods': ALLOWED_METHODS,
        'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, Accept, A-IM',
        'Access-Control-Max-Age': '86400',
      },
    }),
)

app.all('*', () => plain(405, 'This address knows GET, HEAD and OPTIONS.', { Allow: ALLOWED_METHODS }))

app.onError((error) => {
  console.error(error)
  return plain(503, 'The document could not be read. Try again later.', { 'Retry-After': '60' })
})

export default app

async function answer(
  request: Request,
  document: Document,
  contentLocation: string | undefined,
): Promise<Response> {
  if (document.status === 410) return gone(document)
  const form = chooseForm(acceptEncoding(request), document.coded)
  const status = evaluatePreconditions(request.headers, document)
  if (status === 412) return plain(412, 'The document is not the one that you have.')
  if (form === undefined) return plain(406, 'This address knows the codings br and gzip, and none.')
  // RFC 9110 §15.4.5: a 304 carries these and no others.
  const headers = new Headers({
    'Cache-Control': cacheControl,
    ETag: entityTag(document.tag, form),
    Vary: VARY,
  })
  if (contentLocation !== undefined) headers.set('Content-Location', contentLocation)
  if (status === 304) return new Response(null, { status, headers })
  headers.set('Content-Type', document.type)
  if (document.link !== undefined) headers.set('Link', document.link)
  if (isNews(request.headers.get('If-Modified-Since'), document)) {
    headers.set('Last-Modified', formatHttpDate(document.modified))
  }
  const delta = findDelta(request.headers, document)
  if (delta && document.entries) return answerDelta(document, document.entries, delta, form, headers)
  const place = form === 'identity' ? undefined : document.coded[form]
  headers.set('Content-Length', String(place ? place[1] : document.length))
  if (place) headers.set('Content-Encoding', form)
  return new Response(place ? document.bytes(place) : uncoded(document), { headers, encodeBody: 'manual' })
}

/** Sends the entries that a client lacks (RFC 3229 §10.4.1: 226 IM Used). */
async function answerDelta(
  document: Document,
  entries: EntryPlaces,
  { base, missing }: Delta,
  form: Form,
  headers: Headers,
): Promise<Response> {
  const whole = new Uint8Array(await new Response(uncoded(document)).arrayBuffer())
  const part = cutToEntries(whole, entries, missing)
  headers.set('IM', 'feed')
  headers.set('Delta-Base', base)
  // §10.9: a cache that does not know the manipulation must not keep what is only a part.
  headers.set('Cache-Control', 'no-store, im')
  headers.delete('Last-Modified')
  if (form === 'identity') {
    headers.set('Content-Length', String(part.size))
    return new Response(part.stream(), { status: 226, headers })
  }
  // A part is made for one client, so that it is coded here; gzip is known to whoever knows br.
  headers.set('Content-Encoding', 'gzip')
  headers.set('ETag', entityTag(document.tag, 'gzip'))
  return new Response(part.stream().pipeThrough(new CompressionStream('gzip')), {
    status: 226,
    headers,
    encodeBody: 'manual',
  })
}

function gone(document: Document): Response {
  const headers = {
    'Content-Type': document.type,
    'Cache-Control': cacheControl,
    Vary: VARY,
  }
  return new Response(uncoded(document), { status: 410, headers })
}

/**
 * Whether a document's date is after the one that the client has. Where it is not and the document is sent all the
 * same, since the entity tag differs, the date must stay out: libcurl, and so newsboat, throws away a body whose
 * Last-Modified is not after its If-Modified-Since. The date is the content's own, and an editor may leave it.
 */
function isNews(ifModifiedSince: string | null, { modified }: Document): boolean {
  const since = parseHttpDate(ifModifiedSince)
  return since === undefined || modified > since
}

/** A document's bytes without a coding, made from those in gzip, which can be undone here. */
function uncoded(document: Document): ReadableStream {
  const body = new Response(document.bytes(document.coded.gzip)).body ?? new ReadableStream()
  return body.pipeThrough(new DecompressionStream('gzip')).pipeThrough(new FixedLengthStream(document.length))
}

/** What the client itself accepts: the platform puts its own value into the header and keeps the client's here. */
function acceptEncoding(request: Request): string | null {
  const cf = request.cf as Partial<IncomingRequestCfProperties> | undefined
  return cf?.clientAcceptEncoding ?? request.headers.get('Accept-Encoding')
}

/** A path in the one way to write it: what may be percent-encoded is not, unless a URL cannot hold it. */
function normalPath(path: string): string {
  try {
    return path
      .split('/')
      .map((segment) => encodeURIComponent(decodeURIComponent(segment)))
      .join('/')
  } catch {
    return path
  }
}

function redirect(location: string): Response {
  return new Response(null, { status: 301, headers: { Location: location, 'Cache-Control': cacheControl } })
}

async function notFound(request: Request, assets: Fetcher): Promise<Response> {
  const wantsPage = /\btext\/html\b/.test(request.headers.get('Accept') ?? '')
  const page = wantsPage ? await findNotFoundPage(assets) : undefined
  if (!page) return plain(404, 'Nothing is at this address. /opml.xml lists every feed.')
  return new Response(uncoded(page), {
    status: 404,
    headers: { 'Content-Type': page.type, Vary: 'Accept' },
  })
}

function plain(status: number, message: string, headers: Record<string, string> = {}): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  })
}
