import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { Compiler } from '../../src/compile/compiler.ts'
import { FileStamps } from '../../src/compile/file-stamps.ts'
import { OutputFolder } from '../../src/compile/output-folder.ts'
import { ContentError } from '../../src/content/problem.ts'
import { RECORD_FILE } from '../content/broken-rule.ts'
import { goodContent } from '../content/content-folder.ts'
import { hashesIn, newOutput } from './compiled-folder.ts'

const beside = (out: string) => readdirSync(dirname(out))

describe('a compile that fails', () => {
  test('leaves the last good output to the byte, and nothing beside it', async () => {
    const folder = goodContent()
    const out = newOutput()
    await compile({ content: folder.directory, out })
    const good = hashesIn(out)
    folder.edit(RECORD_FILE, 'exact: The work takes', 'exact: The job takes')
    await expect(compile({ content: folder.directory, out })).rejects.toThrow(ContentError)
    expect(hashesIn(out)).toEqual(good)
    expect(beside(out)).toEqual(['dist'])
  })

  test('makes nothing where there was nothing', async () => {
    const out = newOutput()
    await expect(compile({ content: goodContent().remove('site.yaml').directory, out })).rejects.toThrow(
      ContentError,
    )
    expect(beside(out)).toEqual([])
  })

  test('while it writes leaves the last good output, and nothing beside it', async () => {
    const folder = goodContent()
    const out = newOutput()
    await compile({ content: folder.directory, out })
    const good = hashesIn(out)
    const onProgress = (step: string, done: number) => {
      if (step === 'writing' && done === 3) throw new Error('no space left on device')
    }
    await expect(compile({ content: folder.directory, out, onProgress })).rejects.toThrow('no space left')
    expect(hashesIn(out)).toEqual(good)
    expect(beside(out)).toEqual(['dist'])
  })
})

describe('a compile that others follow', () => {
  test('leaves the last good output to the byte where it fails, and the next one is as any other', async () => {
    const folder = goodContent()
    const out = newOutput()
    let isFull = false
    const onProgress = (step: string, done: number) => {
      if (isFull && step === 'writing' && done === 3) throw new Error('no space left on device')
    }
    const compiler = new Compiler({ content: folder.directory, out, isFollowing: true, onProgress })
    await compiler.compile()
    await compiler.compile()
    const good = hashesIn(out)
    folder.edit('articles/2026-03-02-swing-bridge/article.md', 'on Monday.', 'on Sunday.')
    isFull = true
    await expect(compiler.compile()).rejects.toThrow('no space left')
    expect(hashesIn(out)).toEqual(good)
    isFull = false
    await compiler.compile()
    const whole = newOutput()
    await compile({ content: folder.directory, out: whole })
    expect(hashesIn(out)).toEqual(hashesIn(whole))
  })

  test('keeps no file of what is gone', async () => {
    const folder = goodContent()
    const before = readFileSync(join(folder.directory, 'articles/2026-03-02-swing-bridge/article.md'), 'utf8')
    const out = newOutput()
    const compiler = new Compiler({ content: folder.directory, out, isFollowing: true })
    await compiler.compile()
    const good = hashesIn(out)
    folder.writeArticle('2026-04-01-another', before)
    await compiler.compile()
    await compiler.compile()
    folder.remove('articles/2026-04-01-another')
    await compiler.compile()
    expect(hashesIn(out)).toEqual(good)
    // Whoever compiles once clears it away.
    await compile({ content: folder.directory, out })
    expect(hashesIn(out)).toEqual(good)
    expect(beside(out)).toEqual(['dist'])
  })
})

describe('a compile after one that was killed', () => {
  test('while it wrote is as if that had never run', async () => {
    const folder = goodContent()
    const out = newOutput()
    await compile({ content: folder.directory, out })
    const good = hashesIn(out)
    mkdirSync(`${out}.next/assets`, { recursive: true })
    writeFileSync(`${out}.next/.on-record`, '')
    writeFileSync(`${out}.next/assets/half.pack`, 'half')
    await compile({ content: folder.directory, out })
    expect(hashesIn(out)).toEqual(good)
    expect(beside(out)).toEqual(['dist'])
  })

  test('between its two renames puts the new output in its place', async () => {
    const folder = goodContent()
    const out = newOutput()
    await compile({ content: folder.directory, out })
    const good = hashesIn(out)
    renameSync(out, `${out}.last`)
    await compile({ content: folder.directory, out })
    expect(hashesIn(out)).toEqual(good)
    expect(beside(out)).toEqual(['dist'])
  })

  test('between its two renames has the last output back, even if it fails itself', async () => {
    const folder = goodContent()
    const out = newOutput()
    await compile({ content: folder.directory, out })
    const good = hashesIn(out)
    renameSync(out, `${out}.last`)
    const onProgress = (step: string) => {
      if (step === 'writing') throw new Error('no space left on device')
    }
    await expect(compile({ content: folder.directory, out, onProgress })).rejects.toThrow('no space left')
    expect(hashesIn(out)).toEqual(good)
    expect(beside(out)).toEqual(['dist'])
  })
})

