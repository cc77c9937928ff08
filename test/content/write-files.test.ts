import { spawnSync } from 'node:child_process'
import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { whileLocked, writeFiles } from '../../src/content/write-files.ts'
import { deriveFolder } from '../../src/record/derive-folder.ts'
import { moveInFolder } from '../../src/record/move/move-in-folder.ts'
import { runCommand } from '../cli/run-command.ts'
import { HARBOUR, LATER } from '../record/re-anchor/harbour.ts'
import { BRIDGE, ContentFolder, goodContent } from './content-folder.ts'

const RECORD_FILE = `articles/${BRIDGE}/record.yaml`
const read = ({ directory }: ContentFolder, file: string) => readFileSync(join(directory, file), 'utf8')
const filesOf = ({ directory }: ContentFolder) =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).toSorted()

describe('a content file that somebody saves while a command runs', () => {
  test('is left to them by derive, which says so, and does the others', () => {
    const folder = new ContentFolder().writeSite().writeSpeakers('')
    folder.writeArticle('2026-03-02-a', HARBOUR).writeArticle('2026-03-03-b', HARBOUR)
    const onArticle = () => folder.write('articles/2026-03-02-a/record.yaml', 'statements: []\n')
    const { articles } = deriveFolder({ directory: folder.directory, now: LATER, onArticle })
    expect(read(folder, 'articles/2026-03-02-a/record.yaml')).toBe('statements: []\n')
    expect(articles.map(({ done }) => done)).toEqual(['left', 'written'])
    expect(articles[0]!.left).toMatch(/record\.yaml: was changed while this ran, and is left as it is/)
    expect(folder.problems()).toEqual([])
  })

  test('is left to them where they changed a record that was there, or took it away', () => {
    for (const save of [
      (folder: ContentFolder) => folder.edit(RECORD_FILE, 'title: The bridge is not safe', 'title: Not safe'),
      (folder: ContentFolder) => folder.remove(RECORD_FILE),
    ]) {
      const folder = goodContent().edit(`articles/${BRIDGE}/article.md`, 'six weeks', 'ten weeks')
      const onArticle = () => void save(folder)
      const options = { directory: folder.directory, now: LATER, onArticle }
      const saved = () => filesOf(folder).map((file) => (file.endsWith('.yaml') ? read(folder, file) : file))
      const [derived] = deriveFolder({
        ...options,
        decisions: {
          acceptsWords: new Set(['q-weeks', 's-lindt']),
          acceptsSpeaker: new Set(),
          keeps: new Set(),
          acceptsUndecided: false,
        },
      }).articles
      expect(derived!.done).toBe('left')
      const after = saved()
      expect(after.join()).not.toContain('ten weeks at least')
    }
  })

  test('keeps a speaker that another command added meanwhile, once', () => {
    const folder = new ContentFolder().writeSite().writeSpeakers('').writeArticle(BRIDGE, HARBOUR)
    const ada = '- id: ada-novak\n  name: Ada Novak\n  kind: person\n  role: chair\n'
    deriveFolder({ directory: folder.directory, now: LATER, onArticle: () => folder.writeSpeakers(ada) })
    expect(read(folder, 'speakers.yaml').startsWith(ada)).toBe(true)
    expect(folder.problems()).toEqual([])
  })

  test('keeps a speaker who got an id meanwhile that derive would have given to somebody else', () => {
    const folder = new ContentFolder().writeSite().writeSpeakers('').writeArticle(BRIDGE, HARBOUR)
    const other = '- id: ada-novak\n  name: Ada Nováková\n  kind: person\n'
    const onArticle = () => folder.writeSpeakers(other)
    expect(() => deriveFolder({ directory: folder.directory, now: LATER, onArticle })).toThrow(
      /speakers\.yaml: was changed while this ran/,
    )
    expect(read(folder, 'speakers.yaml')).toBe(other)
    expect(filesOf(folder)).not.toContain(RECORD_FILE)
  })
})

