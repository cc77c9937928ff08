import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import GithubSlugger from 'github-slugger'
import type { Heading, Node } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A page of the documentation with what it promises to lead to. */
export interface Page {
  /** From the project's folder, such as `docs/scale.md`. */
  readonly file: string
  readonly text: string
  /** The ids of its headings, as GitHub makes them. */
  readonly anchors: ReadonlySet<string>
  /** Where its links and pictures lead, those to other sites included. */
  readonly links: readonly string[]
  /** What stands in it as code, in a line or fenced. */
  readonly code: readonly { readonly language: string | null; readonly value: string }[]
}

/** The README, and every page that stands in `docs/` or beside what it explains. */
export const pages: readonly Page[] = [
  'README.md',
  'train/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
].map(readPage)

function readPage(file: string): Page {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const slugger = new GithubSlugger()
  const anchors = new Set<string>()
  const links: string[] = []
  const code: { language: string | null; value: string }[] = []
  visit(unified().use(remarkParse).use(remarkGfm).parse(text), (node) => {
    if (node.type === 'heading') anchors.add(slugger.slug(wordsOf(node)))
    else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push(node.url)
    else if (node.type === 'inlineCode') code.push({ language: null, value: node.value })
    else if (node.type === 'code') code.push({ language: node.lang ?? null, value: node.value })
  })
  return { file, text, anchors, links, code }
}

function wordsOf(heading: Heading): string {
  let words = ''
  visit(heading as Node, (node) => {
    if ('value' in node) words += node.value
  })
  return words
}

/** Where a relative link of a page leads: a path from the project's folder, and the anchor on it, if any. */
export function targetOf(page: Page, link: string): { path: string; anchor: string | undefined } {
  const [path = '', anchor] = decodeURI(link).split('#')
  return { path: path === '' ? page.file : normalize(join(dirname(page.file), path)), anchor }
}
