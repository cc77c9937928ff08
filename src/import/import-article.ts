import { findOutOfBounds, LONGEST_TEXT } from '../content/markdown-bounds.ts'
import { withoutForbidden } from '../content/read-text.ts'
import { articleSlug } from './article-slug.ts'
import { type DraftArticle, ImportError, type Matter } from './draft.ts'
import { takenFromAddress } from './from-address.ts'
import { cleanAddress } from './page/page-address.ts'
import { readPlainText } from './plain-text.ts'
import { readMarkdown } from './read-markdown.ts'
import { readPage } from './read-page.ts'
import { writeArticle } from './write-article.ts'

/** What an article comes as. */
export type InputKind = 'text' | 'markdown' | 'page'

/** A text to make an article of. */
export interface Input {
  readonly kind: InputKind
  readonly text: string
  /** Where it was fetched from, if it was. */
  readonly address?: string
  /** Whether a page is taken that is no article by what it says itself. */
  readonly isAnyway?: boolean
}

/** An article that is ready to be put into content. */
export interface ImportedArticle {
  readonly slug: string
  readonly matter: Partial<Matter> & Pick<Matter, 'title' | 'published'>
  /** What goes into `article.md`. */
  readonly file: string
  /** What whoever adds the article should know, a sentence each. */
  readonly remarks: readonly string[]
}

/**
 * Makes an article of a text or a page.
 *
 * @param given what is known of it, which counts before what it says itself
 * @param slug its slug, in place of the one that follows from its date and title
 * @throws ImportError where no article can be made of it
 */
export function importArticle(input: Input, given: Partial<Matter>, slug?: string): ImportedArticle {
  const { kind, address } = input
  const clean = cleanText(input.text)
  if (clean.text.trim() === '') throw new ImportError('is empty: there is no article in it')
  if (kind !== 'page') checkLength(clean.text)
  const read = readDraft({ ...input, text: clean.text }, given)
  const draft = address === undefined ? read : takenFromAddress(read, address)
  checkLength(draft.body)
  checkBounds(draft.body)
  const source = draft.matter.source ?? cleanAddress(address)
  const matter = { ...draft.matter, ...(source === undefined ? {} : { source }), ...given }
  const { title, published } = matter
  if (title === undefined || published === undefined) throw missing(title, published)
  if (draft.body.trim() === '')
    throw new ImportError('has no text besides its title, captions and boilerplate')
  return {
    slug: slug ?? articleSlug(published, title),
    matter: { ...matter, title, published },
    file: writeArticle(matter, draft.body),
    remarks: [...clean.remarks, ...draft.remarks],
  }
}

function readDraft(
  { kind, text, address, isAnyway }: Input,
  { title, source }: Partial<Matter>,
): DraftArticle {
  if (kind === 'page') return readPage(text, address, title, isAnyway)
  return kind === 'markdown' ? readMarkdown(text, title, source ?? address) : readPlainText(text, title)
}

function checkLength({ length }: string): void {
  if (length <= LONGEST_TEXT) return
  throw new ImportError(
    `holds ${length} characters, and an article may have ${LONGEST_TEXT}; take it apart, or add less of it`,
  )
}

/** Refuses a body that could not be compiled. */
function checkBounds(body: string): void {
  const bound = findOutOfBounds(body)
  if (bound) throw new ImportError(`as Markdown, line ${bound.line}: ${bound.what}; ${bound.remedy}`)
}

function missing(title: string | undefined, published: string | undefined): ImportError {
  const lacks = [
    ...(title === undefined ? [{ name: 'its title', option: '--title "…"' }] : []),
    ...(published === undefined ? [{ name: 'its date', option: '--published 2026-11-23' }] : []),
  ]
  const all = (key: 'name' | 'option') => lacks.map((lack) => lack[key]).join(' and ')
  return new ImportError(`does not say ${all('name')}; give ${all('option')}`)
}

/** A text as content files may hold it: one kind of line end, Unicode's form C, and no control characters. */
function cleanText(text: string): { text: string; remarks: string[] } {
  // A form feed or a vertical tab ends a line where it stands; it may not be taken out from between two words.
  const lines = text
    .replace(/\r\n?|[\f\v\u0085\u2028]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .normalize('NFC')
  let count = 0
  const clean = withoutForbidden(lines, () => count++)
  const remark = `${count} control ${count === 1 ? 'character was' : 'characters were'} left out, which no feed can carry`
  return { text: clean, remarks: count > 0 ? [remark] : [] }
}
