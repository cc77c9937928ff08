import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deploySteps } from '../../src/cli/deploy-steps.ts'
import { ContentFolder } from '../content/content-folder.ts'
import { ROOT } from '../docs/pages.ts'
import { runCommand } from './run-command.ts'

test('a deploy compiles, compares, uploads, enters what is out, and only then tells the hub', () => {
  const steps = deploySteps({ isDryRun: false })
  expect(steps.map(([script]) => script!.replace(/.*\/|\.\w+$/g, ''))).toEqual([
    ...['compile', 'ping', 'wrangler', 'ledger', 'ping'],
  ])
  const noted = steps[1]![steps[1]!.indexOf('--note') + 1]
  expect(steps[4]).toEqual(['src/cli/ping.ts', '--topics', noted])
  for (const [script] of steps) expect(existsSync(join(ROOT, script!)), script).toBe(true)
})

test('the Worker has the name and the host that are asked for', () => {
  const [, , wrangler] = deploySteps({ isDryRun: false, name: 'quotes', domain: 'quotes.example.org' })
  expect(wrangler!.slice(1)).toEqual(['deploy', '--name', 'quotes', '--domain', 'quotes.example.org'])
})

test('a dry run uploads nothing, writes no id into the ledger and tells nobody', () => {
  const [compile, ...others] = deploySteps({ isDryRun: true })
  expect(compile).toEqual(['src/cli/compile.ts'])
  expect(others.map((step) => step.at(-1))).toEqual(['--dry-run', '--dry-run'])
})

test('without a site there is nothing to deploy, and no step is taken', async () => {
  const { status, stdout, stderr } = await runCommand('deploy', ['--content', new ContentFolder().directory])
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/site\.yaml:1: is missing; /)
})
