import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { Compiler } from '../../src/compile/compiler.ts'
import { readPack } from '../../src/compile/read-pack.ts'
import { packFile } from '../../src/document.ts'
import { goodContent } from '../content/content-folder.ts'
import { newOutput } from './compiled-folder.ts'

const ARTICLES = 9

test('an edit of one quote leaves no archive document that refers to its article as it was before', async () => {
  const folder = goodContent()
  folder.write('site.yaml', `${readFileSync(join(folder.directory, 'site.yaml'), 'utf8')}\nfeedSize: 4\n`)
  folder.write('speakers.yaml', '- {id: ada, name: Ada, kind: person}\n- {id: bo, name: Bo, kind: person}\n')
  folder.write('articles/2026-03-02-swing-bridge/record.yaml', 'statements: []\n')
  for (let number = 1; number <= ARTICLES; number++) {
    folder.writeArticle(
      `a${number}`,
      `---\ntitle: News ${number}\npublished: 2020-01-0${number}\n---\n\n“Wait here,” Ada said. “Go there,” Bo said.\n`,
    )
    folder.write(`articles/a${number}/record.yaml`, recordOf(number))
  }
  const [out, followed] = [newOutput(), newOutput()]
  const compiler = new Compiler({ content: folder.directory, out: followed, isFollowing: true })
  await Promise.all([compile({ content: folder.directory, out }), compiler.compile()])
  expect(strayReferences(out)).toEqual([])
  folder.write('articles/a2/record.yaml', recordOf(2, ', context: Ada was tired.'))
  await Promise.all([compile({ content: folder.directory, out }), compiler.compile()])
  expect(strayReferences(out)).toEqual([])
  expect(strayReferences(followed)).toEqual([])
})

function recordOf(number: number, more = ''): string {
  return `statements:
  - id: s${number}
    speaker: ada
    title: Ada waits
    reviewed: true
    sentences: ['“Wait here,” Ada said.']
    quotes: [{ id: a${number}, exact: 'Wait here,'${more} }]
  - id: t${number}
    speaker: bo
    title: Bo goes
    reviewed: true
    sentences: ['“Go there,” Bo said.']
    quotes: [{ id: b${number}, exact: 'Go there,' }]
`
}

/** The packs that refer to entries which an article's pack has not. */
function strayReferences(out: string): string[] {
  const assets = join(out, 'assets')
  const open = (file: string) => {
    const bytes = readFileSync(join(assets, file))
    return readPack(bytes).table
  }
  const files = (readdirSync(assets, { recursive: true }) as string[]).filter((file) =>
    file.endsWith('.pack'),
  )
  const references = files.flatMap((file) => (open(file).units ?? []).map((unit) => ({ file, unit })))
  expect(references.length).toBeGreaterThan(ARTICLES)
  return references
    .filter(({ unit: [folder, version] }) => open(packFile(folder)).entries?.version !== version)
    .map(({ file }) => file)
}
