import { ContentFiles } from '../content/content-files.ts'
import { counted } from '../content/counted.ts'
import { Problems } from '../content/problem.ts'
import { deriveFolder } from '../record/derive-folder.ts'
import { Desk } from '../review/desk.ts'
import { readAgain } from '../review/reading.ts'
import { toReadAgain } from '../review/readings.ts'
import { serveReview } from '../review/server/serve-review.ts'
import { Asking } from './asking.ts'
import { readArguments, run, wrongUse } from './command.ts'
import { CONTENT } from './folders.ts'
import { printLine } from './paint.ts'
import { reviewOnTerminal } from './review-on-terminal.ts'

const HELP = `Usage: npm run review -- [SLUG] [--tty] [--port N] [--content DIR]

Opens a page on this machine on which a person reads what derive found, the least sure first, in its place in the
article: accepts it, gives it to whoever said it, mends titles, splits and merges statements, withdraws, marks what
was missed, and undoes. By mouse or by keyboard: ? lists the keys. What is decided is in record.yaml at once, with
every comment and every other line as it was. Whoever has not got the address is let in to nothing.

  SLUG           the article to begin with; without it, a list says what waits in which
  --tty          ask on this terminal, line by line: accept, give to somebody else, withdraw, undo
  --port N       the port on 127.0.0.1 (any that is free)
  --content DIR  the content folder (content)

Example:
  npm run review -- 2026-11-23-ministers-meet

From the environment, where there is no such option: ON_RECORD_CONTENT.`

const { values, positionals } = readArguments(
  HELP,
  {
    tty: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    content: CONTENT,
  },
  true,
)
const usage = HELP.split('\n')[0]
const port = Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65535) wrongUse(`--port ${values.port}: must be 1 to 65535`)
if (positionals.length > 1) wrongUse(`Name one article.\n\n${usage}`)
const [slug] = positionals
if (values.tty && slug === undefined) wrongUse(`--tty: name the article to review\n\n${usage}`)

await run(async () => {
  const files = new ContentFiles(values.content, new Problems())
  if (slug !== undefined) files.requireArticles([slug])
  const desk = new Desk(values.content)
  if (slug !== undefined && !desk.hasRecord(slug)) derive(slug)
  if (slug !== undefined && values.tty) await onTerminal(desk, slug)
  else await onPage(desk)
})

function derive(article: string): void {
  deriveFolder({ directory: values.content, slugs: [article], now: Date.now() })
}

async function onTerminal(desk: Desk, article: string): Promise<void> {
  const asking = new Asking(process.stdin, process.stdout)
  try {
    const left = await reviewOnTerminal(desk, article, readAgain(toReadAgain(desk, article)), asking)
    asking.say(left === 0 ? 'All of it is decided.' : `${counted(left, 'item')} left to decide on.`)
  } finally {
    asking.close()
  }
}

async function onPage(desk: Desk): Promise<void> {
  const review = await serveReview(desk, port, (error) => console.error(error))
  const address = `${review.url}${slug === undefined ? '' : `articles/${slug}/`}`
  printLine(process.stdout, 'Review on ', ['address', address])
  console.log('Whoever has this address may change your records: keep it to yourself. Ctrl+C ends it.')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void review.stop().then(() => process.exit(0)))
}
