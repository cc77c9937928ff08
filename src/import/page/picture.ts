import type { Element } from 'hast'
import { type DraftFigure, oneLine } from '../draft.ts'
import { CAPTION_LABELS, CREDIT_LABELS } from '../lexicons/page-parts.ts'
import { attribute, elementsNamed, labels, wordsOf } from './parse-page.ts'

const MEDIA = ['img', 'picture', 'video', 'audio', 'source']
const BOXES = ['div', 'section', 'span', 'p', 'a', 'dl', 'li', 'center', 'td']

/** The most letters that a figure has besides what is named as its caption; more are text of the article. */
const LONGEST_UNNAMED = 300

/** The most letters of what is named a caption; more are an article's whose box is called so. */
const LONGEST_NAMED = 1000

/** Whether an element is a picture with what is said of it, and holds nothing of the text. */
export function isPicture(element: Element): boolean {
  if (element.tagName === 'img' || element.tagName === 'picture') return true
  if (elementsNamed(element, 'blockquote', 'table', 'pre').length > 0) return false
  const said = saidIn(element)
  const unsaid = lengthOf(element) - said.reduce((sum, part) => sum + lengthOf(part), 0)
  if (element.tagName === 'figure') {
    return (said.length > 0 || elementsNamed(element, ...MEDIA).length > 0) && unsaid <= LONGEST_UNNAMED
  }
  if (!BOXES.includes(element.tagName) || elementsNamed(element, 'img').length !== 1) return false
  // All words of such a box must be its caption and credit.
  return said.length > 0 && unsaid <= 0
}

/** Whether an element is the caption of a picture by its name, and no longer than captions are. */
export function isCaptionElement(element: Element): boolean {
  const isNamed =
    element.tagName === 'figcaption' || labels(element).some((label) => CAPTION_LABELS.test(label))
  return isNamed && lengthOf(element) <= LONGEST_NAMED
}

/** Reads what a picture's element says. Several pictures under one caption give a figure each, the first with the caption. */
export function figuresOf(picture: Element, base: string | undefined): DraftFigure[] {
  const all = elementsNamed({ type: 'root', children: [picture] }, 'img')
  const images = all.filter((image) => !isPixel(image))
  const credits = outermost(picture, isCredit)
  const credit = oneLine(credits.map(wordsOf).join(' '))
  const caption = wordsOf(without(picture, credits))
  const said: DraftFigure = { ...(caption === '' ? {} : { caption }), ...(credit === '' ? {} : { credit }) }
  if (images.length === 0) return Object.keys(said).length > 0 ? [said] : []
  return images.flatMap((image, at) => {
    const alt = oneLine(attribute(image, 'alt') ?? '')
    const src = sourceOf(image, base)
    const figure: DraftFigure = {
      ...(alt === '' || alt === caption ? {} : { alt }),
      ...(at === 0 ? said : {}),
      ...(src === undefined ? {} : { src }),
    }
    return Object.keys(figure).length > 0 ? [figure] : []
  })
}

/** The captions and credits of a picture; a credit within a caption is part of it. */
function saidIn(element: Element): Element[] {
  return outermost(element, (part) => isCaptionElement(part) || isCredit(part))
}

function isCredit(element: Element): boolean {
  return labels(element).some((label) => CREDIT_LABELS.test(label))
}

/** The elements below one that are of a kind, without those within another of them. */
function outermost(parent: Element, isOfKind: (element: Element) => boolean): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return isOfKind(child) ? [child] : outermost(child, isOfKind)
  })
}

function without(element: Element, taken: readonly Element[]): Element {
  if (taken.includes(element)) return { ...element, children: [] }
  return {
    ...element,
    children: element.children.map((child) => (child.type === 'element' ? without(child, taken) : child)),
  }
}

/** The address of a picture, which pages keep elsewhere until it is seen. */
function sourceOf(image: Element, base: string | undefined): string | undefined {
  const [candidate] = (attribute(image, 'srcSet') ?? attribute(image, 'dataSrcset') ?? '').split(/[\s,]+/)
  return ['dataSrc', 'dataLazySrc', 'dataOriginal', 'src']
    .map((name) => attribute(image, name))
    .concat(candidate)
    .map((address) => (address && URL.canParse(address, base) ? new URL(address, base).href : ''))
    .find((address) => /^https?:/.test(address))
}

/** Whether a picture is a point that counts readers. */
function isPixel(image: Element): boolean {
  return ['width', 'height'].some((side) => /^[0-2](?:px)?$/.test(attribute(image, side) ?? ''))
}

function lengthOf(element: Element): number {
  return wordsOf(element).replace(/\s/g, '').length
}
