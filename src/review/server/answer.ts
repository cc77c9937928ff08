/** What is answered to a request. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** An answer in HTML. */
export function html(body: string, status = 200): Answer {
  return { status, type: 'text/html; charset=utf-8', body }
}

/** An answer in JSON. */
export function json(value: unknown, status = 200): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) }
}

/** An answer in plain words. */
export function plain(body: string, status: number): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` }
}

/** What every answer says besides: nobody keeps it, frames it, or is told its address, and it asks nobody else for anything. */
export const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const
