/** Throws generated and mutated input at every way in, for as long as it is told to. */
import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Progress, readArguments, wrongUse } from '../../src/cli/command.ts'
import { type Failure, type Kind, tryInputs } from './kind.ts'
import { KINDS } from './kinds/index.ts'

const FAILED = fileURLToPath(
  new URL('../../node_modules/.cache/on-record/fuzz-failures.jsonl', import.meta.url),
)

const HELP = `Usage: npm run fuzz -- [--inputs N] [--minutes N] [--seed N] [--only NAME] [--json]

Throws generated and mutated input at every way in: content files, the deriver, what add takes, requests. Nothing may
hang, throw anything but the documented errors, or come out of a feed other than it went in. What fails is made as
small as it goes, printed with its seed, and kept in node_modules/.cache/on-record/fuzz-failures.jsonl.

  --inputs N   how many inputs in all (10,000); each kind has its share
  --minutes N  stop after so many minutes, whatever is left
  --seed N     the first seed (the time); the same gives the same inputs
  --only NAME  only kinds whose name has this in it
  --json       print the counts as JSON

The kinds, and how many of a million inputs each gets:
${KINDS.map(({ name, share }) => `  ${name.padEnd(34)} ${String(share).padStart(7)}`).join('\n')}

Exits with status 1 where something failed.

Example:
  npm run fuzz -- --inputs 1000000 --minutes 30`

const { values } = readArguments(HELP, {
  inputs: { type: 'string', default: '10000' },
  minutes: { type: 'string' },
  seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  only: { type: 'string', default: '' },
  json: { type: 'boolean', default: false },
})
const [inputs, seed, minutes] = [values.inputs, values.seed, values.minutes ?? '100000'].map(Number)
for (const [option, number] of Object.entries({ inputs, seed, minutes })) {
  if (!(Number(number) >= 0)) wrongUse(`--${option}: must be a number`)
}
const kinds = KINDS.filter(({ name }) => name.includes(values.only))
if (kinds.length === 0) wrongUse(`--only ${values.only}: no kind has that in its name; --help lists them`)

/** How many inputs are tried before the clock is looked at. */
const SLICE = 250

const until = Date.now() + minutes! * 60_000
const whole = kinds.reduce((sum, { share }) => sum + share, 0)
const progress = new Progress()
const tried: { kind: string; inputs: number; cpuSeconds: number; failures: number }[] = []
const failures: Failure[] = []
for (const kind of kinds)
  tried.push(await tryKind(kind, Math.max(1, Math.round((inputs! * kind.share) / whole))))
progress.end()
if (values.json) console.log(JSON.stringify({ seed, tried, failures }))
else {
  for (const { kind, inputs: count, cpuSeconds, failures: failed } of tried)
    console.log(
      `${kind.padEnd(34)} ${String(count).padStart(8)} inputs ${cpuSeconds.toFixed(1).padStart(7)} s CPU, ${failed} failed`,
    )
  const sum = tried.reduce((all, { inputs: count }) => all + count, 0)
  console.log(
    `${sum} inputs from seed ${seed}: ${failures.length === 0 ? 'all is well' : `${failures.length} failed`}`,
  )
}
if (failures.length > 0) process.exitCode = 1

async function tryKind(kind: Kind, count: number) {
  const begun = process.cpuUsage()
  const checked = await kind.start()
  let done = 0
  let failed = 0
  for (let slice = 0; done < count && Date.now() < until && failed < 3; slice++) {
    const size = Math.min(SLICE, count - done)
    const failure = await tryInputs(kind, checked, { seed: seed! + slice, inputs: size })
    done += size
    progress.show(kind.name, done, count)
    if (!failure) continue
    failed++
    failures.push(failure)
    mkdirSync(dirname(FAILED), { recursive: true })
    appendFileSync(FAILED, `${JSON.stringify(failure)}\n`)
    progress.end()
    console.error(
      `${failure.kind}: seed ${failure.seed}, path ${failure.path}\n  ${failure.input}\n  ${failure.error}`,
    )
  }
  await checked.stop?.()
  const { user, system } = process.cpuUsage(begun)
  return { kind: kind.name, inputs: done, cpuSeconds: (user + system) / 1e6, failures: failed }
}
