import { counted } from '../content/counted.ts'
import { type DraftArticle, type DraftFigure, ImportError } from './draft.ts'
import { PAYWALL } from './lexicons/boilerplate.ts'
import { withoutByline } from './page/byline-lines.ts'
import { clearPage } from './page/clear-page.ts'
import { quotesLeftOut } from './page/left-out.ts'
import { mainContent, picturesAbove } from './page/main-content.ts'
import { pageDetails } from './page/page-details.ts'
import { pageMarkdown } from './page/page-markdown.ts'
import { attribute, countElements, elementsNamed, parsePage, wordsOf } from './page/parse-page.ts'
import { figuresOf } from './page/picture.ts'
import { withoutRepeatedCaptions } from './page/repeated-captions.ts'
import { sortContent } from './page/sort-content.ts'
import { whyNoArticle } from './page/why-no-article.ts'

/** Fewer words than this are a notice and no article. */
const SHORTEST_ARTICLE = 25
/** What is free to all of an article that is not free is rarely longer. */
const LONGEST_TEASER = 150
/** Side by side in one block, the time that they take grows with their square; the longest articles have some thousands. */
const MOST_ELEMENTS = 20_000

/**
 * Reads an article out of a page: its text, and what the page says of it.
 *
 * @param fetched where the page was fetched from, if it was
 * @param title the title, where it is known
 * @param isAnyway whether a page that is no article, by what it says itself, is taken all the same
 * @throws ImportError where the page holds no article, or only its beginning
 */
export function readPage(html: string, fetched?: string, title?: string, isAnyway = false): DraftArticle {
  const page = parsePage(html)
  const { matter, isPaid } = pageDetails(page, fetched)
  const base = baseOf(page, fetched ?? matter.source)
  const cleared = clearPage(page)
  const content = mainContent(cleared)
  const sorted = sortContent(content ?? { type: 'root', children: [] }, title ?? matter.title, base)
  const length = wordsOf(sorted.body).split(' ').filter(Boolean).length
  const [bodyElement] = elementsNamed(page, 'body')
  if (length < LONGEST_TEASER && (isPaid || (bodyElement && PAYWALL.test(wordsOf(bodyElement))))) {
    throw new ImportError(
      `the page shows only the beginning of the article (${counted(length, 'word')}) to those who do not subscribe; save the whole page, or copy its text into a .txt file, and add that`,
    )
  }
  if (content === undefined || length < SHORTEST_ARTICLE) {
    throw new ImportError(
      `the page holds no article that can be told from the rest (${counted(length, 'word')} found); copy the article’s text into a .txt file and add that`,
    )
  }
  const elements = countElements(sorted.body)
  if (elements > MOST_ELEMENTS) {
    throw new ImportError(
      `the page’s article is made of ${counted(elements, 'element')}, and may be of ${counted(MOST_ELEMENTS, 'element')}; copy its text into a .txt file and add that`,
    )
  }
  const reason = isAnyway ? undefined : whyNoArticle(page, sorted.body, { fetched, source: matter.source })
  if (reason !== undefined) {
    throw new ImportError(
      `the page is no article: ${reason}. What stands between quotation marks there is seldom anybody’s words; add --anyway to take it all the same`,
    )
  }
  const above = picturesAbove(cleared, content).flatMap((picture) => figuresOf(picture, base))
  const { body, figures } = withoutRepeatedCaptions(withoutByline(sorted.body, matter.author), [
    ...above.filter((figure) => !sorted.figures.some((other) => isTwin(figure, other))),
    ...sorted.figures,
  ])
  const taken = [
    wordsOf(body),
    ...sorted.notes,
    ...figures.flatMap(({ caption, credit }) => [caption ?? '', credit ?? '']),
  ].join('\n')
  return {
    matter: { ...matter, figures: [...figures], notes: [...sorted.notes] },
    body: pageMarkdown(body, base),
    remarks: [
      ...(isPaid ? ['the page says that it is not free to all: check that its text is whole'] : []),
      ...quotesLeftOut(page, taken).map(
        (words) =>
          `a paragraph with a quotation was left out, check whether it belongs to the article: ${words}`,
      ),
    ],
  }
}

/** Whether two figures are of one picture. */
function isTwin(a: DraftFigure, b: DraftFigure): boolean {
  return (a.src !== undefined && a.src === b.src) || (a.caption !== undefined && a.caption === b.caption)
}

function baseOf(page: ReturnType<typeof parsePage>, address: string | undefined): string | undefined {
  const [base] = elementsNamed(page, 'base')
  const stated = base && attribute(base, 'href')
  return stated !== undefined && URL.canParse(stated, address) ? new URL(stated, address).href : address
}
