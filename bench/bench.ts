/** Runs the measurements one after the other, each in a process of its own. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readArguments, wrongUse } from '../src/cli/command.ts'

/** The measurements by name, in their order, and whether they take a number of articles. */
const MEASUREMENTS: ReadonlyMap<string, { readonly takesArticles: boolean }> = new Map([
  ['poller-day', { takesArticles: false }],
  ['deriver-speed', { takesArticles: false }],
  ['reviewing', { takesArticles: false }],
  ['serving', { takesArticles: true }],
  ['compiling', { takesArticles: true }],
  ['load', { takesArticles: true }],
])

const HELP = `Usage: npm run bench -- [--only NAME[,NAME …]] [--articles N[,N …]]

Measures on this machine and prints tables. What is compared runs side by side, so that the ratios hold
on a busy machine too.

  poller-day     the bytes of a day of hourly polls of one feed
  deriver-speed  the deriver beside what any program must do to the same text
  reviewing      the CPU time of a decision in articles of 40, 100 and 400 quotes, and the keys of a whole review
  serving        the CPU time of answers beside a bare Worker's and the package feed's, in one workerd
  compiling      100, 1,000 and 10,000 articles, whole and after an edit, beside reading the files alone and
                 beside Hugo, where it is installed; files and bytes of dist, and how many one article changes
  load           polls of every kind at once, for two minutes, while the content changes: what is answered, whether
                 each body is wholly of one content, and the memory of workerd

  --only NAMES   only these, in this order
  --articles N   how many articles (serving: the first number alone), for a short run

Content folders of any size to try things with:
  npm run corpus -- --articles 10000 --out DIR

Example, a short run:
  npm run bench -- --only serving,compiling --articles 100`

const { values } = readArguments(HELP, { only: { type: 'string' }, articles: { type: 'string' } })
const names = values.only?.split(',') ?? [...MEASUREMENTS.keys()]
for (const name of names) {
  if (!MEASUREMENTS.has(name)) wrongUse(`--only ${name}: is none of ${[...MEASUREMENTS.keys()].join(', ')}`)
}
const { articles } = values
if (articles !== undefined && !/^[1-9]\d*(?:,[1-9]\d*)*$/.test(articles)) {
  wrongUse(`--articles ${articles}: must be whole numbers with commas between`)
}
for (const name of names) {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const options =
    MEASUREMENTS.get(name)?.takesArticles && articles !== undefined ? ['--articles', articles] : []
  const { status } = spawnSync(process.execPath, [file, ...options], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
