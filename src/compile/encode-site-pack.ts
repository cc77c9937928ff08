import { CODINGS, folderOf } from '../document.ts'
import { isTopic, validatorOf } from '../feeds/validators.ts'
import { codeDocumentAside } from './coded-document.ts'
import type { EntryBytes } from './joined-document.ts'
import { PackWriter, type VersionOf } from './pack.ts'
import type { SitePack } from './site-packs.ts'

/** A pack, ready to be written. */
export interface EncodedPack {
  readonly bytes: Uint8Array
  readonly documents: number
  /** The validators of the current feeds in it, by path on the site. */
  readonly feeds: Readonly<Record<string, string>>
}

/** Renders and encodes a pack. */
export async function encodeSitePack(
  { file, isPolled, render }: Pick<SitePack, 'file' | 'isPolled' | 'render'>,
  bytesOf: EntryBytes,
  versionOf: VersionOf,
): Promise<EncodedPack> {
  const { ready, joined } = render(bytesOf)
  const pack = new PackWriter()
  const folder = folderOf(file) ?? ''
  const feeds: Record<string, string> = {}
  const codings = isPolled ? CODINGS : (['gzip'] as const)
  for (const document of await Promise.all(ready.map((each) => codeDocumentAside(each, codings)))) {
    pack.add(document)
    if (isTopic(folder, document.name)) feeds[folder + document.name] = validatorOf(document.tag)
  }
  for (const { name, document } of joined) pack.assemble(name, document, versionOf)
  return { bytes: await pack.encodeAside(), documents: pack.size, feeds }
}
