import { expect } from 'vitest'
import { parseDocument } from 'yaml'
import { HOUSE_STYLE } from '../../src/record/house-style.ts'
import { YamlEdits } from '../../src/yaml/edits.ts'

/** What a file holds, without the line ends that block scalars may end in. */
export function contentOf(text: string) {
  const document = parseDocument(text)
  expect(document.errors.map(({ message }) => message)).toEqual([])
  return JSON.parse(JSON.stringify(document.toJS()), (_, item) =>
    typeof item === 'string' ? item.replace(/[\r\n]+$/, '') : item,
  )
}
/** A file with changes made to it. */
export function edited(text: string, ...changes: ((edits: YamlEdits) => void)[]): string {
  const edits = new YamlEdits(text, HOUSE_STYLE)
  for (const change of changes) change(edits)
  return edits.toString()
}
