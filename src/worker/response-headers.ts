/** On every answer: nothing here runs scripts, is framed, or is taken for another type than it says. */
const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src https: http:; media-src https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
} as const

/** On every answer, a 304 included: feeds are for whoever asks (Fetch, CORS protocol). */
export const OPEN_TO_ALL = { 'Access-Control-Allow-Origin': '*' } as const

/** On every answer that is more than a 304. */
export const COMMON_HEADERS = {
  ...SECURITY_HEADERS,
  ...OPEN_TO_ALL,
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link, Content-Location, IM, Delta-Base',
} as const

/** The methods that every address knows (RFC 9110 §10.2.1). */
export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS'

/** A short answer in words. */
export function plain(status: number, message: string, headers: Record<string, string> = {}): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { ...COMMON_HEADERS, 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  })
}
