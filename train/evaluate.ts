import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Progress, readArguments, run, wrongUse } from '../src/cli/command.ts'
import { writeLine } from '../src/cli/derive-jsonl.ts'
import type { Derivation } from '../src/derive/derivation.ts'
import { derive } from '../src/derive/index.ts'
import { type GoldArticle, readCorpus } from './corpus.ts'
import { judgeSaying } from './judge-saying.ts'
import { reliability } from './reliability.ts'

const HELP = `Usage: npm run evaluate -- DATA SPLIT [--errors N] [--publisher PUBLISHER]

Derives a split of the corpus, has the corpus's scorer judge it, and shows how often items are right by their confidence.

  DATA                   the corpus's data folder; score.mjs stands beside it
  SPLIT                  dev, test or train
  --errors N             print the first N errors on quotes, one a line
  --publisher PUBLISHER  judge this publisher's articles alone, as npm run train -- --leave-out does
  --help                 show this`

const { values, positionals } = readArguments(
  HELP,
  { errors: { type: 'string' }, publisher: { type: 'string' } },
  true,
)
const [root, split, ...more] = positionals
if (root === undefined || split === undefined || more.length > 0) wrongUse(HELP)

await run(async () => {
  const { publisher } = values
  const articles = (await readCorpus(root, split)).filter(
    (article) => publisher === undefined || article.publisher === publisher,
  )
  const progress = new Progress()
  const derivations = articles.map(({ text }, i) => {
    progress.show('deriving', i + 1, articles.length)
    return derive(text)
  })
  progress.end()
  if (publisher === undefined) score(root, split, articles, derivations)
  else for (const line of judgeSaying(articles, derivations)) console.log(line)
  for (const line of reliability(articles, derivations)) console.log(line)
})

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
    const errors = values.errors === undefined ? [] : ['--errors', values.errors]
    const { status, error } = spawnSync(process.execPath, [scorer, 'score', root, split, file, ...errors], {
      stdio: 'inherit',
    })
    if (error) throw error
    if (status !== 0) throw new Error(`${scorer} failed with status ${status}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
