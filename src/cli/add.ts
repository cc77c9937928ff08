import { basename } from 'node:path'
import { articleSchema } from '../content/schema/article-schema.ts'
import { slug as slugSchema } from '../content/schema/scalars.ts'
import { addArticle } from '../import/add-article.ts'
import { ImportError, type Matter, oneLine } from '../import/draft.ts'
import { type ImportedArticle, importArticle } from '../import/import-article.ts'
import { isAddress, readInput } from '../import/read-input.ts'
import { linesOf, reportOf } from '../import/report.ts'
import { deriveFolder } from '../record/derive-folder.ts'
import type { DerivedArticle } from '../record/derived-article.ts'
import { Progress, readArguments, run, wrongUse } from './command.ts'
import { CONTENT } from './folders.ts'
import { printDerived } from './print-derived.ts'
import { printWithoutNotes } from './print-problems.ts'
import { visible } from './visible.ts'

const HELP = `Usage: npm run add -- FILE-or-URL [--title TITLE] [--published DATE] [--source URL] [--author NAME]
                    [--publisher NAME] [--language TAG] [--topics A,B] [--rights TEXT]
                    [--slug SLUG] [--content DIR] [--anyway] [--local] [--json]

Makes an article of plain text, Markdown or an HTML page: content/articles/<date>-<title>/article.md.
Captions, texts in place of pictures, and boilerplate go out of the body into figures and notes, and
the command prints what it took out. Then derives who said what into record.yaml beside it. It overwrites
nothing, and fetches nothing unless given a URL.

  FILE              .txt, .md, .html; - reads from stdin
  URL               http:// or https://; one page is fetched, without cookies
  --title TITLE     the title
  --published DATE  2026-11-23, or 2026-11-23T09:30:00+01:00
  --source URL      the article's address at its publisher
  --author NAME     who wrote it
  --publisher NAME  who published it
  --language TAG    its language, where it is not the site's, such as pt-BR
  --topics A,B      what it is about; may be given more than once
  --rights TEXT     who holds the rights
  --slug SLUG       the name of its folder, in place of its date and title
  --content DIR     the content folder (content)
  --anyway          take a page that is no article by what it says itself: a wiki's, a shop's, a list
  --local           follow a public address into your own network
  --json            print what was made as JSON

Options count before what the text says itself. Exits with status 1 where no article could be made,
and nothing was written; with 2 where it was called wrongly.

Examples:
  npm run add -- article.txt --title "Ministers meet in Lima" --published 2026-11-23
  npm run add -- https://news.example/2026/ministers-meet

From the environment, where there is no such option: ON_RECORD_CONTENT.`

const { values, positionals } = readArguments(
  HELP,
  {
    title: { type: 'string' },
    published: { type: 'string' },
    source: { type: 'string' },
    author: { type: 'string' },
    publisher: { type: 'string' },
    language: { type: 'string' },
    topics: { type: 'string', multiple: true },
    rights: { type: 'string' },
    slug: { type: 'string' },
    content: CONTENT,
    anyway: { type: 'boolean', default: false },
    local: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  true,
)
const [name] = positionals
if (name === undefined || name === '' || positionals.length > 1) {
  wrongUse(`Name one file or address, or - for stdin.\n\n${HELP.split('\n\n')[0]}`)
}
const given = givenMatter()
if (values.slug !== undefined) checkOption('slug', slugSchema.safeParse(values.slug))

await run(async () => {
  const article = await imported()
  const { folder, warnings } = addArticle(article, values.content)
  printWithoutNotes(warnings)
  const report = reportOf(article, folder)
  for (const remark of report.remarks) console.error(`Note: ${remark}.`)
  if (!values.json) console.log(linesOf(report).join('\n'))
  const derived = derivedOf(article.slug)
  if (values.json) console.log(JSON.stringify({ ...report, derived }))
  else printDerived(derived)
  if (!values.json) console.log(`Next: ${nextStep(folder)}`)
})

/** Derives the record of the article that was added. */
function derivedOf(slug: string): DerivedArticle {
  const progress = new Progress()
  progress.tell('deriving')
  try {
    return deriveFolder({ directory: values.content, slugs: [slug], now: Date.now() }).articles[0]!
  } catch (error) {
    console.error(
      `The article is in its place, but has no record yet: npm run derive -- ${slug} once this is mended:`,
    )
    throw error
  } finally {
    progress.end()
  }
}

/** What to do with an article that has just been added and derived. */
function nextStep(folder: string): string {
  const content = values.content === CONTENT.default ? '' : ` --content ${values.content}`
  return `read article.md and record.yaml in ${folder}, by npm run review -- ${basename(folder)}${content}, correct what is wrong, and see it with npm start${content === '' ? '' : ` --${content}`}.`
}

/** Reads the input and makes an article of it; what is wrong names the input. */
async function imported(): Promise<ImportedArticle> {
  try {
    const progress = new Progress()
    if (name !== undefined && isAddress(name)) progress.tell(`fetching ${visible(name)}`)
    const { input, remarks } = await readInput(name ?? '', { isLocal: values.local }).finally(() =>
      progress.end(),
    )
    const article = importArticle({ ...input, isAnyway: values.anyway }, given, values.slug)
    return { ...article, remarks: [...remarks, ...article.remarks] }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    throw new ImportError(`${name === '-' ? 'stdin' : name}: ${error.message}`)
  }
}

/** The front matter that the options give. */
function givenMatter(): Partial<Matter> {
  const { title, published, source, author, publisher, language, rights } = values
  const topics = values.topics
    ?.flatMap((list) => list.split(',').map(oneLine))
    .filter((topic) => topic !== '')
  const stated = { title, published, source, author, publisher, language, rights, topics }
  const matter: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(stated)) {
    if (value === undefined) continue
    matter[key] = typeof value === 'string' ? oneLine(value) : value
    checkOption(key, articleSchema.shape[key as keyof typeof stated].safeParse(matter[key]))
  }
  return matter
}

function checkOption(
  option: string,
  result: { error?: { issues: readonly { message: string }[] } | undefined },
): void {
  const [issue] = result.error?.issues ?? []
  if (issue) wrongUse(`--${option} ${values[option as 'slug'] ?? ''}: ${issue.message}`)
}
