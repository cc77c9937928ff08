import { recordSchema } from '../content/schema/record-schema.ts'
import type { Instant } from '../model.ts'
import { styledYaml } from '../yaml/style.ts'
import { freshNote, notedItems, notesText } from './derived-notes.ts'
import type { DraftRecord } from './draft.ts'
import { enterStatement, newRegister } from './enter-items.ts'
import { HOUSE_STYLE } from './house-style.ts'
import { paragraphHashes } from './paragraphs.ts'

/** Where the schemas are seen from a record, in the project's own content: beside the content folder. */
const SCHEMAS = '../../../schemas'

/**
 * Writes the record of an article that has none, as the text of `record.yaml`.
 *
 * @param article its slug, its text, and when it was published: its items go out just before it
 * @param schemas the folder of the schemas, as seen from the record
 */
export function writeRecord(
  { slug, text, published }: { readonly slug: string; readonly text: string; readonly published: Instant },
  { statements }: DraftRecord,
  schemas = SCHEMAS,
): string {
  const register = newRegister(slug, published)
  const entered = statements.map((statement) => enterStatement(statement, register))
  const record = recordSchema.parse({ statements: entered })
  const items = notesText(
    new Map(notedItems(record).map((item) => [item.key, freshNote(item, item.speaker)])),
  )
  const derived = { paragraphs: paragraphHashes(text), ...(items === '' ? {} : { items }) }
  return `# yaml-language-server: $schema=${schemas}/record.schema.json\n${styledYaml({ statements: entered }, HOUSE_STYLE)}# Kept by derive: what it wrote and read.\n${styledYaml({ derived }, HOUSE_STYLE)}`
}
