import { exports } from 'cloudflare:workers'

/** The site that the tests' content is compiled for. */
export const SITE = 'https://on-record.example'

/** Asks the Worker through its real entry point, without following redirects. */
export function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  const entry = exports as unknown as { default: Fetcher }
  return entry.default.fetch(`${SITE}${path}`, { method, headers, redirect: 'manual' })
}

/** The entity tag of what is at a path. */
export async function tagOf(path: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await ask(path, headers, 'HEAD')
  return response.headers.get('ETag') ?? ''
}
