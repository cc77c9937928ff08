import { Readability } from '@mozilla/readability'
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { parseHTML } from 'linkedom'
import { elementsNamed, parseFragment, shallowly } from './parse-page.ts'

/** Finds the article's text in a page; undefined where the page has none. */
export function mainContent(page: Root): Root | undefined {
  const { document } = shallowly(() => parseHTML(toHtml(page)))
  const found = shallowly(() =>
    // Classes tell captions from paragraphs.
    new Readability(document as unknown as Document, { keepClasses: true, disableJSONLD: true }).parse(),
  )
  if (!found?.content) return undefined
  const content = parseFragment(found.content)
  const whole = elementsNamed(content, 'div').find(({ properties }) => properties.id === 'readability-page-1')
  return whole ? { type: 'root', children: whole.children } : content
}

/** The pictures with a caption that stand in the page's one article and not in the text found there. */
export function picturesAbove(page: Root, content: Root): Element[] {
  const articles = elementsNamed(page, 'article')
  const [article] = articles
  if (article === undefined || articles.length > 1) return []
  const known = new Set(elementsNamed(content, 'img').map(({ properties }) => properties.src))
  return elementsNamed(article, 'figure').filter((figure) => {
    const images = elementsNamed(figure, 'img')
    return (
      images.length > 0 &&
      elementsNamed(figure, 'figcaption').length > 0 &&
      images.every(({ properties }) => !known.has(properties.src))
    )
  })
}
