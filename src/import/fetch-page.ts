import { ImportError } from './draft.ts'

/** What an address answered. */
export interface FetchedPage {
  readonly bytes: Uint8Array
  /** Where it was found in the end, after redirects. */
  readonly address: string
  /** The media type, in lower case and without parameters. */
  readonly type: string
  readonly charset?: string
}

/** Seconds until an answer must be there whole. */
export const PATIENCE = 30
/** The most bytes of a page, or of a file. */
export const LARGEST = 10 * 1024 * 1024

const READABLE = /^(?:text\/html|application\/xhtml\+xml|text\/plain|text\/markdown|)$/

/**
 * Fetches a page, once, without cookies.
 *
 * @throws ImportError where it cannot be had, or is no text; the message says what to do
 */
export async function fetchPage(address: string, patience = PATIENCE): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(patience * 1000)
  try {
    const response = await fetch(address, {
      signal,
      headers: {
        accept: 'text/html, application/xhtml+xml;q=0.9, text/markdown;q=0.5, text/plain;q=0.5',
        'user-agent': 'OnRecord/0.1 (adds one article that an editor asked for)',
      },
    })
    if (!response.ok) {
      void response.body?.cancel()
      throw new ImportError(
        `answers ${response.status} ${response.statusText}`.trimEnd() + remedy(response.status),
      )
    }
    const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';')
    const media = type.trim().toLowerCase()
    if (!READABLE.test(media)) {
      void response.body?.cancel()
      throw new ImportError(`is ${media} and no page; copy the article’s text into a .txt file and add that`)
    }
    const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(parameters.join(';'))?.[1]
    const bytes = await wholeOf(response)
    return {
      bytes,
      address: response.url || address,
      type: media,
      ...(charset === undefined ? {} : { charset }),
    }
  } catch (error) {
    if (error instanceof ImportError) throw error
    if (signal.aborted) throw new ImportError(`did not answer within ${patience} seconds; try again later`)
    throw new ImportError(`cannot be reached (${causeOf(error)}); check the address`)
  }
}

async function wholeOf(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > LARGEST) {
      throw new ImportError(
        `is larger than ${LARGEST / 1024 / 1024} MB; copy the article’s text into a .txt file and add that`,
      )
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function remedy(status: number): string {
  if (status === 404 || status === 410) return ': there is no such page; check the address'
  if (status >= 500 || status === 429) return '; try again later'
  return ': it lets in nobody but readers; save the page from a browser and add that file'
}

/** Why a request failed: `fetch` keeps the cause within its error. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof AggregateError && error.errors.length > 0) return causeOf(error.errors[0])
  return error.cause === undefined ? error.message : causeOf(error.cause)
}
