import { existsSync } from 'node:fs'
import { keepCode } from '../compile/code-cache.ts'
import { folderFigures } from '../limits/folder-figures.ts'
import { standingsOf } from '../limits/limits.ts'
import { limitWarnings } from '../limits/report.ts'
import { asOfInstant, Progress, readArguments, run, siteUrl } from './command.ts'
import { COMPILED, CONTENT, STAMPS } from './folders.ts'
import { printFindings, summaryOf } from './print-compiled.ts'

const HELP = `Usage: npm run compile -- [--content DIR] [--out DIR] [--url URL] [--as-of DAY] [--keep-last] [--json]

Compiles content into what the Worker serves. The same content gives the same bytes: on its own it asks no clock, and
publishes what is dated ahead, too.

  --content DIR  the content folder (content)
  --out DIR      the folder to make (dist)
  --url URL      the address to serve at, in place of the one in site.yaml
  --as-of DAY    a day (to its end, UTC) or a time with its zone: articles dated ahead of it wait, as npm start and
                 npm run deploy have it
  --keep-last    where the content is wrong, say so, keep the last good output and exit with status 0
  --json         print what was made as JSON

Example:
  npm run compile -- --content ../quotes --url https://quotes.example.org/

From the environment, where there is no such option: ON_RECORD_CONTENT, ON_RECORD_URL, ON_RECORD_AS_OF,
ON_RECORD_KEEP_LAST=1.`

const { values } = readArguments(HELP, {
  content: CONTENT,
  out: COMPILED,
  url: { type: 'string' },
  'as-of': { type: 'string' },
  'keep-last': { type: 'boolean', default: process.env.ON_RECORD_KEEP_LAST === '1' },
  json: { type: 'boolean', default: false },
})
const asOf = asOfInstant(values['as-of'])

keepCode()

await run(async () => {
  const { compile } = await import('../compile/compile.ts')
  const url = values.url ?? process.env.ON_RECORD_URL
  const progress = new Progress()
  const compiled = await compile({
    content: values.content,
    out: values.out,
    stamps: STAMPS,
    ...(url === undefined ? {} : { url: siteUrl(url) }),
    ...(asOf === undefined ? {} : { asOf }),
    onProgress: (step, done, of) => progress.show(step, done, of),
  }).finally(() => progress.end())
  printFindings(compiled)
  const limits = standingsOf(folderFigures(values.out))
  for (const warning of limitWarnings(limits)) console.error(warning)
  if (limits.some(({ plan }) => plan === 'none')) process.exitCode = 1
  if (values.json) console.log(JSON.stringify({ ...compiled, limits }))
  else {
    console.log(summaryOf(compiled))
  }
})
if (values['keep-last'] && process.exitCode === 1 && existsSync(values.out)) {
  console.error('What was right before is served on; correct the content, and it is compiled again.')
  process.exitCode = 0
}
