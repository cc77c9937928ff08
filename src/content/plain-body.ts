import type { Root } from 'hast'
import { h } from 'hastscript'

/** A line that begins no block but a paragraph, and has no mark of Markdown or GitHub's additions but single brackets. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const PLAIN_LINE = /^(?![\s+=:>[-]|#|\d+[.)])[^\0-\x1f\x7f-\x9f\\`*_<~|@]+(?<!\s)$/

/** An address that becomes a link by itself, a link's middle, and a character reference. */
const NOT_PLAIN = /:\/\/|www\.|\]\(|&#?\w+;/i

/**
 * The tree of a body that is nothing but paragraphs of plain words, as most news is, for which no parser is needed;
 * undefined for any other.
 */
export function parsePlainBody(markdown: string): Root | undefined {
  const text = markdown.replace(/^\n+|\n+$/g, '')
  if (text === '' || NOT_PLAIN.test(text)) return undefined
  const paragraphs = text.split(/\n{2,}/)
  if (!paragraphs.every((paragraph) => paragraph.split('\n').every((line) => PLAIN_LINE.test(line)))) {
    return undefined
  }
  const children = paragraphs.map((paragraph) => h('p', paragraph))
  return {
    type: 'root',
    children: children.flatMap((child, at) => (at === 0 ? [child] : [{ type: 'text', value: '\n' }, child])),
  }
}
