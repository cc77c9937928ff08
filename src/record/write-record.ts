import { shortHash } from '../content/mint-id.ts'
import type { Instant } from '../model.ts'
import type { Draft } from './draft.ts'
import { enterStatement, newRegister } from './enter-items.ts'
import { paragraphHashes } from './paragraphs.ts'
import { styledYaml } from './yaml-style.ts'

const SCHEMA = '# yaml-language-server: $schema=../../../schemas/record.schema.json\n'

/**
 * Writes the record of an article that has none, as the text of `record.yaml`.
 *
 * @param article its slug, its text, and when it was published: its items go out just before it
 */
export function writeRecord(
  { slug, text, published }: { readonly slug: string; readonly text: string; readonly published: Instant },
  { statements }: Draft,
): string {
  const register = newRegister(slug, published)
  const entered = statements.map((statement) => enterStatement(statement, register))
  const derived = { statements: statementsHash(entered), paragraphs: paragraphHashes(text) }
  return `${SCHEMA}${styledYaml({ statements: entered })}# Kept by derive: what it wrote and read.\n${styledYaml({ derived })}`
}

/**
 * A hash of a record's statements by which derive knows whether a person has changed any since it wrote them.
 * Keys that say nothing count for nothing, as does their order.
 */
export function statementsHash(statements: readonly unknown[]): string {
  return shortHash(JSON.stringify(canonical(statements)), 12)
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => !(Array.isArray(item) && item.length === 0) && item !== '')
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, canonical(item)]),
  )
}
