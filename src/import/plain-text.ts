import type { Paragraph, Root } from 'mdast'
import { type DraftArticle, type DraftFigure, oneLine, sameWords } from './draft.ts'
import { boilerplateKind, isAltLike, isCaption } from './judge-paragraph.ts'
import { BYLINE } from './lexicons/bylines.ts'
import { writeMarkdown } from './write-markdown.ts'

/** Text that is broken into lines by hand stays below this; a longer line is a paragraph of its own. */
const LONGEST_WRAPPED_LINE = 120
const LONGEST_TITLE = 200

/**
 * Reads an article in plain text: paragraphs apart by blank lines, or one a line. A first line that is no sentence
 * is its title; a byline below that says who wrote it.
 *
 * @param title the title, where it is known: a first line that repeats it is left out
 */
export function readPlainText(text: string, title?: string): DraftArticle {
  const blocks = text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .flatMap(paragraphsOf)
  const first = blocks[0] ?? ''
  const own = title === undefined && blocks.length > 1 && isHeading(first) ? oneLine(first) : undefined
  const [firstLine = '', ...below] = first.trim().split('\n')
  if (own !== undefined || sameWords(first, title ?? '')) blocks.shift()
  else if (sameWords(firstLine, title ?? '')) blocks.splice(0, 1, below.join('\n'))

  const author = blocks.length > 1 ? BYLINE.exec(oneLine(blocks[0] ?? ''))?.[1] : undefined
  if (author !== undefined) blocks.shift()

  const figures: DraftFigure[] = []
  const notes: string[] = []
  const body: Paragraph[] = []
  blocks.forEach((block, at) => {
    const figure = figureOf(block)
    if (figure) figures.push(figure)
    else if (boilerplateKind(block, at / blocks.length)) notes.push(oneLine(block))
    else body.push(paragraphOf(block.trim()))
  })
  const root: Root = { type: 'root', children: body }
  return {
    matter: {
      ...(own === undefined ? {} : { title: own }),
      ...(author === undefined ? {} : { author }),
      figures,
      notes,
    },
    body: writeMarkdown(root),
    remarks: [],
  }
}

/** A paragraph of Markdown. Each line is a text of its own, as the writer escapes no more than one mark across a line end. */
function paragraphOf(block: string): Paragraph {
  return {
    type: 'paragraph',
    children: block.split(/(?<=\n)|(?=\n)/).map((value) => ({ type: 'text', value })),
  }
}

/** Takes lines apart that are paragraphs by themselves. */
function paragraphsOf(block: string): string[] {
  const lines = block.split('\n').filter((line) => line !== '')
  if (lines.length < 2 || figureOf(block)) return [block]
  return lines.some((line) => line.length > LONGEST_WRAPPED_LINE) ? lines : [block]
}

function isHeading(block: string): boolean {
  return (
    !block.trim().includes('\n') &&
    block.length <= LONGEST_TITLE &&
    !/[.,;:…]["”’»)]*$/u.test(block.trim()) &&
    /[\p{L}\p{N}]/u.test(block) &&
    !isCaption(block) &&
    !boilerplateKind(block, 0)
  )
}

/** A picture left behind by copying a page: its caption, with the text in place of it on a line above. */
function figureOf(block: string): DraftFigure | undefined {
  const lines = block.split('\n').filter((line) => line !== '')
  const [alt = '', ...rest] = lines
  if (rest.length > 0 && isAltLike(alt) && !isCaption(alt) && isCaption(rest.join(' '))) {
    return { alt: oneLine(alt), caption: oneLine(rest.join(' ')) }
  }
  if (lines.some((line) => line.length > LONGEST_WRAPPED_LINE) && lines.length > 1) return undefined
  return isCaption(block) ? { caption: oneLine(block) } : undefined
}
