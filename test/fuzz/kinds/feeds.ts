import fc from 'fast-check'
import type { Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { fromXml } from 'xast-util-from-xml'
import { stringify } from 'yaml'
import { arrange } from '../../../src/channels/arrange.ts'
import { loadArticle } from '../../../src/content/load-article.ts'
import { loadRecord } from '../../../src/content/load-record.ts'
import { loadSpeakers } from '../../../src/content/load-speakers.ts'
import { Problems } from '../../../src/content/problem.ts'
import { textOf } from '../../../src/content/read-text.ts'
import type { Content } from '../../../src/model.ts'
import { renderArticlePage } from '../../../src/pages/article-page.ts'
import { renderOpml } from '../../../src/pages/opml.ts'
import { site } from '../../channels/arrangement.ts'
import { readBack } from '../../feeds/read-back.ts'
import { renderAll } from '../../feeds/render-channel.ts'
import { hostileText } from '../hostile-text.ts'
import { kindOf } from '../kind.ts'

interface Words {
  readonly title: string
  readonly name: string
  readonly quote: string
  readonly caption: string
  readonly topic: string
  readonly occasion: string
}

const html = unified().use(rehypeParse)

/** Content of some words, loaded as from files; undefined where the words cannot be loaded. */
function contentOf({ title, name, quote, caption, topic, occasion }: Words): Content | undefined {
  const problems = new Problems()
  const loadText = (text: string) => textOf(Buffer.from(text), 'f', problems) ?? ''
  const matter = {
    title,
    published: '2026-03-02',
    source: 'https://news.example/a',
    topics: [topic],
    author: name,
    figures: [{ caption }],
  }
  // Markdown takes escaped marks for the words that they are (CommonMark §2.4).
  const body = `Then: “${quote.replace(/[!-/:-@[-`{-~]/g, '\\$&')}” it said.`
  const article = loadArticle(
    loadText(`---\n${stringify(matter)}---\n\n${body}\n`),
    'a',
    site(),
    'f',
    problems,
  )
  const speakers = loadSpeakers(loadText(stringify([{ id: 's', name, kind: 'person' }])), 'f', problems)
  if (!article || !speakers) return undefined
  const [, words = ''] = /^Then: “([\s\S]*)” it said\.$/.exec(article.text) ?? []
  const statement = {
    id: 's1',
    speaker: 's',
    title,
    at: occasion,
    sentences: [article.text],
    quotes: [{ id: 'q1', exact: words, context: occasion }],
  }
  const record = loadRecord(loadText(stringify({ statements: [statement] })), article, 'f', problems)
  if (!record || problems.fatal) return undefined
  const whole = { ...article, statements: record.statements, unattributed: record.unattributed }
  return { site: site(), speakers, articles: [whole] }
}

/** Everything that is published, of words as bad as there are. */
export const FEEDS = kindOf<Words>({
  name: 'feeds, pages and OPML, read back',
  share: 10_000,
  inputs: fc.record({
    title: hostileText,
    name: hostileText,
    quote: hostileText,
    caption: hostileText,
    topic: hostileText,
    occasion: hostileText,
  }),
  sizeOf: (words) => Object.values(words).join('').length,
  start: () => ({
    check: (words) => {
      const content = contentOf(words)
      if (!content) return
      const arrangement = arrange(content)
      const [article] = content.articles
      const [speaker] = content.speakers
      const everything = arrangement.fixed[3]!
      for (const { format, text } of renderAll(everything, content.site)) {
        if (format.name !== 'json') fromXml(text)
        const [read, statement, quote] = readBack(text).entries
        for (const [name, was, is] of [
          ['title', article!.title, read?.title],
          ['title of the statement', article!.statements[0]!.title, statement?.title],
          ['speaker', speaker!.name, quote?.authors[0]],
        ] as const) {
          if (was !== is)
            throw new Error(`${format.name}: the ${name} ${JSON.stringify(was)} reads ${JSON.stringify(is)}`)
        }
        for (const entry of [read, statement, quote]) requireQuiet(html.parse(entry?.html ?? ''))
      }
      fromXml(renderOpml(arrangement, content.site))
      const channel = arrangement.articles.get('a')!
      requireQuiet(html.parse(renderArticlePage(article!, channel, content.site)))
    },
  }),
})

/** @throws Error where a page or an entry has a script or an address that none of our templates has */
function requireQuiet(tree: Nodes): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    const type = String(properties.type ?? '')
    if (tagName === 'script' && type !== 'application/ld+json') throw new Error('a script came through')
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name)) throw new Error(`${name} of <${tagName}> came through`)
      if (/^(?:href|src|cite|action)$/.test(name) && /^\s*(?:javascript|data|vbscript):/i.test(String(value)))
        throw new Error(`${name}="${String(value)}" came through`)
    }
  })
}
