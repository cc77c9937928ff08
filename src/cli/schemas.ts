import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '../content/schema/json-schemas.ts'
import { readArguments, run } from './command.ts'
import { SCHEMAS } from './folders.ts'

const HELP = `Usage: npm run schemas -- [--out DIR]

Writes the JSON Schemas of the content files, which the files name in their first line.

  --out DIR  the folder (schemas)

Example:
  npm run schemas`

const { values } = readArguments(HELP, { out: SCHEMAS })

await run(() => {
  mkdirSync(values.out, { recursive: true })
  for (const [file, text] of Object.entries(jsonSchemas())) writeFileSync(join(values.out, file), text)
})
