import { ImportError } from './draft.ts'

/** Bytes read as text. */
export interface DecodedText {
  readonly text: string
  /** What whoever adds the article should know, a sentence each. */
  readonly remarks: readonly string[]
}

/** How far into a page its encoding stands (HTML, §4.2.5.4). */
const PRESCAN = 1024
const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i

/**
 * Reads the bytes of a text file: UTF-8, or what its byte order mark says.
 *
 * @throws ImportError where they are no text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const text = decode(bytes, markedEncoding(bytes) ?? 'utf-8')
  if (text === undefined) {
    throw new ImportError(
      isBinary(bytes)
        ? 'is no text file'
        : `is not UTF-8 text (line ${lineOfBadBytes(bytes)}); save it as UTF-8`,
    )
  }
  if (text.includes('\0')) throw new ImportError('is no text file')
  return { text, remarks: [] }
}

/**
 * Reads the bytes of a page as a browser does: by its byte order mark, by what the server said, by what it says itself,
 * otherwise as UTF-8 and, where it is not that, as windows-1252.
 *
 * @param stated the encoding that the server named
 * @throws ImportError where they are no text
 */
export function decodePage(bytes: Uint8Array, stated?: string): DecodedText {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN))
  const named = markedEncoding(bytes) ?? known(stated) ?? known(META_CHARSET.exec(head)?.[1])
  if (named === undefined) {
    const text = decode(bytes, 'utf-8')
    if (text !== undefined) return checked({ text, remarks: [] })
    if (isBinary(bytes)) throw new ImportError('is no page')
    const remarks = ['the page does not say how it is encoded, and is not UTF-8: it was read as windows-1252']
    return checked({ text: new TextDecoder('windows-1252').decode(bytes), remarks })
  }
  const text = decode(bytes, named)
  if (text !== undefined) return checked({ text, remarks: [] })
  const remarks = [
    `the page says that it is ${named}, but some of its bytes are not: look for � in article.md`,
  ]
  return checked({ text: new TextDecoder(named).decode(bytes), remarks })
}

function checked(decoded: DecodedText): DecodedText {
  if (decoded.text.includes('\0')) throw new ImportError('is no page')
  return decoded
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The encoding that a byte order mark tells (Encoding, §4.2). */
function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined
}

/** An encoding by its proper name; undefined for one that nobody knows. */
function known(name: string | undefined): string | undefined {
  try {
    const { encoding } = new TextDecoder(name?.trim().replace(/^["']|["']$/g, '') || 'x')
    // A page whose own words could be read to say so is not UTF-16 (HTML, §13.2.3.2).
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return undefined
  }
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 64 * PRESCAN).some((byte) => byte < 9 || (byte > 13 && byte < 27))
}

function lineOfBadBytes(bytes: Uint8Array): number {
  const readable = new TextDecoder().decode(bytes)
  return readable.slice(0, readable.indexOf('�')).split('\n').length
}
