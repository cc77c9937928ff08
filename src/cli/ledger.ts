import { notePublished } from '../compile/note-published.ts'
import { counted } from '../content/counted.ts'
import { asOfInstant, readArguments, run } from './command.ts'
import { COMPILED, CONTENT } from './folders.ts'

const HELP = `Usage: npm run ledger -- [--content DIR] [--out DIR] [--json]

Enters the ids of all that the compiled site publishes into published/ of the content, a file for each article. What
has gone out can then not vanish by mistake: compiling refuses content that lacks an id of it. npm run deploy does so
after each deploy; commit what it wrote. Where something else deploys, such as a build on every push, run
npm run compile and this before you commit. What is dated ahead is not out, and is not entered.

  --content DIR  the content folder (content)
  --out DIR      the compiled folder (dist)
  --json         print what was written as JSON

Example:
  npm run compile && npm run ledger

From the environment, where there is no such option: ON_RECORD_CONTENT. ON_RECORD_AS_OF: the time that was
compiled for, in place of now.`

const { values } = readArguments(HELP, {
  content: CONTENT,
  out: COMPILED,
  json: { type: 'boolean', default: false },
})
const asOf = asOfInstant(undefined)

await run(() => {
  const noted = notePublished(values.content, values.out, asOf)
  if (values.json) console.log(JSON.stringify(noted))
  else if (noted.files.length === 0) console.log('All that is published was in the ledger already.')
  else
    console.log(
      `${counted(noted.files.length, 'file')} of the ledger changed: commit ${values.content}/published`,
    )
})
