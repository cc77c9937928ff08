import { cacheControl } from '#bundle'
import type { Assembly, DocumentRecord } from '../document.ts'
import { entityTag, type Form } from './entity-tag.ts'
import { formatHttpDate, parseHttpDate } from './http-date.ts'
import type { Pack } from './packs.ts'
import { COMMON_HEADERS, OPEN_TO_ALL } from './response-headers.ts'

/** The document that a request is for, and what of the request decides about the answer. */
export interface Located {
  readonly document: DocumentRecord
  readonly pack: Pack
  /** The value of Content-Type. */
  readonly type: string
  /** When it last changed, or was last published in another form, in seconds since 1970. */
  readonly modified: number
  /** Its own path, where another address answers with it. */
  readonly contentLocation: string | undefined
  /** The request fields that the answer depends on (RFC 9110 §12.5.5). */
  readonly vary: string
  /** The form that the client wants; undefined where it refuses every one. */
  readonly form: Form | undefined
  /** The header fields of its answers, each list made once. */
  readonly lists: { notModified?: Headers; whole?: Headers }
}

/** How a document is put together, where it is. */
export function assemblyOf(document: DocumentRecord): Assembly | undefined {
  return 'assembly' in document ? document.assembly : undefined
}

/** The header fields of a 304, and no others (RFC 9110 §15.4.5). */
export function notModifiedHeaders(located: Located, form: Form): Headers {
  located.lists.notModified ??= new Headers({ ...OPEN_TO_ALL, ...validatorFields(located, form) })
  return located.lists.notModified
}

/** What every answer with the document has, whole or in part, but what concerns its coding. */
export function documentFields(
  located: Located,
  form: Form,
  link: string | undefined,
): Record<string, string> {
  const { document, type, modified } = located
  return {
    ...COMMON_HEADERS,
    ...(document.policy && { 'Content-Security-Policy': document.policy }),
    ...validatorFields(located, form),
    'Content-Type': type,
    ...(link === undefined || link === '' ? {} : { Link: link }),
    'Last-Modified': formatHttpDate(modified),
  }
}

function validatorFields({ document, vary, contentLocation }: Located, form: Form): Record<string, string> {
  return {
    'Cache-Control': cacheControl,
    ETag: entityTag(document.tag, form),
    Vary: vary,
    ...(contentLocation === undefined ? {} : { 'Content-Location': contentLocation }),
  }
}

/**
 * Whether a document's date is after the one that the client has. Where it is not and the document is sent all the
 * same, since the entity tag differs, the date must stay out: libcurl, and so newsboat, throws away a body whose
 * Last-Modified is not after its If-Modified-Since. The date is the content's own, and an editor may leave it.
 */
export function isNews({ modified }: Located, ifModifiedSince: string | null): boolean {
  const since = parseHttpDate(ifModifiedSince)
  return since === undefined || modified > since
}
