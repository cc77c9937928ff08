import { readArguments, run, wrongUse } from './command.ts'
import { deriveLines } from './derive-jsonl.ts'

const HELP = `Usage: npm run derive -- --jsonl < articles.jsonl > predictions.jsonl

Finds who said what in articles.

  --jsonl  read {"id","text"} lines on stdin, write one line of quotes, attributions and statements for each`

const { values } = readArguments(HELP, { jsonl: { type: 'boolean', default: false } })
if (!values.jsonl) wrongUse(HELP)

await run(() => deriveLines(process.stdin, process.stdout))
