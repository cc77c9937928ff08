import { Hono } from 'hono'
import { chooseDocument } from './accept.ts'
import { chooseForm } from './accept-encoding.ts'
import { entityTag } from './entity-tag.ts'
import { formatHttpDate, parseHttpDate } from './http-date.ts'
import { type Document, findDocument, findNotFoundPage } from './packs.ts'
import { evaluatePreconditions } from './preconditions.ts'
import { likelyPaths } from './redirects.ts'
import { ALLOWED_METHODS, CACHE_CONTROL, CORS_HEADERS, SECURITY_HEADERS } from './response-headers.ts'

/** What the platform hands to the Worker. */
export interface Bindings {
  /** The static assets: the packs that are not in the Worker's own bundle. */
  readonly ASSETS: Fetcher
}

const app = new Hono<{ Bindings: Bindings }>()

app.use(async (context, next) => {
  await next()
  const headers = context.res.status === 304 ? CORS_HEADERS : { ...SECURITY_HEADERS, ...CORS_HEADERS }
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

function answer(request: Request, document: Document, contentLocation: string | undefined): Response {
  const status = evaluatePreconditions(request.headers, document)
  if (status === 412) return plain(412, 'The document is not the one that you have.')
  const form = chooseForm(acceptEncoding(request), document.coded)
  if (form === undefined) return plain(406, 'This address knows the codings br and gzip, and none.')
  // RFC 9110 §15.4.5: a 304 carries these and no others.
  const headers = new Headers({
    'Cache-Control': CACHE_CONTROL,
    ETag: entityTag(document.tag, form),
    Vary: 'Accept, Accept-Encoding',
  })
  if (contentLocation !== undefined) headers.set('Content-Location', contentLocation)
  if (status === 304) return new Response(null, { status, headers })
  headers.set('Content-Type', document.type)
  if (isNews(request.headers.get('If-Modified-Since'), document)) {
    headers.set('Last-Modified', formatHttpDate(document.modified))
  }
  const place = form === 'identity' ? undefined : document.coded[form]
  headers.set('Content-Length', String(place ? place[1] : document.length))
  if (place) headers.set('Content-Encoding', form)
  return new Response(place ? document.bytes(place) : uncoded(document), { headers, encodeBody: 'manual' })
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
  return new Response(null, { status: 301, headers: { Location: location, 'Cache-Control': CACHE_CONTROL } })
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
