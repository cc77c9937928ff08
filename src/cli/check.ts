import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadContent } from '../content/load-content.ts'
import { ContentError } from '../content/problem.ts'
import type { Standing } from '../limits/limits.ts'
import { limitsTable, limitWarnings } from '../limits/report.ts'
import { counted, Progress, printProblems, readArguments, run } from './command.ts'

const HELP = `Usage: npm run check -- [--content DIR] [--limits] [--json]

Checks every content file and reports all that is wrong, as file:line: what is wrong; what to do.
Exits with status 1 if anything is an error. Changes nothing.

  --content DIR  the content folder (content)
  --limits       set the site beside Cloudflare's limits, too: compiles it into a folder of its own, tries
                 its Worker in workerd on this machine, and removes both; status 1 if no plan takes it
  --json         print the problems as a JSON list; with --limits, {"problems": […], "limits": […]}`

const { values } = readArguments(HELP, {
  content: { type: 'string', default: process.env.ON_RECORD_CONTENT ?? 'content' },
  limits: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
})

await run(async () => {
  const progress = new Progress()
  try {
    const { content, warnings } = loadContent({
      directory: values.content,
      onArticle: (done, of) => progress.show('checking', done, of),
    })
    const limits = values.limits ? await measuredLimits(progress) : undefined
    progress.end()
    if (values.json) console.log(JSON.stringify(limits ? { problems: warnings, limits } : warnings))
    else {
      printProblems(warnings)
      console.log(
        `${counted(content.articles.length, 'article')}, ${counted(content.speakers.length, 'speaker')}: all is well`,
      )
      if (limits) printLimits(limits)
    }
    if (limits?.some(({ plan }) => plan === 'none')) process.exitCode = 1
  } catch (error) {
    progress.end()
    if (!values.json || !(error instanceof ContentError)) throw error
    console.log(JSON.stringify(error.problems))
    process.exitCode = 1
  }
})

async function measuredLimits(progress: Progress): Promise<Standing[]> {
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

function printLimits(limits: readonly Standing[]): void {
  console.log(`\n${limitsTable(limits)}`)
  for (const warning of limitWarnings(limits)) console.error(warning)
}
