import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Progress, readArguments, run, wrongUse } from '../src/cli/command.ts'
import { writeLine } from '../src/cli/derive-jsonl.ts'
import { siteSchema } from '../src/content/schema/site-schema.ts'
import type { Derivation } from '../src/derive/derivation.ts'
import { derive } from '../src/derive/index.ts'
import { type Persons, readPersons } from './corpora/read-persons.ts'
import { type GoldArticle, readCorpus } from './corpus.ts'
import { judgePersons } from './judging/judge-persons.ts'
import { judgeSaying } from './judging/judge-saying.ts'
import { personErrors, personsTables } from './judging/persons-tables.ts'
import { reliability } from './judging/reliability.ts'

const HELP = `Usage: npm run evaluate -- DATA SPLIT [--persons FILE] [--set-aside] [--publisher PUBLISHER] [--errors N]

Derives a split of the corpus and shows how right it is: the mentions, the persons, and how far confidences hold.

  DATA                   the corpus's data folder; score.mjs stands beside it
  SPLIT                  dev, test or train
  --persons FILE         who the quotes' sources are (DATA/../persons/SPLIT.json, where it is there)
  --set-aside            judge the articles that are set aside, alone: those of train that nothing may learn from
  --publisher PUBLISHER  judge this publisher's articles alone, as npm run train -- --leave-out does
  --errors N             print the first N errors on quotes, and the N surest on persons, one a line
  --help                 show this`

const { values, positionals } = readArguments(
  HELP,
  {
    errors: { type: 'string' },
    persons: { type: 'string' },
    publisher: { type: 'string' },
    'set-aside': { type: 'boolean' },
  },
  true,
)
const [root, split, ...more] = positionals
if (root === undefined || split === undefined || more.length > 0) wrongUse(HELP)
if (values['set-aside'] && split !== 'train') wrongUse('--set-aside: only articles of train are set aside')
const most = Number(values.errors ?? 0)
if (!Number.isInteger(most) || most < 0) wrongUse(`--errors ${values.errors}: must be a number`)

await run(async () => {
  const { publisher } = values
  const persons = readPersonsOf(root, split)
  const articles = (await readCorpus(root, split))
    .filter((article) => publisher === undefined || article.publisher === publisher)
    .filter(({ id }) => !values['set-aside'] || persons?.has(id))
  const progress = new Progress()
  const derivations = articles.map(({ text }, i) => {
    progress.show('deriving', i + 1, articles.length)
    return derive(text)
  })
  progress.end()
  const isWhole = publisher === undefined && !values['set-aside']
  if (isWhole) score(root, split, articles, derivations)
  else for (const line of judgeSaying(articles, derivations)) console.log(line)
  printLines(reliability(articles, derivations))
  if (persons === null) return
  const judged = judgePersons(articles, derivations, persons)
  printLines(personsTables(judged, siteSchema.shape.leastConfidence.parse(undefined)))
  printLines(personErrors(judged, most))
})

/** Prints a block of lines, set apart from what stands before. */
function printLines(lines: readonly string[]): void {
  if (lines.length > 0) console.log(['', ...lines].join('\n'))
}

/** Reads who the quotes' sources are, if somebody wrote it down for this split. */
function readPersonsOf(root: string, split: string): Persons | null {
  const file = values.persons ?? join(root, '..', 'persons', `${split}.json`)
  if (values.persons === undefined && !existsSync(file)) return null
  return readPersons(file, split, values['set-aside'] ? 'set aside' : 'seen')
}

/** Has the corpus's scorer judge derivations. */
function score(
  root: string,
  split: string,
  articles: readonly GoldArticle[],
  derivations: readonly Derivation[],
): void {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-'))
  try {
    const file = join(folder, 'predictions.jsonl')
    writeFileSync(file, articles.map(({ id }, i) => `${writeLine(id, derivations[i]!)}\n`).join(''))
    const scorer = resolve(root, '..', 'score.mjs')
    const errors = most === 0 ? [] : ['--errors', String(most)]
    const { status, error } = spawnSync(process.execPath, [scorer, 'score', root, split, file, ...errors], {
      stdio: 'inherit',
    })
    if (error) throw error
    if (status !== 0) throw new Error(`${scorer} failed with status ${status}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
