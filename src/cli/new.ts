import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { type Answers, newSite, whyNotRight } from '../content/new-site.ts'
import { dayOf } from '../wording/days.ts'
import { readArguments, run, usageOf, wrongUse } from './command.ts'

const HELP = `Usage: npm run new -- DIR [--title TITLE] [--url URL] [--author NAME] [--authority DOMAIN,DATE]
                    [--language TAG] [--description TEXT]

Makes an empty site: a content folder with site.yaml, speakers.yaml, the schemas that editors complete by, and no
article. It asks for what no option gives, where it runs on a terminal. It overwrites nothing. The two workflows in it
check and deploy on GitHub, where the folder is a repository of its own (docs/operator.md).

  DIR                      the folder to make; it must be empty or not there, a new Git repository apart
  --title TITLE            the publication's name
  --url URL                where it will be served, such as https://quotes.example.org/
  --author NAME            who publishes it
  --authority DOMAIN,DATE  what ids are minted under: a domain of yours and a date on which you owned it, such as
                           example.org,2026; it can never be changed
  --language TAG           the site's language (en)
  --description TEXT       what it publishes, in a sentence (Who said what, to the single quote)

Exits with status 2 where it was called wrongly, or something is missing and nobody can be asked.

Example:
  npm run new -- ../quotes --title "The Lima Quotes" --url https://quotes.example.org/ \\
    --author "The Lima Desk" --authority example.org,2026`

/** What is asked for, in this order, and what is taken where nothing is answered. */
const QUESTIONS: readonly {
  readonly key: keyof Answers
  readonly question: string
  readonly usual?: (answered: { readonly url?: string }) => string
}[] = [
  { key: 'title', question: 'The publication’s name' },
  { key: 'url', question: 'Where it will be served, such as https://quotes.example.org/' },
  { key: 'author', question: 'Who publishes it' },
  {
    key: 'authority',
    question: 'A domain of yours and a date on which you owned it, for ids, never to be changed',
    usual: ({ url }) => `${new URL(url!).hostname},${new Date().getFullYear()}`,
  },
  { key: 'language', question: 'Its language', usual: () => 'en' },
  {
    key: 'description',
    question: 'What it publishes, in a sentence',
    usual: () => 'Who said what, to the single quote',
  },
]
/** What nobody else can decide. */
const NEEDED: readonly (keyof Answers)[] = ['title', 'url', 'author', 'authority']

const { values, positionals } = readArguments(
  HELP,
  {
    title: { type: 'string' },
    url: { type: 'string' },
    author: { type: 'string' },
    authority: { type: 'string' },
    language: { type: 'string' },
    description: { type: 'string' },
  },
  true,
)
const [directory] = positionals
if (directory === undefined || directory === '' || positionals.length > 1)
  wrongUse(`Name one folder to make.\n\n${usageOf(HELP)}`)
for (const { key } of QUESTIONS) {
  const given = values[key]
  const wrong = given === undefined ? undefined : whyNotRight(key, given)
  if (wrong !== undefined) wrongUse(`--${key} ${given}: ${wrong}`)
}
const missing = NEEDED.filter((key) => values[key] === undefined)
if (missing.length > 0 && !process.stdin.isTTY)
  wrongUse(
    `${missing.map((key) => `--${key}`).join(', ')}: missing, and nobody can be asked\n\n${usageOf(HELP)}`,
  )

await run(async () => {
  refuseFilled(directory)
  const files = newSite(await answers(), dayOf(Date.now()))
  for (const [file, text] of Object.entries(files)) {
    const path = join(directory, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text, { flag: 'wx' })
  }
  console.log(`${directory}: an empty site. Next:`)
  console.log(`  npm run add -- FILE-or-URL --content ${directory}`)
  console.log(`  npm start -- --content ${directory}`)
})

/** @throws Error where there is something that is not a folder, or a folder that holds something */
function refuseFilled(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return
  if (!stats.isDirectory()) throw new Error(`${path}: is no folder; name one that is empty or not there`)
  const [first] = readdirSync(path).filter((entry) => entry !== '.git')
  if (first !== undefined)
    throw new Error(`${path}: holds ${first} already; name a folder that is empty or not there`)
}

/** What the options say, and what is answered on the terminal in place of those that are missing. */
async function answers(): Promise<Answers> {
  const found: { -readonly [Key in keyof Answers]?: Answers[Key] } = { ...values }
  const asks = missing.length > 0
  const closed = new AbortController()
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  terminal.once('close', () => closed.abort())
  for (const { key, question, usual } of QUESTIONS) {
    const otherwise = usual?.(found)
    if (!asks) found[key] ??= otherwise!
    while (found[key] === undefined) {
      const asked = otherwise === undefined ? question : `${question} (${otherwise})`
      const words = await terminal.question(`${asked}: `, { signal: closed.signal }).catch(() => {
        throw new Error('not all was answered; nothing was made')
      })
      const answer = words.trim() || (otherwise ?? '')
      const wrong = whyNotRight(key, answer)
      if (wrong === undefined) found[key] = answer
      else console.error(`  ${wrong}`)
    }
  }
  terminal.close()
  return found as Answers
}
