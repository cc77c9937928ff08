import { constants, crc32, deflateRawSync } from 'node:zlib'
import { LEVEL } from './coded-document.ts'

/** How far back compressed bytes may point (RFC 1951 §2). */
const WINDOW = 32 * 1024

/** RFC 1952 §2.3: deflate, no name, no time, and the operating system “unknown”. */
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255)

/**
 * What several streams in gzip begin with, compressed once: it ends at a byte (RFC 1951 §3.2.4, an empty stored block), so
 * that each of them is this and its own rest, one after the other, and the rest is compressed against it.
 */
export class SharedBeginning {
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The beginning in gzip. */
  encode(): Uint8Array {
    const segment = deflateRawSync(this.#bytes, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH })
    return Buffer.concat([HEADER, segment])
  }

  /** The rest of a stream that goes on with some bytes. */
  goOn(bytes: Uint8Array): Uint8Array {
    const dictionary = this.#bytes.subarray(-WINDOW)
    const segment = deflateRawSync(bytes, {
      level: LEVEL,
      ...(dictionary.length === 0 ? {} : { dictionary }),
    })
    const trailer = Buffer.alloc(8)
    trailer.writeUInt32LE(crc32(bytes, crc32(this.#bytes)))
    trailer.writeUInt32LE((this.#bytes.length + bytes.length) % 2 ** 32, 4)
    return Buffer.concat([segment, trailer])
  }
}