describe('files that are written together', () => {
  test('are all left where one of them is another than was read, with nothing beside them', () => {
    const folder = new ContentFolder().write('a', 'one').write('b', 'saved meanwhile')
    const change = (file: string) => ({ path: join(folder.directory, file), before: 'one', text: 'two' })
    expect(() => writeFiles(['a', 'b'].map(change))).toThrow(/b: was changed while this ran/)
    expect(filesOf(folder).map((file) => [file, read(folder, file)])).toEqual([
      ['a', 'one'],
      ['b', 'saved meanwhile'],
    ])
  })

  test('leave a link a link, and write what it leads to', () => {
    const folder = new ContentFolder().write('shared.yaml', 'one')
    const path = join(folder.directory, 'link.yaml')
    symlinkSync('shared.yaml', path)
    writeFiles([{ path, before: 'one', text: 'two' }])
    expect(lstatSync(path).isSymbolicLink()).toBe(true)
    expect(read(folder, 'shared.yaml')).toBe('two')
  })

  test('that do not fit on the disk leave what was there, nothing beside it, and name the file', () => {
    const folder = new ContentFolder().write('a', 'one').write('b', 'one')
    const module = fileURLToPath(new URL('../../src/content/write-files.ts', import.meta.url))
    const script = `const { writeFiles } = await import(${JSON.stringify(module)})
      writeFiles([{ path: 'a', before: 'one', text: 'two' }, { path: 'b', before: 'one', text: 'x'.repeat(9e6) }])`
    // A file may have 1 MB here, as on a disk that is full.
    const { stderr, status } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 2000; trap "" XFSZ; exec "$0" --input-type=module -e "$1"', process.execPath, script],
      { cwd: folder.directory, encoding: 'utf8' },
    )
    expect(status).toBe(1)
    expect(stderr).toMatch(/b: cannot be written \(EFBIG: file too large\), and is left as it was/)
    expect(filesOf(folder).map((file) => read(folder, file))).toEqual(['one', 'one'])
  })
})

test('who waits for a content folder that another command writes to gets it afterwards', () => {
  const folder = new ContentFolder()
  writeFileSync(join(folder.directory, '.writing.lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: '1' }))
  expect(whileLocked(folder.directory, () => filesOf(folder))).toEqual(['.writing.lock'])
  expect(filesOf(folder)).toEqual([])
})

test('derives at once of two articles that quote the same new people write both, and each speaker once', async () => {
  const folder = new ContentFolder().writeSite().writeSpeakers('')
  const slugs = ['2026-03-02-a', '2026-03-03-b', '2026-03-04-c']
  for (const slug of slugs) folder.writeArticle(slug, HARBOUR)
  const ended = await Promise.all(
    slugs.map((slug) => runCommand('derive', ['--content', folder.directory, slug])),
  )
  expect(ended.map(({ status, stderr }) => ({ status, stderr }))).toEqual(
    slugs.map(() => ({ status: 0, stderr: '' })),
  )
  expect(folder.problems()).toEqual([])
  expect(filesOf(folder).filter((file) => /lock|next/.test(file))).toEqual([])
})

test('a move leaves a record that was saved meanwhile, and makes no speaker', () => {
  const folder = goodContent()
  const before = read(folder, 'speakers.yaml')
  const ids = ['q-weeks']
  // They are gone through once the record has been read.
  const savesMeanwhile = function* () {
    folder.write(RECORD_FILE, 'statements: []\n')
    yield 'q-weeks'
  }
  Object.assign(ids, { [Symbol.iterator]: savesMeanwhile })
  const fresh = { name: 'New One', kind: 'person' as const }
  const move = { directory: folder.directory, ids, to: 'new-one', fresh, now: LATER }
  expect(() => moveInFolder(move)).toThrow(/record\.yaml: was changed while this ran/)
  expect(read(folder, RECORD_FILE)).toBe('statements: []\n')
  expect(read(folder, 'speakers.yaml')).toBe(before)
})
