import { isSeq, type Node, parseDocument } from 'yaml'
import type { Speaker } from '../model.ts'
import { sequenceYaml } from './yaml-style.ts'

/**
 * Adds entries below those of `speakers.yaml`, which stay as they are to the byte, comments included.
 *
 * @param text the file, without errors
 */
export function appendSpeakers(text: string, speakers: readonly Speaker[]): string {
  if (speakers.length === 0) return text
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const entries = speakers.map(({ aliases, ...entry }) =>
    aliases.length > 0 ? { ...entry, aliases } : entry,
  )
  const list = parseDocument(text).contents
  if (isSeq(list) && list.flow) {
    const items = entries.map((entry) => JSON.stringify(entry)).join(', ')
    const last = list.items.at(-1) as Node | undefined
    const at = last ? last.range![1] : list.range![0] + 1
    return `${text.slice(0, at)}${last ? ', ' : ''}${items}${text.slice(at)}`
  }
  const first = isSeq(list) ? text.lastIndexOf('-', (list.items[0] as Node).range![0]) : 0
  const indent = ' '.repeat(isSeq(list) ? first - text.lastIndexOf('\n', first) - 1 : 0)
  const lines = sequenceYaml(entries, indent).replaceAll('\n', newline)
  // A line `...` ends a YAML document: what is added must stand before it.
  const end = /(?:^|\n)\.\.\.[ \t]*\r?\n?$/.exec(text)
  const body = end ? text.slice(0, end.index) : text
  const isOpen = body !== '' && !body.endsWith('\n')
  return `${body}${isOpen ? newline : ''}${lines}${newline}${end ? text.slice(end.index).replace(/^\r?\n/, '') : ''}`
}
