import { cacheControl } from '#bundle'
import type { Assembly, DocumentRecord } from '../document.ts'
import { entityTag, type Form } from './entity-tag.ts'
import { parseHttpDate } from './http-date.ts'
import type { OpenPack, Pack } from './packs.ts'

/** The document that a request is for, and what of the request decides about the answer. */
export interface Located {
  readonly document: DocumentRecord
  readonly pack: Pack
  readonly openPack: OpenPack
  /** When it last changed, or was last published in another form, in seconds since 1970. */
  readonly modified: number
  /** Its own path, where another address answers with it. */
  readonly contentLocation: string | undefined
  /** The request fields that the answer depends on (RFC 9110 §12.5.5). */
  readonly vary: string
  /** The form that the client wants; undefined where it refuses every one. */
  readonly form: Form | undefined
}

/** How a document is put together, where it is. */
export function assemblyOf(document: DocumentRecord): Assembly | undefined {
  return 'assembly' in document ? document.assembly : undefined
}

/** What a 304 carries and no others (RFC 9110 §15.4.5). */
export function validatorHeaders(
  { document, vary, contentLocation }: Located,
  form: Form,
): Record<string, string> {
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
