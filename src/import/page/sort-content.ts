import type { Element, ElementContent, Root, RootContent } from 'hast'
import { type DraftFigure, sameWords } from '../draft.ts'
import { boilerplateKind, isCaption } from '../judge-paragraph.ts'
import { elementsNamed, shallowly, wordsOf } from './parse-page.ts'
import { figuresOf, isCaptionElement, isPicture } from './picture.ts'

const BLOCKS =
  'p div section article h1 h2 h3 h4 h5 h6 ul ol li dl blockquote pre table center header main figure'.split(
    ' ',
  )

/** A page's text with what does not belong to it apart. */
export interface SortedContent {
  readonly body: Root
  readonly figures: readonly DraftFigure[]
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
  readonly figures: DraftFigure[] = []
  readonly notes: string[] = []
  readonly #title: string | undefined
  readonly #base: string | undefined
  readonly #length: number
  #passed = 0
  #last: 'picture' | 'text' = 'text'
  #endsWithColon = false

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
      if (node.value.trim() !== '') this.#keep(node.value)
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
    if (words !== '' && this.#isTaken(element, words)) return []
    const children = this.sort(element.children)
    // What a picture or a note leaves behind is no paragraph; a line break has no words and stays.
    const isEmptied = words === '' ? holdsPicture(element) : wordsOf({ ...element, children }) === ''
    return isEmptied ? [] : [{ ...element, children }]
  }

  /** Takes an element that is a whole caption, a whole piece of boilerplate, or the title once more. */
  #isTaken(element: Element, words: string): boolean {
    if (isCaptionElement(element)) {
      this.#takeCaption(
        figuresOf({ ...element, tagName: 'figure', properties: {}, children: [element] }, this.#base)[0],
      )
      return true
    }
    if (/^[uo]l$/.test(element.tagName) && isAllLinks(element) && !this.#endsWithColon) {
      this.notes.push(words)
      return true
    }
    const isHeading = /^h[1-3]$/.test(element.tagName) || this.#passed === 0
    if (isHeading && this.#title !== undefined && sameWords(words, this.#title)) return true
    if (!BLOCKS.includes(element.tagName) || holdsBlocks(element)) return false
    if (isCaption(words)) {
      // A picture may stand in the same paragraph as its caption.
      this.sort(element.children.filter((child) => child.type === 'element' && holdsPicture(child)))
      this.#takeCaption({ caption: words })
      return true
    }
    const kind = boilerplateKind(words, this.#passed / Math.max(1, this.#length))
    if (kind) this.notes.push(words)
    return kind !== undefined
  }

  #keep(words: string): void {
    this.#passed += words.length
    this.#endsWithColon = /:\s*$/.test(words)
    this.#last = 'text'
  }

  #takeCaption(said: DraftFigure = {}): void {
    const last = this.figures.at(-1)
    if (this.#last === 'picture' && last !== undefined && last.caption === undefined) {
      const { src, ...known } = last
      this.figures.splice(-1, 1, { ...known, ...said, ...(src === undefined ? {} : { src }) })
    } else this.figures.push(said)
    this.#last = 'picture'
  }
}

function holdsBlocks(element: Element): boolean {
  return elementsNamed(element, ...BLOCKS).some((block) => block !== element)
}

function holdsPicture(element: Element): boolean {
  return elementsNamed({ type: 'root', children: [element] }, 'img').length > 0
}

/** Whether a list is one of other articles: nothing in it but links. */
function isAllLinks(list: Element): boolean {
  const items = elementsNamed(list, 'li')
  return items.every((item) => elementsNamed(item, 'a').some((link) => wordsOf(link) === wordsOf(item)))
}
