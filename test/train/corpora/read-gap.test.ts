import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readGap } from '../../../train/corpora/read-gap.ts'

const folder = mkdtempSync(join(tmpdir(), 'on-record-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HEAD = 'ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL'

function write(...lines: string[]): string {
  const file = join(folder, 'gap.tsv')
  writeFileSync(file, `${[HEAD, ...lines].join('\n')}\n`)
  return file
}

test('offsets, which GAP counts in code points, become UTF-16 offsets', () => {
  const text = '🎻 Ann met Eva before she sang.'
  const file = write(`x-1\t${text}\tshe\t21\tAnn\t2\tFALSE\tEva\t10\tTRUE\thttp://example.org/`)
  const [example] = readGap(file)
  const { pronoun, names } = example!
  expect([pronoun, ...names].map(({ start, end }) => text.slice(start, end))).toEqual(['she', 'Ann', 'Eva'])
  expect(names.map(({ isAntecedent }) => isAntecedent)).toEqual([false, true])
})

test('a line that is no example is an error that names it', () => {
  expect(() => readGap(write('x-1\tAnn sang.'))).toThrow('gap.tsv, line 2: 2 columns, not 11')
  expect(() => readGap(write('x-1\tAnn sang.\tshe\t0\tAnn\t0\tTRUE\tAnn\t0\tTRUE\tu'))).toThrow(
    'line 2: “she” does not stand at character 0',
  )
})
