import type { Element, Root } from 'hast'
import { type DraftFigure, sameWords } from '../draft.ts'
import { isSpeech } from '../judge-paragraph.ts'
import { leafLines, withoutElements } from './leaf-lines.ts'
import { wordsOf } from './parse-page.ts'

/**
 * Sees to it that no caption stands both with its picture and in the text, as on pages that show one twice. It stays with the
 * picture, unless it quotes somebody: then a picture has borrowed the text's words.
 */
export function withoutRepeatedCaptions(
  body: Root,
  figures: readonly DraftFigure[],
): { readonly body: Root; readonly figures: readonly DraftFigure[] } {
  const lines = leafLines(body)
  const repeats = (line: Element, { caption, credit }: DraftFigure): boolean =>
    caption !== undefined &&
    [caption, `${caption} ${credit ?? ''}`].some((words) => sameWords(words, wordsOf(line)))
  const taken = new Set(
    lines.filter((line) => !isSpeech(wordsOf(line)) && figures.some((figure) => repeats(line, figure))),
  )
  const kept = lines.filter((line) => !taken.has(line))
  return {
    body: withoutElements(body, taken),
    figures: figures.flatMap((figure) => {
      if (!kept.some((line) => repeats(line, figure))) return [figure]
      const { caption: _, ...rest } = figure
      return Object.keys(rest).length > 0 ? [rest] : []
    }),
  }
}
