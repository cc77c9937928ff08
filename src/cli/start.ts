import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Compiler } from '../compile/compiler.ts'
import { ContentError } from '../content/problem.ts'
import { serveSite } from '../serve/serve-site.ts'
import { watchFolder } from '../serve/watch-folder.ts'
import { Progress, readArguments, wrongUse } from './command.ts'
import { CONTENT } from './folders.ts'
import { printLine } from './paint.ts'
import { printFindings, summaryOf } from './print-compiled.ts'
import { printProblems } from './print-problems.ts'

const HELP = `Usage: npm start -- [--port N] [--content DIR]

Serves the feeds on 127.0.0.1 in local workerd, and follows the content: an edit is served as soon as it is compiled.
It has an output folder of its own for each port, so that it and npm run compile leave each other alone.

  --port N       the port (8787)
  --content DIR  the content folder (content)

Example:
  npm start -- --content ../quotes --port 9000

From the environment, where there is no such option: ON_RECORD_CONTENT.`

const { values } = readArguments(HELP, {
  port: { type: 'string', default: '8787' },
  content: CONTENT,
})
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
  onProgress: (step, done, of) => progress.show(step, done, of),
})

if (!(await compileAndTell())) process.exit(1)
const site = await serveSite(out, port, (method, path, status) => console.log(`${method} ${path} ${status}`))
printLine(process.stdout, 'Ready on ', ['address', url])

let isAtWork = false
let isAskedAgain = false
const stopWatching = watchFolder(values.content, follow)
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
}

async function compileAndTell(): Promise<boolean> {
  try {
    const begun = performance.now()
    const compiled = await compiler.compile().finally(() => progress.end())
    printFindings(compiled)
    console.log(`${summaryOf(compiled)}, in ${Math.round(performance.now() - begun)} ms`)
    return true
  } catch (error) {
    if (error instanceof ContentError) printProblems(error.problems)
    else console.error(error instanceof Error ? error.message : error)
    return false
  }
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
