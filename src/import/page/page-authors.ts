import type { Element, Root } from 'hast'
import { oneLine, sameWords } from '../draft.ts'
import { BYLINE, BYLINE_LABELS, BYLINE_LEADS, BYLINE_TAILS, NO_NAMES } from '../lexicons/bylines.ts'
import { clearPage } from './clear-page.ts'
import { type LinkedArticle, namesOf } from './json-ld.ts'
import type { MetaTags } from './meta-tags.ts'
import { attribute, elementsNamed, labels, wordsOf } from './parse-page.ts'

/** A line of more letters says more than who wrote the article. */
const LONGEST_BYLINE = 150
/** Letters in paragraphs after which an article has begun; a byline may stand below a summary. */
const LONGEST_SUMMARY = 400
/** The most lines among which a byline is looked for. */
const MOST_LINES = 80
/** Meta tags that name authors, in order of trust; some pages write an address where others write a name. */
const AUTHOR_TAGS = [
  'author',
  'article:author',
  'article:author_name',
  'byl',
  'parsely-author',
  'sailthru.author',
]
/** Those of libraries and journals, which may write the family name first. */
const LIBRARY_TAGS = ['dc.creator', 'dcterms.creator', 'citation_author', 'dc.contributor']
/** What a byline stands in: the heading's box, a line of its own, or words of it. */
const LINES = [
  'a',
  'span',
  'p',
  'div',
  'li',
  'address',
  'cite',
  'strong',
  'em',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'dd',
]

/**
 * Finds who wrote a page's article: JSON-LD, then meta tags, then what the page itself says. An article that names only its
 * publisher as author has the author that stands below its headline, if one does.
 *
 * @param title the article's title
 * @param publisher who published it
 */
export function pageAuthors(
  page: Root,
  linked: LinkedArticle | undefined,
  meta: MetaTags,
  { title, publisher }: { readonly title?: string | undefined; readonly publisher?: string | undefined },
): string | undefined {
  const stated = [
    linked ? namesOf(linked.article.author ?? linked.article.creator, linked.byId) : [],
    ...AUTHOR_TAGS.map((name) => meta.all(name)),
    ...LIBRARY_TAGS.map((name) => meta.all(name).map(givenNameFirst)),
  ].map((names) => names.map(cleanByline).filter((name) => name !== undefined))
  const found = stated.find((names) => names.length > 0) ?? []
  const isPublisher = (name: string): boolean => publisher !== undefined && sameWords(name, publisher)
  const names = found.every(isPublisher) ? [bylineOf(page, title) ?? found].flat() : found
  return names.length === 0 ? undefined : [...new Set(names)].join(', ')
}

/**
 * The names in the byline that a page shows, marked as such or a line that begins with “By”: between the headline and the text,
 * or before the text. Below it may stand other articles with their authors, and only a mark tells, or that all is one article.
 */
function bylineOf(page: Root, title: string | undefined): string[] | undefined {
  const cleared = clearPage(page)
  const elements = elementsNamed(cleared, 'h1', ...LINES)
  const headline = elements.findIndex(
    (element) =>
      element.tagName === 'h1' && (title === undefined || title.startsWith(wordsOf(element) || '\n')),
  )
  const below = linesUntilText(elements.slice(headline + 1))
  const articles = elementsNamed(cleared, 'article')
  const within = articles.length === 1 ? elementsNamed(articles[0]!, ...LINES) : []
  const candidates = [
    below.filter(({ element }) => isMarked(element)),
    below.filter(({ element }) => isLabelled(element)),
    below.filter(({ words }) => BYLINE.test(words)).slice(0, 1),
    linesUntilText(elements.slice(0, headline + 1)).filter(
      ({ element }) => isMarked(element) || isLabelled(element),
    ),
    linesUntilText(elements.filter(isMarked).slice(0, 1)),
    linesUntilText(within.filter(isLabelled).slice(0, 1)),
  ]
  return candidates.map(namesIn).find((names) => names.length > 0)
}

/** The short lines before an article has begun. */
function linesUntilText(elements: readonly Element[]): Line[] {
  const lines: Line[] = []
  let letters = 0
  for (const element of elements) {
    const words = wordsOf(element)
    if (element.tagName === 'p') letters += words.length
    if (letters > LONGEST_SUMMARY || lines.length === MOST_LINES) break
    if (words !== '' && words.length <= LONGEST_BYLINE) lines.push({ element, words })
  }
  return lines
}

/** An element with a line of words. */
interface Line {
  readonly element: Element
  readonly words: string
}

function namesIn(lines: readonly Line[]): string[] {
  const innermost = lines.filter(
    ({ element }) => !lines.some((other) => other.element !== element && holds(element, other.element)),
  )
  return [
    ...new Set(
      innermost.flatMap(({ element, words }) => {
        const [named] = elementsNamed(element, 'span', 'a', 'meta').filter(
          (part) => attribute(part, 'itemProp') === 'name',
        )
        return cleanByline(named ? (attribute(named, 'content') ?? wordsOf(named)) : words) ?? []
      }),
    ),
  ]
}

const holds = (box: Element, element: Element): boolean =>
  elementsNamed(box, element.tagName).some((part) => part === element)

function isMarked(element: Element): boolean {
  return (
    /(?:^|\s)author(?:\s|$)/i.test(attribute(element, 'rel') ?? '') ||
    /(?:^|\s)author(?:\s|$)/i.test(attribute(element, 'itemProp') ?? '')
  )
}

const isLabelled = (element: Element): boolean =>
  labels(element).some((label) => BYLINE_LABELS.test(label.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')))

/**
 * Takes what stands around the names of a byline off: `By Ann Berg, Political Editor | 2 March` has `Ann Berg`. Gives undefined
 * for what can be no author's name: an address, a date, a whole biography.
 */
export function cleanByline(stated: string): string | undefined {
  const line = oneLine(stated).replace(BYLINE_LEADS, '')
  const tail = BYLINE_TAILS.exec(line)
  const name = (tail ? line.slice(0, tail.index) : line).replace(/[\s,;:–—-]+$/u, '')
  const isName =
    /\p{L}/u.test(name) &&
    name.length <= 100 &&
    !NO_NAMES.test(name) &&
    !/:\/\/|@|\.(?:com|org|net)\b/.test(name)
  return isName ? name : undefined
}

/** A name as libraries write it, `Berg, Ann`, as people do. */
function givenNameFirst(name: string): string {
  const parts = /^(\p{Lu}[\p{L}'’-]*), (\p{Lu}[\p{L}.'’ -]*)$/u.exec(oneLine(name))
  return parts ? `${parts[2]} ${parts[1]}` : name
}
