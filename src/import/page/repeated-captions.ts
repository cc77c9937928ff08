import type { Element, ElementContent, Root, RootContent } from 'hast'
import { type Figure, sameWords } from '../draft.ts'
import { isSpeech } from '../judge-paragraph.ts'
import { elementsNamed, shallowly, wordsOf } from './parse-page.ts'

const LINES = ['p', 'div', 'li', 'h4', 'h5', 'h6', 'center', 'td', 'figcaption']

/**
 * Sees to it that no caption stands both with its picture and in the text, as on pages that show one twice. It stays with the
 * picture, unless it quotes somebody: then a picture has borrowed the text's words.
 */
export function withoutRepeatedCaptions(
  body: Root,
  figures: readonly Figure[],
): { readonly body: Root; readonly figures: readonly Figure[] } {
  const lines = elementsNamed(body, ...LINES).filter(
    (line) => !elementsNamed(line, ...LINES).some((part) => part !== line),
  )
  const repeats = (line: Element, { caption, credit }: Figure): boolean =>
    caption !== undefined &&
    [caption, `${caption} ${credit ?? ''}`].some((words) => sameWords(words, wordsOf(line)))
  const taken = new Set(
    lines.filter((line) => !isSpeech(wordsOf(line)) && figures.some((figure) => repeats(line, figure))),
  )
  const kept = lines.filter((line) => !taken.has(line))
  const without = (nodes: readonly RootContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return node.type === 'text' ? [node] : []
      return taken.has(node) ? [] : [{ ...node, children: without(node.children) }]
    })
  return {
    body: taken.size === 0 ? body : shallowly(() => ({ ...body, children: without(body.children) })),
    figures: figures.flatMap((figure) => {
      if (!kept.some((line) => repeats(line, figure))) return [figure]
      const { caption: _, ...rest } = figure
      return Object.keys(rest).length > 0 ? [rest] : []
    }),
  }
}
