import type { Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { splitFrontMatter } from '../content/front-matter.ts'
import { findOutOfBounds } from '../content/markdown-bounds.ts'
import { type DraftArticle, type DraftFigure, ImportError, oneLine, sameWords } from './draft.ts'
import { boilerplateKind, isCaption, isSpeech } from './judge-paragraph.ts'
import { readMatter } from './read-matter.ts'

const reader = unified().use(remarkParse).use(remarkGfm)

/**
 * Reads an article in Markdown, with front matter or without. What stays in its body stays to the letter.
 *
 * @param title the title, where it is known: a first heading that repeats it is left out
 * @param base what the addresses of its pictures are relative to
 * @throws ImportError where its front matter is no YAML, or where it is nested too deeply
 */
export function readMarkdown(text: string, title?: string, base?: string): DraftArticle {
  const parts = splitFrontMatter(text)
  const stated = parts && readMatter(parts.yaml)
  const markdown = stated ? (parts?.body ?? '') : text
  const known = title ?? stated?.matter.title
  const sorted = sortBlocks(parse(markdown), known, base ?? stated?.matter.source)
  return {
    matter: {
      ...(sorted.title === undefined ? {} : { title: sorted.title }),
      ...stated?.matter,
      figures: [...(stated?.matter.figures ?? []), ...sorted.figures],
      notes: [...(stated?.matter.notes ?? []), ...sorted.notes],
    },
    body: withoutBlocks(markdown, sorted.taken),
    remarks: stated?.remarks ?? [],
  }
}

function parse(markdown: string): Root {
  const bound = findOutOfBounds(markdown)
  if (bound) throw new ImportError(`line ${bound.line} of the text: ${bound.what}; ${bound.remedy}`)
  try {
    return reader.parse(markdown)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new ImportError(
      'the text is nested too deeply; take out most of the > or the indents before its lines',
    )
  }
}

function sortBlocks({ children }: Root, known: string | undefined, base: string | undefined) {
  const taken: RootContent[] = []
  const figures: DraftFigure[] = []
  const notes: string[] = []
  let title: string | undefined
  let pictureAt = -2
  children.forEach((block, at) => {
    const words = wordsOf(block)
    const kind = boilerplateKind(words, at / children.length)
    const last = figures.at(-1)
    const pictures = picturesOf(block, base)
    if (
      at === 0 &&
      block.type === 'heading' &&
      block.depth === 1 &&
      (known === undefined || sameWords(words, known))
    ) {
      title = words
    } else if (pictures.length > 0) {
      figures.push(...pictures)
      pictureAt = at
    } else if (block.type === 'paragraph' && isCaption(words)) {
      if (pictureAt === at - 1 && last?.caption === undefined)
        figures.splice(-1, 1, { ...last, caption: words })
      else figures.push({ caption: words })
    } else if ((block.type === 'paragraph' || block.type === 'heading') && kind) notes.push(words)
    else return
    taken.push(block)
  })
  // A caption that is the title of its picture often stands below it once more.
  const repeated = children.filter(
    (block) =>
      block.type === 'paragraph' &&
      !taken.includes(block) &&
      !isSpeech(wordsOf(block)) &&
      figures.some(({ caption }) => caption !== undefined && sameWords(caption, wordsOf(block))),
  )
  return {
    title,
    taken: children.filter((block) => taken.includes(block) || repeated.includes(block)),
    figures,
    notes,
  }
}

/** The pictures of a paragraph that has nothing else; one of which nothing can be kept stays where it is. */
function picturesOf(block: RootContent, base: string | undefined): DraftFigure[] {
  if (block.type !== 'paragraph') return []
  const figures: DraftFigure[] = []
  for (const node of block.children) {
    const image = node.type === 'link' && node.children.length === 1 ? node.children[0] : node
    if (image?.type === 'image') {
      const figure: DraftFigure = {
        ...(image.alt?.trim() ? { alt: oneLine(image.alt) } : {}),
        ...(image.title?.trim() ? { caption: oneLine(image.title) } : {}),
        ...(isWebAddress(image.url, base) ? { src: new URL(image.url, base).href } : {}),
      }
      if (Object.keys(figure).length > 0) figures.push(figure)
    } else if (!(node.type === 'break' || (node.type === 'text' && node.value.trim() === ''))) return []
  }
  return figures
}

function isWebAddress(address: string, base: string | undefined): boolean {
  return URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol)
}

function wordsOf(node: Nodes): string {
  const words: string[] = []
  visit(node, (part) => {
    if (part.type === 'text' || part.type === 'inlineCode') words.push(part.value)
    else if (part.type === 'break') words.push(' ')
  })
  return oneLine(words.join(''))
}

/** The Markdown without some of its blocks; all else as it stands. */
function withoutBlocks(markdown: string, blocks: readonly RootContent[]): string {
  let from = 0
  const kept: string[] = []
  for (const { position } of blocks) {
    kept.push(markdown.slice(from, position?.start.offset))
    from = position?.end.offset ?? from
  }
  kept.push(markdown.slice(from))
  return `${kept
    .map((piece) => piece.replace(/^(?:[ \t]*\n)+/, '').trimEnd())
    .filter((piece) => piece !== '')
    .join('\n\n')}\n`
}
