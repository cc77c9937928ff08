import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { hostileText, mutated } from '../hostile-text.ts'
import { kindOf } from '../kind.ts'
import { compiledSite, workerOf } from '../served-site.ts'

const HOST = 'https://record.example'

const PATHS = [
  '/',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/quotes/',
  '/quotes/rss.xml',
  '/quotes/atom.xml',
  '/quotes/feed.json',
  '/statements/rss.xml',
  '/everything/atom.xml',
  '/everything/archive/1/atom.xml',
  '/everything/archive/1/',
  '/speakers/',
  '/topics/',
  '/opml.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/feed.css',
  '/feeds/validators.json',
  '/feed',
  '/rss',
  '/atom',
  '/index.xml',
  '/about/',
  '/quotes',
  '/speakers',
  '/nowhere/',
  '/articles/',
  '/articles/nothing/',
  '//record.example/quotes',
  '/quotes//rss.xml',
]
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  accept: [
    'text/html',
    'application/rss+xml',
    'application/atom+xml;q=0.5, */*;q=0.1',
    'application/feed+json',
    'image/png',
    '*/*;q=0',
  ],
  'accept-encoding': [
    'gzip, br',
    'br',
    'gzip',
    'identity',
    'identity;q=0',
    '*;q=0',
    'gzip;q=0, br;q=0.1',
    'zstd',
  ],
  'a-im': ['feed', 'feed;q=1', 'gzip, feed', 'vcdiff', 'feed;q=0'],
  'if-none-match': ['*', '"a"', 'W/"a", "b"', '""', '"unclosed'],
  'if-match': ['*', '"a"', 'W/"a"'],
  'if-modified-since': [
    'Mon, 23 Nov 2026 09:00:00 GMT',
    'Sun, 31 Dec 2999 23:59:60 GMT',
    'yesterday',
    '1970-01-01',
  ],
  'if-unmodified-since': ['Mon, 23 Nov 2026 09:00:00 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT'],
  'user-agent': ['newsboat/2.36', 'Liferea/1.14', 'feedparser/6.0', 'Mozilla/5.0'],
  range: ['bytes=0-10', 'bytes=-1', 'items=0-5'],
  'x-forwarded-host': ['evil.example'],
}

interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Whether it sends the validator of the last answer at the path. */
  readonly isAgain: boolean
}

const headers = fc
  .array(
    fc.constantFrom(...Object.keys(HEADERS)).chain((name) =>
      fc.record({
        name: fc.constant(name),
        value: fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...HEADERS[name]!) },
          { weight: 1, arbitrary: mutated(HEADERS[name]!) },
        ),
      }),
    ),
    { maxLength: 5 },
  )
  // What no request can carry, the server in front refuses (RFC 9110 §5.5); the kind “bytes on the wire” sends it.
  .map((list) =>
    Object.fromEntries(
      list.map(({ name, value }) => [name, value.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').trim()]),
    ),
  )

const asked = fc.record<Asked>({
  method: fc.oneof(
    { weight: 8, arbitrary: fc.constant('GET') },
    { weight: 2, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH') },
  ),
  path: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PATHS) },
    { weight: 3, arbitrary: mutated(PATHS) },
    { weight: 1, arbitrary: hostileText },
  ),
  headers,
  isAgain: fc.boolean(),
})

/** Requests at the Worker. */
export const REQUESTS = kindOf<Asked>({
  name: 'requests at the Worker',
  share: 140_000,
  inputs: asked,
  sizeOf: ({ path, headers: all }) => path.length + JSON.stringify(all).length,
  start: async () => {
    const site = await compiledSite(12)
    const fetchOf = await workerOf(site.out)
    const tags = new Map<string, string>()
    const hashes = new Map<string, string>()
    let count = 0
    const check = async ({ method, path, headers: sent, isAgain }: Asked) => {
      const address = URL.canParse(`${HOST}/${path.replace(/^\//, '')}`)
        ? new URL(`${HOST}/${path.replace(/^\//, '')}`)
        : undefined
      if (!address) return
      const known = isAgain ? tags.get(address.pathname) : undefined
      const request = new Request(address, {
        method,
        headers: { ...sent, ...(known === undefined ? {} : { 'if-none-match': known }) },
      })
      const answer = await fetchOf(request)
      const { status, headers: got } = answer
      if (status >= 500) throw new Error(`answered ${status}`)
      requireOwnLocation(got.get('location'), address)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      if (status === 304 && bytes.length > 0) throw new Error('a 304 has a body (RFC 9110 §15.4.5)')
      if (bytes.length > 0 && got.get('x-content-type-options') !== 'nosniff')
        throw new Error('a browser may guess the type')
      if (
        /html/.test(got.get('content-type') ?? '') &&
        !/script-src 'none'|default-src 'none'/.test(got.get('content-security-policy') ?? '')
      )
        throw new Error('a page allows scripts')
      const tag = got.get('etag')
      if (tag === null || method !== 'GET') return
      tags.set(address.pathname, tag)
      if (status !== 200 || ++count % 5 !== 0) return
      // One tag, one text, whatever the coding is.
      const hash = createHash('sha256')
        .update(decoded(bytes, got.get('content-encoding')))
        .digest('base64')
      const key = `${address.pathname} ${tag}`
      if ((hashes.get(key) ?? hash) !== hash) throw new Error(`${tag} stands for two texts`)
      hashes.set(key, hash)
    }
    return { check, stop: site.remove }
  },
})

/** @throws Error where a redirect leaves the site */
function requireOwnLocation(location: string | null, from: URL): void {
  if (location === null) return
  if (/[\r\n]/.test(location) || new URL(location, from).origin !== HOST)
    throw new Error(`it leads to ${location}`)
}

function decoded(bytes: Uint8Array, coding: string | null): Uint8Array {
  if (coding === 'gzip') return gunzipSync(bytes)
  return coding === 'br' ? brotliDecompressSync(bytes) : bytes
}