describe('an output folder', () => {
  test('shows nothing of what is written before it is committed', () => {
    const out = newOutput()
    const output = new OutputFolder(out, new FileStamps())
    output.write('a/b.txt', 'new')
    expect(existsSync(out)).toBe(false)
    output.commit()
    expect([...hashesIn(out)!.keys()]).toEqual(['.on-record', join('a', 'b.txt')])
  })

  test('keeps no file that the new output lacks', () => {
    const out = newOutput()
    const first = new OutputFolder(out, new FileStamps())
    first.write('old.txt', 'old')
    first.commit()
    const second = new OutputFolder(out, new FileStamps())
    expect(Buffer.from(second.readLast('old.txt')!).toString()).toBe('old')
    expect(second.readLast('new.txt')).toBeUndefined()
    second.write('new.txt', 'new')
    second.commit()
    expect(readdirSync(out)).toEqual(['.on-record', 'new.txt'])
  })

  test.each(['', '.next', '.last'])(
    'refuses where %s holds a file that no compile made, whatever else is there, and leaves it alone',
    async (beside) => {
      const out = newOutput()
      const taken = `${out}${beside}`
      mkdirSync(join(taken, 'chapters'), { recursive: true })
      writeFileSync(join(taken, 'bundle.js'), '\nexport const bundledPacks = {\n}')
      writeFileSync(join(taken, 'chapters/1.txt'), 'years of work')
      const before = hashesIn(dirname(out))
      await expect(compile({ content: goodContent().directory, out })).rejects.toThrow(
        /holds files that no compile made/,
      )
      expect(hashesIn(dirname(out))).toEqual(before)
    },
  )

  test('refuses a file or a link in its place, and leaves it alone', async () => {
    const out = newOutput()
    writeFileSync(out, 'a file')
    await expect(compile({ content: goodContent().directory, out })).rejects.toThrow(/is no folder/)
    expect(readFileSync(out, 'utf8')).toBe('a file')
    const linked = newOutput()
    symlinkSync(dirname(out), linked)
    await expect(compile({ content: goodContent().directory, out: linked })).rejects.toThrow(/is no folder/)
    expect(lstatSync(linked).isSymbolicLink()).toBe(true)
  })

  test('is locked while a compile is at work on it, and afterwards no more', async () => {
    const out = newOutput()
    const first = new OutputFolder(out, new FileStamps())
    await expect(compile({ content: goodContent().directory, out })).rejects.toThrow(
      `another compile (process ${process.pid}) is writing it`,
    )
    first.discard()
    await compile({ content: goodContent().directory, out })
    expect(beside(out)).toEqual(['dist'])
  })

  test.each([
    ['of a process that has ended', { pid: 2 ** 22 + 1, started: '1' }],
    ['of a process whose number was given again', { pid: process.pid, started: '1' }],
    ['that says nothing', 'half'],
  ])('has a lock %s for none', async (_, lock) => {
    const out = newOutput()
    writeFileSync(`${out}.lock`, JSON.stringify(lock))
    await compile({ content: goodContent().directory, out })
    expect(beside(out)).toEqual(['dist'])
  })

  test('refuses a folder that holds what no compile made, and leaves it alone', async () => {
    const out = newOutput()
    mkdirSync(out)
    writeFileSync(join(out, 'thesis.txt'), 'years of work')
    await expect(compile({ content: goodContent().directory, out })).rejects.toThrow(
      /holds files that no compile made/,
    )
    expect(readdirSync(out)).toEqual(['thesis.txt'])
    expect(beside(out)).toEqual(['dist'])
  })

  test('is there again after a kill between the renames, even if the content is wrong by then', async () => {
    const folder = goodContent()
    const out = newOutput()
    await compile({ content: folder.directory, out })
    const good = hashesIn(out)
    renameSync(out, `${out}.last`)
    await expect(compile({ content: folder.remove('site.yaml').directory, out })).rejects.toThrow(
      ContentError,
    )
    expect(hashesIn(out)).toEqual(good)
  })

  test.each([
    ['emptied', 0],
    ['cut short', -500],
  ])('does not spoil the next one where a pack was %s', async (_, end) => {
    const folder = goodContent()
    const out = newOutput()
    await compile({ content: folder.directory, out })
    const good = hashesIn(out)
    const pack = join(out, 'bundle/polled-quotes.pack')
    writeFileSync(pack, readFileSync(pack).subarray(0, end))
    await compile({ content: folder.directory, out })
    expect(hashesIn(out)).toEqual(good)
  })
})
