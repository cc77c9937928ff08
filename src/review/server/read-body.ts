import type { IncomingMessage } from 'node:http'

/** The most bytes of a request's body: a decision on every item of the longest record is far less. */
const MOST = 256 * 1024

/** Says that a request's body is too large. */
export class TooLarge extends Error {}

/** Reads a request's body as text. Throws TooLarge as soon as it is too large, and reads no further. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > MOST) throw new TooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
