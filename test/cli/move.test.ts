import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COURT, CourtFolder, RECORD } from '../record/move/court.ts'
import { runCommand } from './run-command.ts'

const move = (folder: CourtFolder, ...args: string[]) =>
  runCommand('move', ['--content', folder.directory, ...args])
const recordOf = (folder: CourtFolder) =>
  readFileSync(join(folder.directory, `articles/${COURT}/record.yaml`), 'utf8')

describe('move', () => {
  test.each(['--help', '-h'])('%s says how it is used, on stdout, with status 0', async (option) => {
    const { status, stdout, stderr } = await runCommand('move', [option])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const word of ['ID', '--to', '--name', '--kind', '--note', '--into', '--apart', '--unpublished'])
      expect(stdout).toContain(word)
  })

  test('says what it moved and where it stands now, on stdout alone, with status 0', async () => {
    const folder = new CourtFolder()
    const { status, stdout, stderr } = await move(folder, 'q-gone', '--to', 'clerk')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const [, line, id] =
      /record\.yaml:(\d+): the quote q-gone of s-judge is now clerk’s, and no longer ines-roth’s, in a new statement, (\w+): read its title\n$/.exec(
        stdout,
      )!
    expect(recordOf(folder).split('\n')[Number(line) - 1]).toContain(`id: ${id}`)
    expect(folder.problems()).toEqual([])
  })

  test('never dates anything ahead', async () => {
    const folder = new CourtFolder()
    await move(folder, 'q-gone', '--to', 'clerk', '--note', 'It was the clerk.')
    const dates = [...folder.statements().values()].flatMap(({ quotes, ...statement }) =>
      [statement, ...quotes].flatMap((item) => [
        item.published,
        item.updated,
        ...item.corrections.map(({ at }) => at),
      ]),
    )
    expect(Math.max(...dates)).toBeLessThanOrEqual(Date.now())
  })

  test('makes a speaker on the spot', async () => {
    const folder = new CourtFolder()
    expect((await move(folder, 'q-gone', '--to', 'olga', '--name', 'Olga Brandt')).status).toBe(0)
    expect(folder.load().content.speakers.at(-1)).toMatchObject({ id: 'olga', kind: 'person' })
  })

  test('--json prints what was moved, for programs to read', async () => {
    const { stdout } = await move(new CourtFolder(), 's-hide', '--to', 'tom-vale', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      speaker: { id: 'tom-vale' },
      articles: [
        { slug: COURT, parts: [{ kind: 'moved', of: 's-hide', quotes: ['q-hide'], from: 'ines-roth' }] },
      ],
    })
  })

  test('of an item that no record has says so, with status 1, and writes nothing', async () => {
    const folder = new CourtFolder()
    const { status, stderr } = await move(folder, 'q-none', '--to', 'clerk')
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining('no record has an item with the id “q-none”'),
    })
    expect(recordOf(folder)).toBe(RECORD)
  })

  test.each([
    [['q-gone']],
    [['--to', 'clerk']],
    [['q-gone', '--to', 'clerk', '--into', 's-vale', '--apart']],
    [['q-gone', '--to', 'clerk', '--kind', 'ship']],
    [['q-gone', '--to', 'The Clerk', '--name', 'The Clerk']],
    [['q-gone', '--to', 'clerk', '--note', ' ']],
    [['q-gone', '--too', 'clerk']],
  ])('refuses %j as wrong use, with status 2', async (args) => {
    const { status, stdout, stderr } = await move(new CourtFolder(), ...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('Usage: npm run move -- ')
  })
})
