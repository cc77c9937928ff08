import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/** Paragraphs of a text that has blank lines between them. */
export function paragraphs(text: string): ElementContent[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => h('p', part.trim()))
}
