import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeLine } from '../src/cli/derive-jsonl.ts'
import { derive } from '../src/derive/index.ts'
import { readCorpus } from './corpus.ts'

const help = `usage: npm run evaluate -- DATA SPLIT [--errors N]

  DATA        the corpus's data folder; score.mjs stands beside it
  SPLIT       dev, test or train
  --errors N  print the first N errors on quotes, one a line
  --help      show this
`

const [root, split, ...rest] = process.argv.slice(2)
if (process.argv.includes('--help')) process.stdout.write(help)
else if (root === undefined || split === undefined || (rest.length > 0 && rest[0] !== '--errors')) {
  process.stderr.write(help)
  process.exitCode = 2
} else process.exitCode = await evaluate(root, split, rest)

/** Derives a split and has the corpus's scorer judge it; gives the scorer's exit status. */
async function evaluate(root: string, split: string, rest: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-'))
  try {
    const articles = await readCorpus(root, split)
    const lines = articles.map(({ id, text }, i) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${i + 1} of ${articles.length} articles`)
      return `${writeLine(id, derive(text))}\n`
    })
    if (process.stderr.isTTY) process.stderr.write('\n')
    const file = join(folder, 'predictions.jsonl')
    writeFileSync(file, lines.join(''))
    const scorer = resolve(root, '..', 'score.mjs')
    const { status, error } = spawnSync(process.execPath, [scorer, 'score', root, split, file, ...rest], {
      stdio: 'inherit',
    })
    if (error) throw error
    return status ?? 1
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    return 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
