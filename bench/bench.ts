/** Runs the measurements one after the other, each in a process of its own. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readArguments, wrongUse } from '../src/cli/command.ts'

const MEASUREMENTS = ['poller-day', 'deriver-speed'] as const

const HELP = `Usage: npm run bench -- [--only NAME[,NAME …]]

Measures on this machine and prints tables. What is compared runs side by side, so that the ratios hold
on a busy machine too.

  poller-day     the bytes of a day of hourly polls of one feed
  deriver-speed  the deriver beside what any program must do to the same text

  --only NAMES   only these, in this order

Content folders of any size to try things with:
  npm run corpus -- --articles 10000 --out DIR`

const { values } = readArguments(HELP, { only: { type: 'string' } })
const names = values.only?.split(',') ?? MEASUREMENTS
for (const name of names) {
  if (!(MEASUREMENTS as readonly string[]).includes(name)) {
    wrongUse(`--only ${name}: is none of ${MEASUREMENTS.join(', ')}`)
  }
}
for (const name of names) {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
