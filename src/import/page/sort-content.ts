import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { Figure } from '../draft.ts'
import { boilerplateKind, isCaption } from '../judge-paragraph.ts'
import { sameWords } from '../plain-text.ts'
import { elementsNamed, shallowly, wordsOf } from './parse-page.ts'
import { figuresOf, isCaptionElement, isPicture } from './picture.ts'

const BLOCKS =
  'p div section article h1 h2 h3 h4 h5 h6 ul ol li dl blockquote pre table center header main figure'.split(
    ' ',
  )

/** A page's text with what does not belong to it apart. */
export interface SortedContent {
  readonly body: Root
  readonly figures: readonly Figure[]
  readonly notes: readonly string[]
}

/** Sorts pictures with their captions, and boilerplate, out of an article's text. */
export function sortContent(
  content: Root,
  title: string | undefined,
  base: string | undefined,
): SortedContent {
  const sorter = new ContentSorter(title, base, wordsOf(content).length)
  const body = shallowly(() => ({ ...content, children: sorter.sort(content.children) as RootContent[] }))
  return { body, figures: sorter.figures, notes: sorter.notes }
}

/** Goes through a text from its beginning to its end, remembering what stood last. */
class ContentSorter {
  readonly figures: Figure[] = []
  readonly notes: string[] = []
  readonly #title: string | undefined
  readonly #base: string | undefined
  readonly #length: number
  #passed = 0
  #last: 'picture' | 'read also' | 'text' = 'text'

  constructor(title: string | undefined, base: string | undefined, length: number) {
    this.#title = title
    this.#base = base
    this.#length = length
  }

  /** The nodes that stay, in their order. */
  sort(nodes: readonly RootContent[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'element') return this.#sortElement(node)
      if (node.type !== 'text') return []
      if (node.value.trim() !== '') this.#keep(node.value.length)
      return [node]
    })
  }

  #sortElement(element: Element): ElementContent[] {
    if (isPicture(element)) {
      this.figures.push(...figuresOf(element, this.#base))
      this.#last = 'picture'
      return []
    }
    const words = wordsOf(element)
    if (isCaptionElement(element) && words !== '') return this.#takeCaption(words)
    const holdsBlocks = elementsNamed(element, ...BLOCKS).some((block) => block !== element)
    const isList = element.tagName === 'ul' || element.tagName === 'ol'
    if (isList && this.#last === 'read also' && isAllLinks(element)) return this.#takeNote(words, 'read also')
    if (BLOCKS.includes(element.tagName) && !holdsBlocks && words !== '') {
      if (/^h[1-3]$/.test(element.tagName) && this.#title !== undefined && sameWords(words, this.#title))
        return []
      if (isCaption(words)) {
        // A picture may stand in the same paragraph as its caption.
        this.sort(element.children.filter((child) => child.type === 'element' && holdsPicture(child)))
        return this.#takeCaption(words)
      }
      const kind = boilerplateKind(words, this.#passed / Math.max(1, this.#length))
      if (kind) return this.#takeNote(words, kind)
    }
    const children = this.sort(element.children)
    // What a picture or a note leaves behind is no paragraph; a line break has no words and stays.
    const isEmptied = words === '' ? holdsPicture(element) : wordsOf({ ...element, children }) === ''
    return isEmptied ? [] : [{ ...element, children }]
  }

  #keep(length: number): void {
    this.#passed += length
    this.#last = 'text'
  }

  #takeCaption(words: string): [] {
    const last = this.figures.at(-1)
    if (this.#last === 'picture' && last !== undefined && last.caption === undefined) {
      const { src, ...said } = last
      this.figures[this.figures.length - 1] = {
        ...said,
        caption: words,
        ...(src === undefined ? {} : { src }),
      }
    } else this.figures.push({ caption: words })
    this.#last = 'picture'
    return []
  }

  #takeNote(words: string, kind: string): [] {
    this.notes.push(words)
    this.#last = kind === 'read also' ? 'read also' : this.#last
    return []
  }
}

function holdsPicture(element: Element): boolean {
  return elementsNamed({ type: 'root', children: [element] }, 'img').length > 0
}

function isAllLinks(list: Element): boolean {
  const items = elementsNamed(list, 'li')
  return items.every((item) => elementsNamed(item, 'a').some((link) => wordsOf(link) === wordsOf(item)))
}
