import { fold } from '../../../src/content/anchor.ts'
import { loadArticle } from '../../../src/content/load-article.ts'
import { loadRecord } from '../../../src/content/load-record.ts'
import { loadSite } from '../../../src/content/load-site.ts'
import { loadSpeakers } from '../../../src/content/load-speakers.ts'
import { Problems } from '../../../src/content/problem.ts'
import { textOf } from '../../../src/content/read-text.ts'
import { site } from '../../channels/arrangement.ts'
import { ARTICLE, BRIDGE, RECORD, SITE, SPEAKERS } from '../../content/content-folder.ts'
import { mutated } from '../hostile-text.ts'
import { type Kind, kindOf } from '../kind.ts'
import { requireSafe } from '../safe-html.ts'

const FULL_SITE = `${SITE}hub: https://hub.example/\nimage: https://record.example/i.png\nfeedSize: 20\npolling: { maxAge: 60 }\nreview: optional\nleastConfidence: 0.5\n`
const FULL_RECORD = RECORD.replace(
  '    sentences:',
  `    published: 2026-03-02T10:00:00Z
    updated: 2026-03-02T11:00:00Z
    confidence: 0.8
    corrections: [{at: 2026-03-03, note: It was June.}]
    moved: [{at: 2026-03-03, from: city-council}]
    withdrawn: {at: 2026-03-04, reason: Misheard.}
    sentences:`,
)
const FULL_ARTICLE = ARTICLE.replace(
  'topics:',
  'updated: 2026-03-03\nauthor: A. N. Other\nfigures:\n  - {alt: A bridge, caption: The bridge, src: https://news.example/b.jpg}\nnotes: [Subscribe!]\ntopics:',
)
const MARKDOWN = `${ARTICLE}
> “It is not safe,” he said.

* one
  * two

| a | b |
|---|---|
| c | [d](https://news.example/d) |

![alt](/i.png "title") <em>html</em> ~~gone~~ \`code\` footnote[^1]

[^1]: A note.
`

/** A content file's text, its loader, and what must hold of what that gives. */
function fileKind(
  name: string,
  share: number,
  texts: readonly string[],
  load: (text: string, problems: Problems) => unknown,
): Kind {
  return kindOf<string>({
    name,
    share,
    inputs: mutated(texts),
    sizeOf: (text) => text.length,
    start: () => ({
      check: (input) => {
        const problems = new Problems()
        const text = textOf(Buffer.from(input, 'utf8'), 'file', problems)
        if (text === undefined) return
        const loaded = load(text, problems)
        if (loaded === undefined && !problems.fatal) throw new Error('it was refused without a word')
        const lines = text.split('\n').length + 1
        for (const { line, what, remedy } of problems.list()) {
          if (!(line >= 1 && line <= lines)) throw new Error(`“${what}” is said of line ${line} of ${lines}`)
          if (what === '' || remedy === '') throw new Error('a problem says nothing')
        }
      },
    }),
  })
}

const article = () => loadArticle(ARTICLE, BRIDGE, site(), 'article.md', new Problems())!

/** The files of a content folder. */
export const CONTENT_FILES: readonly Kind[] = [
  fileKind('site.yaml', 100_000, [SITE, FULL_SITE], (text, problems) => loadSite(text, 'file', problems)),
  fileKind('speakers.yaml', 100_000, [SPEAKERS], (text, problems) => loadSpeakers(text, 'file', problems)),
  fileKind('record.yaml', 80_000, [RECORD, FULL_RECORD], (text, problems) => {
    const of = article()
    const record = loadRecord(text, of, 'file', problems)
    for (const { exact, span } of problems.fatal
      ? []
      : (record?.statements ?? []).flatMap(({ quotes }) => quotes)) {
      if (span.end > span.start && fold(of.text.slice(span.start, span.end)) !== fold(exact).trim())
        throw new Error(`“${exact}” is no quote of the article’s`)
    }
    return record
  }),
  fileKind('article.md: front matter', 60_000, [FULL_ARTICLE], loadAndLook),
  fileKind('article.md: Markdown', 60_000, [MARKDOWN], loadAndLook),
]

function loadAndLook(text: string, problems: Problems): unknown {
  const loaded = loadArticle(text, BRIDGE, site(), 'file', problems)
  if (loaded) requireSafe(loaded.body)
  // XML 1.0 §2.2
  if (
    loaded &&
    /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(`${loaded.title}${loaded.text}`)
  )
    throw new Error('a character came through that XML forbids')
  return loaded
}
