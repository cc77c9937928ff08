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
import { KNOWN_MISSES, readTraps } from './corpora/read-traps.ts'
import { type GoldArticle, readCorpus } from './corpus.ts'
import { isWrong, judgePersons, judgeTraps } from './judging/judge-persons.ts'
import { judgeSaying } from './judging/judge-saying.ts'
import { MENTION_KINDS } from './judging/person-names.ts'
import { personErrors, personsTables } from './judging/persons-tables.ts'
import { reliability } from './judging/reliability.ts'

const HELP = `Usage: npm run evaluate -- DATA SPLIT [--persons FILE] [--set-aside] [--publisher PUBLISHER] [--errors N]
       npm run evaluate -- --traps PATH [--note-misses] [--errors N]

Derives a split of the corpus and shows how right it is: the mentions, the persons, and how far confidences hold.
Or derives traps, short texts that are easily given to the wrong person, and shows how right the persons are.

  DATA                   the corpus's data folder; score.mjs stands beside it
  SPLIT                  dev, test or train
  --persons FILE         who the quotes' sources are (DATA/../persons/SPLIT.json, where it is there)
  --set-aside            judge the articles that are set aside, alone: those of train that nothing may learn from
  --publisher PUBLISHER  judge this publisher's articles alone, as npm run train -- --leave-out does
  --traps PATH           a folder or a file of traps, such as test/derive/traps
  --note-misses          list the traps that are read wrongly in ${KNOWN_MISSES} beside them, for the tests
  --errors N             print the first N errors on quotes, and the N surest on persons, one a line
  --help                 show this`

const { values, positionals } = readArguments(
  HELP,
  {
    errors: { type: 'string' },
    persons: { type: 'string' },
    publisher: { type: 'string' },
    'set-aside': { type: 'boolean' },
    traps: { type: 'string' },
    'note-misses': { type: 'boolean' },
  },
  true,
)
const [root, split, ...more] = positionals
const isCalledWell =
  values.traps === undefined ? split !== undefined && more.length === 0 : root === undefined
if (!isCalledWell) wrongUse(HELP)
if (values['set-aside'] && split !== 'train') wrongUse('--set-aside: only articles of train are set aside')
const most = Number(values.errors ?? 0)
if (!Number.isInteger(most) || most < 0) wrongUse(`--errors ${values.errors}: must be a number`)

const least = siteSchema.shape.leastConfidence.parse(undefined)

await run(() => (values.traps === undefined ? evaluateCorpus(root!, split!) : evaluateTraps(values.traps)))

async function evaluateCorpus(root: string, split: string): Promise<void> {
  const { publisher } = values
  const persons = readPersonsOf(root, split)
  const articles = (await readCorpus(root, split))
    .filter((article) => publisher === undefined || article.publisher === publisher)
    .filter(({ id }) => !values['set-aside'] || persons?.has(id))
  const derivations = deriveAll(articles)
  const isWhole = publisher === undefined && !values['set-aside']
  if (isWhole) score(root, split, articles, derivations)
  else for (const line of judgeSaying(articles, derivations)) console.log(line)
  printLines(reliability(articles, derivations))
  if (persons === null) return
  const judged = judgePersons(articles, derivations, persons)
  printLines(personsTables(judged, least, ['mention', MENTION_KINDS]))
  printLines(personErrors(judged, most))
}

function evaluateTraps(path: string): void {
  const traps = readTraps(path)
  const judged = judgeTraps(traps, deriveAll(traps))
  const kinds = [...new Set(traps.map(({ kind }) => kind))]
  console.log(personsTables(judged, least, ['traps', kinds]).join('\n'))
  printLines(personErrors(judged, most))
  if (!values['note-misses']) return
  const missed = [...new Set(judged.filter(isWrong).map(({ article }) => article))].sort()
  writeFileSync(join(path, KNOWN_MISSES), missed.map((name) => `${name}\n`).join(''))
}

function deriveAll(articles: readonly { readonly text: string }[]): Derivation[] {
  const progress = new Progress()
  const derivations = articles.map(({ text }, i) => {
    progress.show('deriving', i + 1, articles.length)
    return derive(text)
  })
  progress.end()
  return derivations
}

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
