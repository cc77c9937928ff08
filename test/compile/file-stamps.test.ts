import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { FileStamps, stampOf, stampOfLinked } from '../../src/compile/file-stamps.ts'
import { goodContent } from '../content/content-folder.ts'
import { hashesIn, newOutput } from './compiled-folder.ts'

const NOW = Date.now()

/** What the file system says of a file that was written some milliseconds ago. */
const stats = (ago: number, other: Partial<Stats> = {}) =>
  ({ ino: 7, size: 100, mtimeMs: NOW - ago, ctimeMs: NOW - ago, ...other }) as Stats

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-stamps-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('the stamp of a file', () => {
  const known = () => {
    const stamps = new FileStamps()
    stamps.note('a.md', stampOf(stats(60_000)), 'hash')
    return stamps
  }

  test('stands for its hash as long as nobody has touched it', () => {
    expect(known().hashOf('a.md', stampOf(stats(60_000)))).toBe('hash')
    expect(known().hashOf('b.md', stampOf(stats(60_000)))).toBeUndefined()
  })

  test.each([
    ['has another size', { size: 101 }],
    ['was written since', { mtimeMs: NOW - 59_999.5, ctimeMs: NOW - 59_999.5 }],
    ['was written since, and its date put back', { ctimeMs: NOW - 30_000 }],
    ['is another file under its name', { ino: 8 }],
  ])('stands for nothing where the file %s', (_, changed) => {
    expect(known().hashOf('a.md', stampOf(stats(60_000, changed)))).toBeUndefined()
  })

  test('is not kept of a file that changed so shortly before that it may change once more and look the same', () => {
    const stamps = new FileStamps()
    for (const [file, stamp] of [
      ['a', stampOf(stats(1500))],
      ['b', stampOf(stats(60_000, { ctimeMs: NOW - 1500 }))],
      ['c', stampOf(stats(-60_000))],
      ['d', stampOfLinked(stats(1500))],
    ] as const) {
      stamps.note(file, stamp, 'hash')
      expect(stamps.hashOf(file, stamp)).toBeUndefined()
    }
  })

  test('of a file of the output is the same when one more link to it was made', () => {
    const stamps = new FileStamps()
    stamps.note('a.pack', stampOfLinked(stats(60_000)), 'hash')
    expect(stamps.hashOf('a.pack', stampOfLinked(stats(60_000, { ctimeMs: NOW })))).toBe('hash')
  })
})

describe('stamps that are kept', () => {
  const of = (folder: string, out = folder) =>
    new FileStamps({ folder: join(folder, 'stamps'), content: 'c', out })

  test('are there for the next process, but those that nobody asked for in between', () => {
    const folder = newFolder()
    const first = of(folder)
    first.note('a', stampOf(stats(60_000)), 'one')
    first.note('b', stampOf(stats(60_000)), 'two')
    first.keep()
    const second = of(folder)
    expect(second.hashOf('a', stampOf(stats(60_000)))).toBe('one')
    second.keep()
    const third = of(folder)
    expect(third.hashOf('a', stampOf(stats(60_000)))).toBe('one')
    expect(third.hashOf('b', stampOf(stats(60_000)))).toBeUndefined()
  })

  test('are of one output alone, and go with it', () => {
    const folder = newFolder()
    const out = join(folder, 'dist')
    writeFileSync(out, '')
    const stamps = of(folder, out)
    stamps.note('a', stampOf(stats(60_000)), 'one')
    stamps.keep()
    expect(of(folder).hashOf('a', stampOf(stats(60_000)))).toBeUndefined()
    rmSync(out)
    const another = of(folder)
    another.note('a', stampOf(stats(60_000)), 'one')
    another.keep()
    expect(readdirSync(join(folder, 'stamps'))).toHaveLength(1)
  })

  test.each([
    ['cut short', (text: string) => text.slice(0, -9)],
    ['changed', (text: string) => text.replace('one', 'two')],
    ['emptied', () => ''],
    ['no JSON', () => 'x\ny'],
  ])('are none where their file was %s', (_, damage) => {
    const folder = newFolder()
    const stamps = of(folder)
    stamps.note('a', stampOf(stats(60_000)), 'one')
    stamps.keep()
    const file = join(folder, 'stamps', readdirSync(join(folder, 'stamps'))[0]!)
    writeFileSync(file, damage(readFileSync(file, 'utf8')))
    expect(of(folder).hashOf('a', stampOf(stats(60_000)))).toBeUndefined()
  })
})

test('a compile where no stamps can be kept is as any other', async () => {
  const folder = newFolder()
  const taken = join(folder, 'stamps')
  writeFileSync(taken, 'a file')
  const content = goodContent()
  const [out, whole] = [newOutput(), newOutput()]
  await compile({ content: content.directory, out, stamps: taken })
  await compile({ content: content.directory, out: whole })
  expect(hashesIn(out)).toEqual(hashesIn(whole))
  expect(existsSync(taken)).toBe(true)
})
