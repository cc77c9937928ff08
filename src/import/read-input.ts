import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { type DecodedText, decodePage, decodeText } from './decode-text.ts'
import { ImportError } from './draft.ts'
import { type FetchOptions, fetchPage, LARGEST } from './fetch-page.ts'
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
    const { bytes, address, type, charset } = await fetchPage(name, options)
    const stated = type === 'text/markdown' ? 'markdown' : type === 'text/plain' ? 'text' : 'page'
    return inputOf(stated, stated === 'page' ? decodePage(bytes, charset) : decodeText(bytes), address)
  }
  const bytes = name === '-' ? await standardInput() : fileBytes(name)
  const kind = KINDS[extname(name).toLowerCase()] ?? kindOf(bytes)
  return inputOf(kind, kind === 'page' ? decodePage(bytes) : decodeText(bytes))
}

function inputOf(kind: InputKind, { text, remarks }: DecodedText, address?: string): ReadInput {
  return { input: { kind, text, ...(address === undefined ? {} : { address }) }, remarks }
}

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

function fileBytes(path: string): Uint8Array {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new ImportError('there is no such file; check its name')
  if (stats.isDirectory()) throw new ImportError('is a folder; name a file in it')
  if (stats.size > LARGEST) throw tooLarge()
  return readFileSync(path)
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += chunk.length
    if (size > LARGEST) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(): ImportError {
  return new ImportError(`is larger than ${LARGEST / 1024 / 1024} MB, which no article is`)
}
