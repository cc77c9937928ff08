import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ContentFiles } from '../content/content-files.ts'
import { counted } from '../content/counted.ts'
import { articleAhead, itemsAhead } from '../content/dated-ahead.ts'
import type { ArticleWithoutRecord } from '../content/load-article.ts'
import { loadContent } from '../content/load-content.ts'
import type { LoadedRecord } from '../content/load-record.ts'
import { ContentError, inOrder, type Problem, Problems } from '../content/problem.ts'
import type { LimitStanding } from '../limits/limits.ts'
import { limitsTable, limitWarnings } from '../limits/report.ts'
import type { Site } from '../model.ts'
import { openQuestions } from '../record/open-questions.ts'
import { readingList, SURE } from '../record/reading-list.ts'
import { Progress, readArguments, run, usageOf, wrongUse } from './command.ts'
import { CONTENT } from './folders.ts'
import { printLine } from './paint.ts'
import { printProblems } from './print-problems.ts'
import { leastSureFirst, printReview, type Waiting } from './print-review.ts'

const HELP = `Usage: npm run check -- [SLUG …] [--content DIR] [--review] [--limits] [--json]
       npm run check -- [SLUG …] [--content DIR] --markdown

Checks every content file and reports all that is wrong, as file:line: what is wrong; what to do.
Exits with status 1 if anything is an error. Changes nothing.

  SLUG …         list what waits in these articles alone; all is checked
  --content DIR  the content folder (content)
  --review       list what is unsure and nobody has reviewed, least sure first, with its line and sentence
  --limits       set the site beside Cloudflare's limits, too: compiles it into a folder of its own, tries
                 its Worker in workerd on this machine, and removes both; status 1 if no plan takes it
  --json         print the problems as a JSON list; with --review or --limits, {"problems": […], "review": […],
                 "limits": […]}
  --markdown     print what is wrong and what waits as Markdown, for a pull request's summary

Example:
  npm run check -- --review`

const { values, positionals } = readArguments(
  HELP,
  {
    content: CONTENT,
    review: { type: 'boolean', default: false },
    limits: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
  },
  true,
)
if (values.markdown && (values.json || values.limits))
  wrongUse(`--markdown goes with no other form\n\n${usageOf(HELP)}`)
const listsReview = values.review || values.markdown
/** The articles whose reviews are listed; all of them where it is empty. */
const listed: readonly string[] = positionals

const review: Waiting[] = []
const questions: Problem[] = []
const now = Date.now()

await run(async () => {
  const progress = new Progress()
  if (listed.length > 0) new ContentFiles(values.content, new Problems()).requireArticles(listed)
  try {
    const { content, warnings } = loadContent({
      directory: values.content,
      onArticle: (done, of) => progress.show('checking', done, of),
      onRecord: lookAt,
    })
    const limits = values.limits ? await measuredLimits(progress) : undefined
    progress.end()
    for (const article of content.articles) {
      const file = join(values.content, 'articles', article.slug, 'article.md')
      questions.push(...articleAhead(article, now, file, () => readFileSync(file, 'utf8')))
    }
    const problems = inOrder([...warnings, ...questions])
    if (values.json) printJson(problems, limits)
    else if (values.markdown) await printMarkdown(problems)
    else {
      printProblems(problems)
      const held = `${counted(content.articles.length, 'article')}, ${counted(content.speakers.length, 'speaker')}`
      printLine(process.stdout, `${held}: `, ['well', 'all is well'])
      if (values.review) printReview(review)
      if (limits) printLimits(limits)
    }
    if (limits?.some(({ plan }) => plan === 'none')) process.exitCode = 1
  } catch (error) {
    progress.end()
    if (!(error instanceof ContentError)) throw error
    const problems = inOrder([...error.problems, ...questions])
    if (!values.json && !values.markdown) {
      if (values.review) printReview(review)
      throw new ContentError(problems)
    }
    if (values.json) printJson(problems)
    else await printMarkdown(problems)
    process.exitCode = 1
  }
})

/** Notes what of a record waits for a person or for derive. */
function lookAt(
  loaded: LoadedRecord,
  article: ArticleWithoutRecord,
  file: string,
  site: Site | undefined,
): void {
  const { stated: record, line } = loaded
  questions.push(...itemsAhead(loaded, now, article, file))
  questions.push(...openQuestions({ record, line }, article.slug, file))
  if (!listsReview || (listed.length > 0 && !listed.includes(article.slug))) return
  // Where all is reviewed before it goes out, all that is not waits.
  const least = site?.review === 'required' ? Number.POSITIVE_INFINITY : SURE
  for (const toRead of readingList({ record, line }, article, () => true, least))
    review.push({ slug: article.slug, file, ...toRead })
}

function printJson(problems: readonly Problem[], limits?: LimitStanding[]): void {
  const more = { ...(values.review ? { review: leastSureFirst(review) } : {}), ...(limits ? { limits } : {}) }
  console.log(JSON.stringify(Object.keys(more).length > 0 ? { problems, ...more } : problems))
}

async function printMarkdown(problems: readonly Problem[]): Promise<void> {
  const { reviewMarkdown } = await import('./review-markdown.ts')
  console.log(reviewMarkdown(problems, review))
}

async function measuredLimits(progress: Progress): Promise<LimitStanding[]> {
  // Neither is needed for a check alone, and both take their time to load.
  const { compile } = await import('../compile/compile.ts')
  const { measureLimits } = await import('../limits/measure.ts')
  const folder = mkdtempSync(join(tmpdir(), 'on-record-limits-'))
  try {
    const out = join(folder, 'dist')
    await compile({
      content: values.content,
      out,
      onProgress: (step, done, of) => progress.show(step, done, of),
    })
    return await measureLimits(out)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function printLimits(limits: readonly LimitStanding[]): void {
  console.log(`\n${limitsTable(limits)}`)
  for (const warning of limitWarnings(limits)) console.error(warning)
}
