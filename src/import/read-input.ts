import { createReadStream, statSync } from 'node:fs'
import { extname } from 'node:path'
import { decodePage, decodeText } from './decode-text.ts'
import { ImportError } from './draft.ts'
import { type FetchOptions, fetchPage, headOf, LARGEST } from './fetch-page.ts'
import type { Input, InputKind } from './import-article.ts'

/** An input with what there is to know of how it was read. */
export interface ReadInput {
  readonly input: Input
  readonly remarks: readonly string[]
}

const KINDS: Readonly<Record<string, InputKind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
}

/** Whether a name is the address of a page. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name)
}

/**
 * Reads what an article is to be made of: a file, `-` for standard input, or an address, which alone is fetched.
 *
 * @throws ImportError where it cannot be read
 */
export async function readInput(name: string, options: FetchOptions = {}): Promise<ReadInput> {
  if (isAddress(name)) {
    const { bytes, address, type, charset, isCut } = await fetchPage(name, options)
    const stated = type === 'text/markdown' ? 'markdown' : type === 'text/plain' ? 'text' : 'page'
    const { input, remarks } = inputOf(stated, { bytes, isCut }, charset)
    return { input: { ...input, address }, remarks }
  }
  const head = await headOf(name === '-' ? process.stdin : openFile(name))
  return inputOf(KINDS[extname(name).toLowerCase()] ?? kindOf(head.bytes), head)
}

/** What was read of an input, and whether there is more. */
interface Head {
  readonly bytes: Uint8Array
  readonly isCut: boolean
}

function inputOf(kind: InputKind, { bytes, isCut }: Head, charset?: string): ReadInput {
  if (kind !== 'page') {
    if (isCut) throw new ImportError(`is larger than ${MEGABYTES} MB, which no article is`)
    const { text, remarks } = decodeText(bytes)
    return { input: { kind, text }, remarks }
  }
  const { text, remarks } = decodePage(isCut ? untilTag(bytes) : bytes, charset)
  const cut = `the page is larger than ${MEGABYTES} MB, and only that much of it was read: check that the article is whole`
  return { input: { kind, text }, remarks: isCut ? [cut, ...remarks] : remarks }
}

/** What was cut off may have been in the middle of a letter; at the end of a tag it is not. */
function untilTag(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf('>'.charCodeAt(0))
  return end < 0 ? bytes : bytes.subarray(0, end + 1)
}

const MEGABYTES = LARGEST / 1024 / 1024

/** What bytes without a telling name hold. */
function kindOf(bytes: Uint8Array): InputKind {
  const head = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart()
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article|meta|div)\b/i.test(
      head,
    )
  )
    return 'page'
  return /^---[ \t]*\r?\n|^# /.test(head) ? 'markdown' : 'text'
}

/** Opens a file to be read from its beginning. */
function openFile(path: string): AsyncIterable<Uint8Array> {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new ImportError('there is no such file; check its name')
  if (stats.isDirectory()) throw new ImportError('is a folder; name a file in it')
  return createReadStream(path)
}
