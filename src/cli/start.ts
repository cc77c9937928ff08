import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Compiled, Compiler } from '../compile/compiler.ts'
import { ContentError } from '../content/problem.ts'
import { serveSite } from '../serve/serve-site.ts'
import { watchFolder } from '../serve/watch-folder.ts'
import { asOfInstant, Progress, readArguments, wrongUse } from './command.ts'
import { CONTENT, STAMPS } from './folders.ts'
import { printLine } from './paint.ts'
import { printFindings, summaryOf } from './print-compiled.ts'
import { printProblems } from './print-problems.ts'

const HELP = `Usage: npm start -- [--port N] [--content DIR] [--as-of DAY]

Serves the feeds on 127.0.0.1 in local workerd, and follows the content: an edit is served as soon as it is compiled. An
article that is dated ahead is served once its day has begun (UTC), or its time has come.
It has an output folder of its own for each port, so that it and npm run compile leave each other alone.

  --port N       the port (8787)
  --content DIR  the content folder (content)
  --as-of DAY    which day or time to take it to be (now), to see what is still to come

Example:
  npm start -- --content ../quotes --port 9000

From the environment, where there is no such option: ON_RECORD_CONTENT, ON_RECORD_AS_OF.`

/** A timer that is set to more goes off at once. */
const LONGEST_TIMER = 2 ** 31 - 1

const { values } = readArguments(HELP, {
  port: { type: 'string', default: '8787' },
  content: CONTENT,
  'as-of': { type: 'string' },
})
const asOf = asOfInstant(values['as-of'])
const port = Number(values.port)
if (!Number.isInteger(port) || port < 1 || port > 65535) wrongUse(`--port ${values.port}: must be 1 to 65535`)
if (!(await isFree(port))) {
  console.error(
    `Port ${port} is taken: stop what listens there, or choose another with npm start -- --port N`,
  )
  process.exit(1)
}

const out = fileURLToPath(new URL(`../../node_modules/.cache/on-record/start/${port}`, import.meta.url))
const url = `http://127.0.0.1:${port}/`
const progress = new Progress()
const compiler = new Compiler({
  content: values.content,
  out,
  url,
  isBundled: false,
  isFollowing: true,
  stamps: STAMPS,
  onProgress: (step, done, of) => progress.show(step, done, of),
})

let ahead: Compiled['ahead'] = []
if (!(await compileAndTell())) process.exit(1)
const site = await serveSite(out, port, (method, path, status) => console.log(`${method} ${path} ${status}`))
printLine(process.stdout, 'Ready on ', ['address', url])

let untilDue: NodeJS.Timeout | undefined
let isAtWork = false
let isAskedAgain = false
const stopWatching = watchFolder(values.content, follow)
followWhenDue()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)

/** Compiles what changed; what changes on the way is compiled after that. */
async function follow(): Promise<void> {
  if (isAtWork) {
    isAskedAgain = true
    return
  }
  isAtWork = true
  do {
    isAskedAgain = false
    if (await compileAndTell()) await site.refresh()
    else console.error('What was right before is served on; correct the content, and it is compiled again.')
  } while (isAskedAgain)
  isAtWork = false
  followWhenDue()
}

async function compileAndTell(): Promise<boolean> {
  try {
    const begun = performance.now()
    const compiled = await compiler.compile(asOf ?? Date.now()).finally(() => progress.end())
    printFindings(compiled)
    ahead = compiled.ahead
    console.log(`${summaryOf(compiled)}, in ${Math.round(performance.now() - begun)} ms`)
    return true
  } catch (error) {
    if (error instanceof ContentError) printProblems(error.problems)
    else console.error(error instanceof Error ? error.message : error)
    return false
  }
}

/** Compiles again when the next article is due. */
function followWhenDue(): void {
  clearTimeout(untilDue)
  if (asOf !== undefined || ahead.length === 0) return
  const wait = Math.min(...ahead.map(({ until }) => until)) - Date.now()
  untilDue = setTimeout(follow, Math.min(Math.max(wait, 0), LONGEST_TIMER))
}

async function stop(): Promise<void> {
  stopWatching()
  await site.stop()
  process.exit(0)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
