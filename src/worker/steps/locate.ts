import { cacheControl } from '#bundle'
import { type DocumentRecord, NOT_FOUND_PACK, locate as placeOf } from '../../document.ts'
import { chooseDocument, chooseType, FEED_IN_XML } from '../accept.ts'
import { acceptEncodingOf, chooseForm } from '../accept-encoding.ts'
import { followMoved } from '../follow-moved.ts'
import { assemblyOf, type Located } from '../located.ts'
import { inflate, type OpenPack, type Pack, packsOf } from '../packs.ts'
import { resolvePath } from '../resolve-path.ts'
import { COMMON_HEADERS, plain } from '../response-headers.ts'
import type { Bindings, Step } from './step.ts'

interface Found {
  readonly pack: Pack
  readonly document: DocumentRecord
}

/**
 * What was located in the Worker's own bundle, by all that decides about it: it is the same for as long as the isolate
 * lives, and what every poll asks for.
 */
const settled = new Map<string, Located>()
const MOST_SETTLED = 500

/** Finds the document that an address and Accept mean together, or answers that it is elsewhere or nowhere. */
export const locate: Step = async (context, next) => {
  const request = context.req.raw
  const { ASSETS, VERSION } = context.env
  const openPack = packsOf(ASSETS)
  context.set('openPack', openPack)
  const accept = request.headers.get('Accept')
  const acceptEncoding = acceptEncodingOf(request)
  const address = request.url.split('?', 1)[0]
  const decisive = `${address}\n${accept}\n${acceptEncoding}\n${VERSION?.timestamp}`
  const known = settled.get(decisive)
  if (known) {
    context.set('located', known)
    return next()
  }
  const url = new URL(request.url)
  const meant = resolvePath(url.pathname)
  if (!meant) return notFound(request, openPack)
  const moved = followMoved(meant.path)
  const { path } = moved ?? meant
  const isElsewhere = meant.isElsewhere || moved !== undefined
  const isFolder = path === '' || path.endsWith('/')
  const name = isFolder && !isElsewhere ? chooseDocument(accept) : ''
  const chosen = await find(path + name, openPack)
  const found = chosen ?? (name === '' ? undefined : await find(path, openPack))
  if (!found && moved && (await find(moved.folder, openPack))) return redirect(`/${moved.folder}`)
  if (!found) return notFound(request, openPack)
  if (isElsewhere) return redirect(`/${path}${url.search}`)
  const { document, pack } = found
  const isNegotiated = isFolder && (await hasFeeds(path, found, openPack))
  const located: Located = {
    ...found,
    type: chooseType(document.type, accept),
    modified: Math.max(document.modified, versionTime(context.env)),
    contentLocation: found === chosen && name !== '' ? `/${path}${name}` : undefined,
    vary: varyOf(document, isNegotiated || FEED_IN_XML.test(document.type)),
    form: chooseForm(acceptEncoding, assemblyOf(document) ? { gzip: pack } : codedOf(document)),
    lists: {},
  }
  context.set('located', located)
  if (pack.isBundled && settled.size < MOST_SETTLED) settled.set(decisive, located)
  return next()
}

async function find(path: string, openPack: OpenPack): Promise<Found | undefined> {
  const { file, name } = placeOf(path)
  const pack = await openPack(file)
  const document = pack?.find(name)
  return pack && document && { pack, document }
}

/** Whether Accept decides about what is at a folder's address: where it has feeds besides its page. */
async function hasFeeds(path: string, { pack, document }: Found, openPack: OpenPack): Promise<boolean> {
  const { file, name } = placeOf(`${path}rss.xml`)
  if (document.type.includes('application/')) return true
  return (pack.find(name) ?? (await openPack(file))?.find(name)) !== undefined
}

function varyOf(document: DocumentRecord, isNegotiated: boolean): string {
  // Only feeds have deltas: their tags name their entries.
  const fields = document.tag.includes('.') ? 'Accept-Encoding, A-IM' : 'Accept-Encoding'
  return isNegotiated ? `Accept, ${fields}` : fields
}

function codedOf(document: DocumentRecord) {
  return 'coded' in document ? document.coded : { gzip: undefined }
}

/**
 * When this version of the site was deployed, in seconds since 1970; 0 where nobody knows. A document's own date goes
 * back when its newest item is deleted, and does not move with a template: to whoever has nothing but a date, anything
 * fetched from an earlier version may be old.
 */
function versionTime({ VERSION }: Bindings): number {
  const time = Date.parse(VERSION?.timestamp ?? '')
  return Number.isNaN(time) ? 0 : Math.floor(time / 1000)
}

function redirect(location: string): Response {
  return new Response(null, {
    status: 301,
    headers: { ...COMMON_HEADERS, Location: location, 'Cache-Control': cacheControl },
  })
}

async function notFound(request: Request, openPack: OpenPack): Promise<Response> {
  const wantsPage = /\btext\/html\b/.test(request.headers.get('Accept') ?? '')
  const pack = wantsPage ? await openPack(NOT_FOUND_PACK) : undefined
  const page = pack?.find('')
  if (!pack || !page || !('coded' in page)) {
    return plain(404, 'Nothing is at this address. /opml.xml lists every feed.', { Vary: 'Accept' })
  }
  return new Response(inflate(pack, page.coded.gzip, page.tag), {
    status: 404,
    headers: { ...COMMON_HEADERS, 'Content-Type': page.type, Vary: 'Accept' },
  })
}
