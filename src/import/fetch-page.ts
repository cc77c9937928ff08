import { STATUS_CODES } from 'node:http'
import { Agent, fetch, type Response } from 'undici'
import { ImportError } from './draft.ts'
import { intoOwnNetwork, lookUpPublic } from './look-up-public.ts'
import { isPrivateHost } from './private-addresses.ts'

/** What an address answered. */
export interface FetchedPage {
  readonly bytes: Uint8Array
  /** Where it was found in the end, after redirects. */
  readonly address: string
  /** The media type, in lower case and without parameters. */
  readonly type: string
  readonly charset?: string
  /** Whether there was more of it than is read. */
  readonly isCut: boolean
}

/** Seconds until an answer must be there whole. */
export const PATIENCE = 30
/** The most bytes of a page that are read, and the most that a text may have. */
export const LARGEST = 10 * 1024 * 1024

const READABLE = /^(?:text\/html|application\/xhtml\+xml|text\/plain|text\/markdown|)$/

/** How a page is fetched. */
export interface FetchOptions {
  /** Seconds until the answer must be there whole. */
  readonly patience?: number
  /** Whether a public address may lead to a private one. Who names a private one means it. */
  readonly isLocal?: boolean
}

/**
 * Fetches a page, once, without cookies.
 *
 * @throws ImportError where it cannot be had, or is no text; the message says what to do
 */
export async function fetchPage(
  address: string,
  { patience = PATIENCE, isLocal = false }: FetchOptions = {},
): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(patience * 1000)
  const isOpen = isLocal || (URL.canParse(address) && isPrivateHost(new URL(address)))
  const dispatcher = new Agent(isOpen ? {} : { connect: { lookup: lookUpPublic } })
  try {
    return await follow(address, async (url) => {
      if (!isOpen && isPrivateHost(url)) throw intoOwnNetwork(url.hostname)
      return fetch(url, { signal, dispatcher, redirect: 'manual', headers: HEADERS })
    })
  } catch (error) {
    const cause = causeOf(error)
    if (cause instanceof ImportError) throw cause
    if (signal.aborted) throw new ImportError(`did not answer within ${patience} seconds; try again later`)
    throw new ImportError(`cannot be reached (${wordsOf(cause)}); check the address`)
  } finally {
    void dispatcher.destroy()
  }
}

const HEADERS = {
  accept: 'text/html, application/xhtml+xml;q=0.9, text/markdown;q=0.5, text/plain;q=0.5',
  'user-agent': 'OnRecord/0.1 (adds one article that an editor asked for)',
}

/** The most addresses that one page may lead through. */
const MOST_HOPS = 10

/** Asks for a page and goes where it is redirected to (RFC 9110 §15.4). */
async function follow(address: string, ask: (url: URL) => Promise<Response>): Promise<FetchedPage> {
  let url = webAddress(address)
  for (let hops = 0; hops <= MOST_HOPS; hops++) {
    const response = await ask(url)
    const location = response.headers.get('location')
    if (location === null || ![301, 302, 303, 307, 308].includes(response.status)) {
      return pageOf(response, url.href)
    }
    void response.body?.cancel()
    url = webAddress(location, url)
  }
  throw new ImportError(`redirects more than ${MOST_HOPS} times; check the address`)
}

/** An address that may be asked: http or https, and without anybody's password, which would stand in every feed. */
function webAddress(stated: string, base?: URL): URL {
  const lead = base ? 'redirects to an address that ' : ''
  if (!URL.canParse(stated, base)) throw new ImportError(`${lead}is no address; check it`)
  const url = new URL(stated, base)
  if (!/^https?:$/.test(url.protocol)) {
    throw new ImportError(
      `${lead}is ${url.protocol} and not http: or https:; save the page and add that file`,
    )
  }
  if (url.username !== '' || url.password !== '') {
    throw new ImportError(`${lead}has a user name or a password in it; leave it out`)
  }
  return url
}

async function pageOf(response: Response, address: string): Promise<FetchedPage> {
  if (!response.ok) {
    void response.body?.cancel()
    throw new ImportError(
      `answers ${response.status} ${STATUS_CODES[response.status] ?? ''}`.trimEnd() + remedy(response.status),
    )
  }
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';')
  const media = type.trim().toLowerCase()
  if (!READABLE.test(media)) {
    void response.body?.cancel()
    throw new ImportError(`is ${media} and no page; copy the article’s text into a .txt file and add that`)
  }
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(parameters.join(';'))?.[1]
  const head = await headOf(response.body ?? [])
  return { ...head, address, type: media, ...(charset === undefined ? {} : { charset }) }
}

/** Reads as much of something as a page may have; what follows is neither read nor fetched. */
export async function headOf(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<{ readonly bytes: Uint8Array; readonly isCut: boolean }> {
  const head: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    head.push(chunk)
    size += chunk.length
    if (size > LARGEST) break
  }
  const bytes = Buffer.concat(head)
  return { bytes: bytes.subarray(0, LARGEST), isCut: bytes.length > LARGEST }
}

function remedy(status: number): string {
  if (status === 404 || status === 410) return ': there is no such page; check the address'
  if (status >= 500 || status === 429) return '; try again later'
  return ': it lets in nobody but readers; save the page from a browser and add that file'
}

/** Why a request failed: `fetch` keeps the cause within its error. */
function causeOf(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return causeOf(error.errors[0])
  return error instanceof Error && error.cause !== undefined ? causeOf(error.cause) : error
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
