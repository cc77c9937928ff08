import { gzipSync } from 'node:zlib'
import type { FinishedBytes } from '../../document.ts'
import { acceptEncodingOf, chooseForm } from '../accept-encoding.ts'
import { assemble, linkOf } from '../assemble.ts'
import { cutToEntries, findDelta } from '../delta.ts'
import { assemblyOf, documentFields, type Located } from '../located.ts'
import { inflate, joined, type OpenPack } from '../packs.ts'
import type { Step } from './step.ts'

/** Sends the entries that a client lacks, where it asks for no more (RFC 3229 §10.4.1: 226 IM Used). */
export const delta: Step = async (context, next) => {
  const request = context.req.raw
  const located = context.get('located')
  const { document } = located
  const found = findDelta(request.headers, document.tag, entryCount(located))
  // A part is made for one client, so that it is coded here, in gzip or not at all.
  const form = found && chooseForm(acceptEncodingOf(request), { gzip: true })
  if (!found || form === undefined || form === 'br') return next()
  const part = await cut(located, context.get('openPack'), found.missing)
  const body = form === 'identity' ? part : gzipSync(part)
  const { 'Last-Modified': _, ...headers } = documentFields(located, form, linkOf(located))
  return new Response(body, {
    status: 226,
    headers: {
      ...headers,
      ...(form !== 'identity' && { 'Content-Encoding': form }),
      'Content-Length': `${body.length}`,
      IM: 'feed',
      'Delta-Base': found.base,
      // §10.9: a cache that does not know the manipulation must not keep what is only a part.
      'Cache-Control': 'no-store, im',
    },
    encodeBody: 'manual',
  })
}

function entryCount({ document, pack }: Located): number {
  const assembly = assemblyOf(document)
  if (!assembly) return 'coded' in document ? (document.entries?.lengths.length ?? 0) : 0
  return (pack.table.lists?.[assembly.list as number]?.length ?? 0) + (assembly.tombstones?.length ?? 0)
}

async function cut(
  { document, pack }: Located,
  openPack: OpenPack,
  missing: readonly number[],
): Promise<Uint8Array<ArrayBuffer>> {
  const assembly = assemblyOf(document)
  if (assembly) return assemble(pack, assembly, openPack, missing)
  // A delta was found among its entries, so that it has some.
  const { coded, entries } = document as FinishedBytes
  return joined(cutToEntries(inflate(pack, coded.gzip, document.tag), entries!, missing))
}
