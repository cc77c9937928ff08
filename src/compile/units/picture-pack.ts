import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { splitPath } from '../../document.ts'
import type { Instant } from '../../model.ts'
import { PAINTED_BY, paint } from '../../pictures/paint.ts'
import type { Picture } from '../../pictures/pictures-of.ts'
import { codeDocument, tagOf } from '../coded-document.ts'
import { PackWriter } from '../pack.ts'
import { readPack } from '../read-pack.ts'

const PNG = 'image/png'

/** Gives the bytes of a picture that was painted before, by its tag. */
export type Painted = (tag: string) => Uint8Array | undefined

/**
 * Makes the pack of an article's pictures. Painting one takes as long as the rest of a small article, so that those whose
 * words are as they were are taken over.
 */
export function makePicturePack(
  pictures: Iterable<Picture>,
  modified: Instant,
  painted: Painted,
): PackWriter {
  const pack = new PackWriter()
  for (const { path, svg } of pictures) {
    const tag = tagOf(PNG, PAINTED_BY, svg)
    const content = painted(tag) ?? paint(svg)
    pack.add(codeDocument({ name: splitPath(path).name, type: PNG, content, modified, joined: { tag } }))
  }
  return pack
}

/** Reads the pictures of the last output; what is damaged is painted anew. */
export function paintedIn(file: string): Painted {
  let pack: ReturnType<typeof readPack>
  try {
    pack = readPack(readFileSync(file))
  } catch {
    return () => undefined
  }
  const documents = new Map(Object.values(pack.table.documents).map((document) => [document.tag, document]))
  return (tag) => {
    const document = documents.get(tag)
    if (!document || !('coded' in document)) return undefined
    try {
      return gunzipSync(pack.bytes(document.coded.gzip))
    } catch {
      return undefined
    }
  }
}
