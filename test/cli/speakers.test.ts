import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BRIDGE, goodContent } from '../content/content-folder.ts'
import { hasTerminal, OnTerminal } from './on-terminal.ts'
import { runCommand } from './run-command.ts'

const speakers = async (directory: string, ...words: string[]) =>
  runCommand('speakers', [...words, '--content', directory])

test('lists speakers as lines, and as JSON for programs', async () => {
  const { directory } = goodContent()
  const lines = await speakers(directory)
  expect(lines).toMatchObject({ status: 0, stderr: '' })
  expect(lines.stdout).toContain(
    `ada-novak (Ada Novak, person): 2 quotes in 1 statement, last in ${BRIDGE}\n`,
  )
  const { stdout } = await speakers(directory, '--json')
  expect(JSON.parse(stdout).speakers).toContainEqual({
    ...{ id: 'city-council', name: 'City Council', kind: 'organization' },
    ...{ statements: 0, quotes: 0, last: null, mayBe: [] },
  })
})

test('renames a speaker, and says which records changed', async () => {
  const { directory } = goodContent()
  const { status, stdout } = await speakers(directory, 'rename', 'bo-lindt', 'Bo A. Lindt')
  expect(status).toBe(0)
  expect(stdout).toMatch(
    /record\.yaml: now names bo-a-lindt\nbo-a-lindt \(Bo A\. Lindt\): 1 record changed\n/,
  )
  expect(readFileSync(join(directory, 'speakers.yaml'), 'utf8')).toMatch(/merged:\n +- bo-lindt\n/)
})

test('splits a speaker in an article', async () => {
  const { directory } = goodContent()
  const split = await speakers(
    directory,
    'split',
    'bo-lindt',
    '--article',
    BRIDGE,
    '--name',
    'Bo Lund',
    '--json',
  )
  expect(JSON.parse(split.stdout)).toMatchObject({ speaker: { id: 'bo-lund', name: 'Bo Lund' } })
})

test.each([
  [['merge', 'ada-novak'], 2],
  [['rename'], 2],
  [['split', 'bo-lindt'], 2],
  [['remove', 'bo-lindt'], 2],
  [['merge', 'ada-novak', 'bo-lindt', '--to', 'x'], 2],
  [['merge', 'ada-novak', 'nobody'], 1],
  [['split', 'bo-lindt', '--article', 'nothing', '--name', 'X'], 1],
])('%s exits with %i and changes nothing', async (words, status) => {
  const { directory } = goodContent()
  const before = readFileSync(join(directory, 'speakers.yaml'), 'utf8')
  expect((await speakers(directory, ...words)).status).toBe(status)
  expect(readFileSync(join(directory, 'speakers.yaml'), 'utf8')).toBe(before)
})

test('a slip in what to do is told from a slip in a name', async () => {
  const { status, stderr } = await runCommand('speakers', ['mrge', 'a', 'b'])
  expect(status).toBe(2)
  expect(stderr).toMatch(/^“mrge” is nothing that can be done with speakers; did you mean “merge”\?/)
})

describe.skipIf(!hasTerminal())('speakers on a terminal', { timeout: 60_000 }, () => {
  test('shows how far it has read, and takes that away; in a pipe it shows none of it', async () => {
    const terminal = new OnTerminal('speakers', [])
    expect(await terminal.ended).toBe(0)
    expect(terminal.shown).toContain('\r\x1b[Kreading 1/1\r\x1b[K')
    expect((await runCommand('speakers', [])).stderr).toBe('')
  })
})
