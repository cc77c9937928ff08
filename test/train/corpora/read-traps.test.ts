import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readTraps } from '../../../train/corpora/read-traps.ts'

const folder = mkdtempSync(join(tmpdir(), 'on-record-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(file: string) {
  writeFileSync(join(folder, 'kind.txt'), file)
  return readTraps(folder)
}

test('a trap has its text without the braces, and who says each quotation in it', () => {
  const [trap] = read(
    '# a pair\n“Slow,”{Ana Ruiz = Ruiz} she said of “Blue.”{none}\n“It is,”{open = a man} said a man.\n',
  )
  expect(trap).toMatchObject({
    name: 'a pair',
    kind: 'kind',
    text: '“Slow,” she said of “Blue.”\n“It is,” said a man.',
  })
  expect(trap!.quotes.map(({ start, end, speaker }) => [trap!.text.slice(start, end), speaker])).toEqual([
    ['Slow,', { name: 'Ana Ruiz', aliases: ['Ruiz'], nameless: false }],
    ['Blue.', { name: null, aliases: [], nameless: true }],
    ['It is,', { name: 'a man', aliases: [], nameless: true }],
  ])
})

test('a quotation has straight or single marks too, holds another, or goes on in the next paragraph', () => {
  const [{ text, quotes }] = read(
    '# marks\n"So,"{Ana} she said. ‘No,’{Ben} he said. “He said ‘no’,”{Ana} she said.\n“One.{Ana}\n“Two.”{Ana}\n',
  ) as [ReturnType<typeof readTraps>[0]]
  expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual([
    'So,',
    'No,',
    'He said ‘no’,',
    'One.',
    'Two.',
  ])
})

test('what says nobody’s name, stands twice or quotes nothing is an error that names the trap', () => {
  expect(() => read('# a pair\n“Slow,” she said.\n')).toThrow(
    'kind.txt, “a pair”: nobody stands behind “Slow,”',
  )
  expect(() => read('# a pair\nNothing.\n')).toThrow('“a pair”: it has no quotation')
  expect(() => read('# a pair\nSlow{Ana}.\n')).toThrow('“a pair”: no quotation ends at “Slow”')
  expect(() => read('# a\n“A”{Ana}\n\n# a\n“B”{Ana}\n')).toThrow('“a”: another trap has this name')
})
