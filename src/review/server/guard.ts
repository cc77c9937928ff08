import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Why a request is turned away: its status, and words that tell nothing of what is here. */
export interface TurnedAway {
  readonly status: 403 | 405 | 415
  readonly words: string
}

/** What a request must show. */
export interface Pass {
  /** The server's own host and port, as its address has them. */
  readonly host: string
  /** What the paths of its addresses begin with. */
  readonly token: string
}

/**
 * Lets in only who was given the address. A page of somebody else's that makes the browser ask has another `Origin`
 * (RFC 6454 §7, Fetch §3.2), one that has its own name lead here another `Host`, and neither knows the token.
 *
 * @returns why a request is turned away; undefined where it may come in
 */
export function turnedAway(
  { method, url = '', headers }: IncomingMessage,
  { host, token }: Pass,
): TurnedAway | undefined {
  const forbidden = { status: 403, words: 'Forbidden' } as const
  if (headers.host !== host) return forbidden
  if (!isSame(url.split('/', 2)[1] ?? '', token)) return forbidden
  const isFromElsewhere = headers.origin !== undefined && headers.origin !== `http://${host}`
  const site = headers['sec-fetch-site']
  if (isFromElsewhere || (site !== undefined && site !== 'same-origin' && site !== 'none')) return forbidden
  if (method === 'GET' || method === 'HEAD') return undefined
  if (method !== 'POST') return { status: 405, words: 'Method Not Allowed' }
  // A browser says where a request that changes something comes from.
  if (headers.origin === undefined) return forbidden
  const isJson = /^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '')
  return isJson ? undefined : { status: 415, words: 'Unsupported Media Type' }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
