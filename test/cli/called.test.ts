import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { printLine } from '../../src/cli/paint.ts'
import { RECORD_FILE } from '../content/broken-rule.ts'
import { BRIDGE, goodContent } from '../content/content-folder.ts'
import { ROOT } from '../docs/pages.ts'
import { runCommand } from './run-command.ts'

test('an option that nobody knows is an error, and the one that is meant is named', async () => {
  const { status, stdout, stderr } = await runCommand('check', ['--contnet', 'x'])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(
    /^--contnet is no option here; did you mean “--content”\? .*\n\nUsage: npm run check/,
  )
})

test.each([
  ['derive', ['swing-bridge'], `no article has the slug “swing-bridge”; did you mean “${BRIDGE}”?`],
  ['derive', ['--keep', 'q-weaks'], 'no record has an item with the id “q-weaks”; did you mean “q-weeks”?'],
  ['move', ['q-weaks', '--to', 'x'], 'no record has an item with the id “q-weaks”; did you mean “q-weeks”?'],
  ['move', ['q-weeks', '--to', 'ad-novak'], 'no speaker has the id “ad-novak”; did you mean “ada-novak”?'],
  ['speakers', ['rename', 'ad-novak', 'X Y'], 'no speaker has the id “ad-novak”; did you mean “ada-novak”?'],
])('%s %j names what is meant', async (command, args, message) => {
  const { status, stderr } = await runCommand(command, [...args, '--content', goodContent().directory])
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(message) })
})

test('paths mean what they mean where npm was called, and are named as they were given', async () => {
  const folder = goodContent().edit(RECORD_FILE, 'exact: The work takes', 'exact: The job takes')
  const env = {
    INIT_CWD: join(folder.directory, 'articles'),
    npm_package_json: join(ROOT, 'package.json'),
  }
  const { status, stderr } = await runCommand('check', ['--content', '..'], { cwd: ROOT, env })
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/^\.\.\/articles\//) })
})

test('there is colour where it is asked for, and the same words', async () => {
  const folder = goodContent().edit(RECORD_FILE, 'exact: The work takes', 'exact: The job takes')
  const args = ['--content', folder.directory]
  const plain = await runCommand('check', args)
  const coloured = await runCommand('check', args, { env: { FORCE_COLOR: '1' } })
  expect(plain.stderr).not.toContain('\u001b')
  expect(coloured.stderr.startsWith('\u001b[')).toBe(true)
  expect(stripVTControlCharacters(coloured.stderr)).toBe(plain.stderr)
})

test('what a terminal would obey is shown in a painted line too', async () => {
  const stream = new PassThrough()
  printLine(stream as unknown as NodeJS.WriteStream, 'a ', ['error', 'b\u001b[2Jc'])
  expect(String(stream.read())).toBe('a b\\u001b[2Jc\n')
})
