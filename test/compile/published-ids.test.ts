import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { notePublished } from '../../src/compile/note-published.ts'
import { ContentError } from '../../src/content/problem.ts'
import { renameSpeaker } from '../../src/record/speakers/change-speakers.ts'
import { runCommand } from '../cli/run-command.ts'
import { ARTICLE, BRIDGE, type ContentFolder, goodContent } from '../content/content-folder.ts'
import { hashesIn, newOutput } from './compiled-folder.ts'

const RECORD_FILE = `articles/${BRIDGE}/record.yaml`
const LEDGER_FILE = `published/${BRIDGE}.txt`

/** Content that was compiled and whose ids were noted. */
async function published(folder = goodContent()) {
  const out = newOutput()
  await compile({ content: folder.directory, out })
  const noted = notePublished(folder.directory, out)
  return { folder, out, noted }
}

const ledgerOf = (folder: ContentFolder) => readFileSync(join(folder.directory, LEDGER_FILE), 'utf8')

/** What a compile and a check alike say is wrong. */
async function complaints(folder: ContentFolder, out: string): Promise<string[]> {
  const error = await compile({ content: folder.directory, out }).catch((reason: unknown) => reason)
  const errors = folder.problems().filter(({ severity }) => severity === 'error')
  const said = errors.map(({ file, line, what, remedy }) => `${file}:${line}: ${what}; ${remedy}`)
  expect(
    error instanceof ContentError ? error.problems.filter(({ severity }) => severity === 'error').length : 0,
  ).toBe(said.length)
  return said
}

describe('the ledger of what is published', () => {
  test('has a line for each article, statement, quote and speaker, sorted, in a file for each article', async () => {
    const { folder } = await published()
    expect(ledgerOf(folder).split('\n').slice(1)).toEqual([
      `article ${BRIDGE}`,
      'quote q-safe',
      'quote q-see',
      'quote q-weeks',
      'speaker ada-novak',
      'speaker bo-lindt',
      'statement s-lindt',
      'statement s-novak',
      '',
    ])
    expect(readdirSync(join(folder.directory, 'published'))).toEqual([`${BRIDGE}.txt`, '_authority.txt'])
  })

  test('is written where something new went out, and nowhere else', async () => {
    const { folder, out, noted } = await published()
    expect(noted.files.length).toBe(2)
    const again = notePublished(folder.directory, out)
    expect(again.files).toEqual([])
    folder.writeArticle('2026-03-05-new', ARTICLE.replace('/bridge', '/new'), 'statements: []\n')
    await compile({ content: folder.directory, out })
    expect(notePublished(folder.directory, out).files).toEqual([
      expect.stringMatching(/published\/2026-03-05-new\.txt$/),
    ])
  })

  test('has nothing of what waits for review, and changes no byte of what is compiled', async () => {
    const folder = goodContent().writeSite('review: required\n')
    const { out } = await published(folder)
    expect(ledgerOf(folder)).not.toContain('q-weeks')
    const before = hashesIn(out)
    await compile({ content: folder.directory, out })
    expect(hashesIn(out)).toEqual(before)
  })
})

describe('what was published and is gone', () => {
  test('from the record is refused, with the line of the ledger and what to do, and the last output stays', async () => {
    const { folder, out } = await published()
    const before = hashesIn(out)
    folder.edit(
      RECORD_FILE,
      '      - id: q-safe\n        exact: It is not safe any more\n        cue: said\n',
      '',
    )
    expect(await complaints(folder, out)).toEqual([
      expect.stringMatching(
        /^published\/2026-03-02-swing-bridge\.txt:3: the quote “q-safe” was published, and is in no record; put it back into .*record\.yaml, with withdrawn: \{at, reason\} if it is taken back; or remove this line if it never went out$/,
      ),
    ])
    expect(hashesIn(out)).toEqual(before)
  })

  test('is no longer missed once it is back as withdrawn, or its line is gone', async () => {
    const { folder, out } = await published()
    folder.edit(
      RECORD_FILE,
      'id: q-safe',
      'id: q-safe\n        withdrawn: {at: 2026-03-03, reason: Misheard.}',
    )
    expect(await complaints(folder, out)).toEqual([])
    folder.edit(RECORD_FILE, 'id: q-weeks', 'id: q-other')
    expect((await complaints(folder, out)).length).toBe(1)
    folder.edit(LEDGER_FILE, 'quote q-weeks\n', '')
    expect(await complaints(folder, out)).toEqual([])
  })

  test('with its article is said once', async () => {
    const { folder, out } = await published()
    folder.remove(`articles/${BRIDGE}`)
    expect(await complaints(folder, out)).toEqual([
      expect.stringMatching(
        /^published\/.*\.txt:2: the article “2026-03-02-swing-bridge” was published, and is gone; put /,
      ),
    ])
  })

  test('among the speakers is refused, but not one who has another id now', async () => {
    const { folder, out } = await published()
    renameSpeaker(folder.directory, 'bo-lindt', { id: 'bo-lind' })
    expect(await complaints(folder, out)).toEqual([])
    folder.edit('speakers.yaml', 'merged:', '# merged:').edit('speakers.yaml', '    - bo-lindt\n', '')
    expect((await complaints(folder, out)).join()).toMatch(
      /the speaker “bo-lindt” was published, and is in no entry; add/,
    )
  })

  test('since the authority is another is refused, whatever the ids are', async () => {
    const { folder, out } = await published()
    folder.edit('site.yaml', 'authority: record.example,2026', 'authority: record.example,2027')
    expect((await complaints(folder, out)).join()).toMatch(
      /“record\.example,2026”, and site\.yaml has “record\.example,2027”/,
    )
  })

  test('since an article without a record was edited is refused', async () => {
    const folder = goodContent().remove(RECORD_FILE)
    const { out } = await published(folder)
    expect(await complaints(folder, out)).toEqual([])
    folder.edit(`articles/${BRIDGE}/article.md`, 'takes six weeks at least', 'takes ten weeks at least')
    await expect(compile({ content: folder.directory, out })).rejects.toThrow(
      /record\.yaml is missing: put it back, or/,
    )
  })
})

test('a ledger that Git merged with conflicts is refused, with the line', async () => {
  const { folder, out } = await published()
  folder.edit(LEDGER_FILE, 'quote q-safe\n', '<<<<<<< HEAD\nquote q-safe\n=======\n>>>>>>> other\n')
  expect((await complaints(folder, out))[0]).toMatch(/^published\/.*\.txt:3: is no id; /)
})

test('npm run ledger says what to commit, and where nothing is compiled what to run', async () => {
  const { folder, out } = await published()
  folder.remove('published')
  const args = ['--content', folder.directory, '--out']
  const { status, stdout } = await runCommand('ledger', [...args, out])
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `2 files of the ledger changed: commit ${folder.directory}/published\n`,
  })
  expect(existsSync(join(folder.directory, LEDGER_FILE))).toBe(true)
  const none = await runCommand('ledger', [...args, newOutput()])
  expect(none.status).toBe(1)
  expect(none.stderr).toMatch(/holds no compiled site; run npm run compile\n$/)
})
