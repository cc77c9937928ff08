import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../docs/pages.ts'
import { runScript } from './run-command.ts'

const scripts: Record<string, string> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts
/** Those that are ours alone, with the file that they start. */
const commands = Object.entries(scripts).flatMap(([name, script]) => {
  const [, file] = /^node (?:--\S+ )*(\S+\.ts)$/.exec(script) ?? []
  return file === undefined ? [] : [{ name, file }]
})

test('npm run help lists every command, and none other', async () => {
  const { status, stdout } = await runScript('src/cli/help.ts', [])
  expect(status).toBe(0)
  const listed = [...stdout.matchAll(/^ {2}npm (?:run )?([a-z]+) {2,}\S/gm)].map(([, name]) => name)
  expect(listed.toSorted()).toEqual(Object.keys(scripts).toSorted())
})

describe.each(commands)('npm run $name', ({ name, file }) => {
  test('--help says how it is used, with an example that uses options that there are', async () => {
    const { status, stdout, stderr } = await runScript(file, ['--help'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const called = name === 'start' ? 'npm start' : `npm run ${name}`
    expect(stdout.startsWith(`Usage: ${called}`)).toBe(true)
    const [said, example] = stdout.split(/^Examples?\b.*:\n/m)
    expect(example?.trim().startsWith('npm') || example?.trim().startsWith('npx')).toBe(true)
    expect(example).toContain(called)
    for (const [option] of example!.matchAll(/(?<=\s)--[a-z-]+/g)) expect(said).toContain(option)
  })
})
