import { compile } from '../compile/compile.ts'
import { Progress, printProblems, readArguments, run } from './command.ts'

const HELP = `Usage: npm run compile -- [--content DIR] [--out DIR] [--url URL] [--json]

Compiles content into what the Worker serves. The same content gives the same bytes.

  --content DIR  the content folder (content)
  --out DIR      the folder to make (dist)
  --url URL      the address to serve at, in place of the one in site.yaml
  --json         print what was made as JSON`

const { values } = readArguments(HELP, {
  content: { type: 'string', default: process.env.ON_RECORD_CONTENT ?? 'content' },
  out: { type: 'string', default: 'dist' },
  url: { type: 'string' },
  json: { type: 'boolean', default: false },
})

await run(async () => {
  const url = values.url ?? process.env.ON_RECORD_URL
  const progress = new Progress()
  const compiled = await compile({
    content: values.content,
    out: values.out,
    ...(url === undefined ? {} : { url: checkedUrl(url) }),
    onProgress: (step, done, of) => progress.show(step, done, of),
  }).finally(() => progress.end())
  printProblems(compiled.warnings)
  for (const slug of compiled.withoutRecord)
    console.error(`${slug}: has no record.yaml; its quotes are not published`)
  if (values.json) console.log(JSON.stringify(compiled))
  else {
    const { articles, statements, quotes, documents } = compiled
    console.log(
      `${articles} articles, ${statements} statements, ${quotes} quotes in ${documents} documents for ${compiled.url}`,
    )
  }
})

function checkedUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (
    !parsed ||
    !/^https?:$/.test(parsed.protocol) ||
    parsed.pathname !== '/' ||
    parsed.search ||
    parsed.hash
  ) {
    throw new Error(
      `--url ${url}: must be http:// or https:// with a host and no path, such as https://example.org/`,
    )
  }
  return parsed.href
}
