import { ContentFiles } from '../content/content-files.ts'
import { Problems } from '../content/problem.ts'
import { Desk } from '../review/desk.ts'
import { serveReview } from '../review/server/serve-review.ts'
import { readArguments, run, wrongUse } from './command.ts'
import { CONTENT } from './folders.ts'

const HELP = `Usage: npm run review -- [SLUG] [--port N] [--content DIR]

Opens a page on this machine on which a person reads what derive found, the least sure first, in its place in the
article: accepts it, gives it to whoever said it, mends titles, splits and merges statements, withdraws, marks what
was missed, and undoes. By mouse or by keyboard: ? lists the keys. What is decided is in record.yaml at once, with
every comment and every other line as it was. Whoever has not got the address is let in to nothing.

  SLUG           the article to begin with; without it, a list says what waits in which
  --port N       the port on 127.0.0.1 (any that is free)
  --content DIR  the content folder (content)

Example:
  npm run review -- 2026-11-23-ministers-meet

From the environment, where there is no such option: ON_RECORD_CONTENT.`

const { values, positionals } = readArguments(
  HELP,
  {
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

await run(async () => {
  const files = new ContentFiles(values.content, new Problems())
  if (slug !== undefined) files.requireArticles([slug])
  const review = await serveReview(new Desk(values.content), port, (error) => console.error(error))
  console.log(`Review on ${review.url}${slug === undefined ? '' : `articles/${slug}/`}`)
  console.log('Whoever has this address may change your records: keep it to yourself. Ctrl+C ends it.')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void review.stop().then(() => process.exit(0)))
})
