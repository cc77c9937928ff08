import { Problems } from '../../content/problem.ts'
import { recordSchema, type StatedRecord } from '../../content/schema/record-schema.ts'
import { readYaml } from '../../content/yaml-source.ts'
import type { Span } from '../../model.ts'
import type { Path } from '../../yaml/places.ts'
import { paragraphHash, paragraphHashes, paragraphsOf } from '../paragraphs.ts'

/** A `record.yaml` as it stands. */
export interface RecordFile {
  /** The file to the byte. */
  readonly text: string
  readonly record: StatedRecord
  /** The line of the value at a path. */
  readonly line: (path: Path) => number
}

/** Reads `record.yaml` without asking whether it fits its article; undefined, with the problems noted, if it breaks a rule. */
export function readRecord(text: string, file: string, problems: Problems): RecordFile | undefined {
  const source = readYaml(text, recordSchema, file, problems)
  return source && { text, record: source.value, line: source.line }
}

/**
 * Tells which places of a text derive has not read yet. A record that a person wrote counts as made of the whole text;
 * a paragraph that stands more often than it was read is unread wherever it stands, for nothing tells which is new.
 */
export function unreadPlaces({ derived }: StatedRecord, text: string): (span: Span) => boolean {
  if (!derived) return () => false
  const read = countEach(derived.paragraphs)
  const standing = countEach(paragraphHashes(text))
  const isUnread = (hash: string) => (read.get(hash) ?? 0) < (standing.get(hash) ?? 0)
  return (span) =>
    paragraphsOf(text, span).some(({ start, end }) => isUnread(paragraphHash(text.slice(start, end))))
}

function countEach(hashes: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  return counts
}

/**
 * Reads a record that was just written.
 *
 * @param failure what went wrong if it breaks a rule, which is a fault of ours
 * @throws Error if it does
 */
export function rereadRecord(
  text: string,
  failure = 'the record that derive made breaks a rule',
): RecordFile {
  const problems = new Problems()
  const file = readRecord(text, 'record.yaml', problems)
  if (!file) throw new Error(`${failure}: ${problems.list()[0]?.what}`)
  return file
}
