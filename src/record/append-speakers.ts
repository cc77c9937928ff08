import { isSeq, Parser, type YAMLSeq } from 'yaml'
import type { Speaker } from '../model.ts'
import { putIntoFlow } from '../yaml/flow.ts'
import { dashOf, YamlPlaces } from '../yaml/places.ts'
import { splice } from '../yaml/splices.ts'
import { sequenceYaml } from '../yaml/style.ts'
import { HOUSE_STYLE } from './house-style.ts'

/**
 * Adds entries below those of `speakers.yaml`, which stay as they are to the byte, comments included.
 *
 * @param text the file, without errors
 */
export function appendSpeakers(text: string, speakers: readonly Speaker[]): string {
  if (speakers.length === 0) return text
  // The parser takes no list behind a byte order mark.
  if (text.startsWith('\ufeff')) return `\ufeff${appendSpeakers(text.slice(1), speakers)}`
  const file = new YamlPlaces(text, HOUSE_STYLE)
  const entries = speakers.map(({ aliases, ...entry }) =>
    aliases.length > 0 ? { ...entry, aliases } : entry,
  )
  const list = file.root
  if (isSeq(list) && list.flow) return splice(text, [putIntoFlow(list, Number.POSITIVE_INFINITY, entries)])
  const indent = isSeq(list) ? file.indentAt(dashOf(list as YAMLSeq, 0)) : ''
  return splice(text, [
    file.insertion(documentEnd(text), sequenceYaml(entries, indent, HOUSE_STYLE).split('\n')),
  ])
}

/** Where the document ends in a file: a line `...` may end it before (YAML 1.2 §9.1.2). */
function documentEnd(text: string): number {
  for (const token of new Parser().parse(text)) if (token.type === 'doc-end') return token.offset
  return text.length
}
