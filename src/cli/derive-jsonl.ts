import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { type Derivation, derive } from '../derive/index.ts'

/** One line of input. */
interface Line {
  readonly id: string
  readonly text: string
}

/** What is wrong with a line of input; the message names the line and says what to do. */
export class LineError extends Error {}

/** Reads a line's bytes, each of them a character, as UTF-8. */
function decodeLine(bytes: string, number: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'))
  } catch {
    throw new LineError(`stdin, line ${number}: is not UTF-8; write it as UTF-8`)
  }
}

function readLine(line: string, number: number): Line {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new LineError(
      `stdin, line ${number}: not JSON (${(error as Error).message}); write one {"id","text"} object a line`,
    )
  }
  const { id, text } = (value ?? {}) as { id?: unknown; text?: unknown }
  if (typeof id !== 'string')
    throw new LineError(`stdin, line ${number}: "id" is missing or no string; write {"id": "…", "text": "…"}`)
  if (typeof text !== 'string')
    throw new LineError(
      `stdin, line ${number}: "text" is missing or no string; write {"id": "…", "text": "…"}`,
    )
  return { id, text }
}

/** Writes a derivation as the line that `npm run derive -- --jsonl` prints. */
export function writeLine(
  id: string,
  { quotes, attributions, statements, language, notes }: Derivation,
): string {
  const plain = (span: { start: number; end: number } | null) =>
    span === null ? null : { start: span.start, end: span.end }
  return JSON.stringify({
    id,
    quotes: quotes.map(({ start, end, speaker, cue, confidence }) => ({
      start,
      end,
      speaker: speaker?.mention ? { ...plain(speaker.mention), name: speaker.name } : null,
      cue: plain(cue),
      confidence,
    })),
    attributions: attributions.map(({ source, cue, content, confidence }) => ({
      source: plain(source),
      cue: plain(cue),
      content: content.map((piece) => plain(piece)),
      confidence,
    })),
    statements: statements.map((statement) => ({
      speaker: statement.speaker === null ? null : { name: statement.speaker.name },
      quotes: statement.quotes,
      content: statement.content.map((piece) => plain(piece)),
      said: statement.said,
      at: statement.at,
      backers: statement.backers,
      title: statement.title,
      confidence: statement.confidence,
    })),
    language,
    ...(notes.length > 0 ? { notes } : {}),
  })
}

/**
 * Derives {"id","text"} lines into prediction lines, in order.
 * @throws LineError on a line that is no such object; the lines before it have been written
 */
export async function deriveLines(input: Readable, output: Writable): Promise<void> {
  let number = 0
  for await (const bytes of createInterface({
    input: input.setEncoding('latin1'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++
    const line = decodeLine(bytes, number)
    if (line.trim() === '') continue
    const { id, text } = readLine(line, number)
    if (!output.write(`${writeLine(id, derive(text))}\n`))
      await new Promise((resolve) => output.once('drain', resolve))
  }
}
