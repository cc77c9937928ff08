import { deriveLines, LineError } from './derive-jsonl.ts'

const help = `usage: npm run derive -- --jsonl < articles.jsonl > predictions.jsonl

  --jsonl   read {"id","text"} lines on stdin, write one line of quotes, attributions and statements for each
  --help    show this
`

const options = process.argv.slice(2)
if (options.includes('--help')) process.stdout.write(help)
else if (options.length === 1 && options[0] === '--jsonl') {
  try {
    await deriveLines(process.stdin, process.stdout)
  } catch (error) {
    if (!(error instanceof LineError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
} else {
  process.stderr.write(help)
  process.exitCode = 2
}
