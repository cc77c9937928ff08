import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CodedDocument, codeDocument, type RenderedDocument } from '../../src/compile/coded-document.ts'
import { PackWriter } from '../../src/compile/pack.ts'
import { readPack } from '../../src/compile/read-pack.ts'
import { CODINGS, type PackTable } from '../../src/document.ts'

const rendered = (content: string, other: Partial<RenderedDocument> = {}): RenderedDocument => ({
  name: 'atom.xml',
  type: 'application/atom+xml; charset=utf-8',
  content,
  modified: 1_772_452_800_999,
  ...other,
})
const packOf = (documents: readonly CodedDocument[]) => {
  const pack = new PackWriter()
  for (const document of documents) pack.add(document)
  return pack.encode()
}
const codingsOf = ({ table, bytes }: ReturnType<typeof readPack>, name: string) => {
  const document = (table as PackTable).documents[name]
  if (!document || !('coded' in document)) throw new Error(`no ${name}`)
  const { br, gzip } = document.coded
  return { ...(br ? { br: bytes(br) } : {}), gzip: bytes(gzip) }
}
const readable = ({ br, gzip }: CodedDocument['coded']) => ({
  br: br && brotliDecompressSync(br).toString('utf8'),
  gzip: gunzipSync(gzip).toString('utf8'),
})

describe('a coded document', () => {
  test('decompresses to its content in both codings, and says how long that is', async () => {
    const content = fc.string({ unit: 'grapheme', maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(content, async (words) => {
        const coded = codeDocument(rendered(words), CODINGS)
        const expected = Buffer.from(words, 'utf8')
        expect(readable(coded.coded)).toEqual({
          br: expected.toString('utf8'),
          gzip: expected.toString('utf8'),
        })
        expect(coded.length).toBe(expected.length)
      }),
      { numRuns: 30 },
    )
  })

  test('has gzip alone where nothing else is asked for', () => {
    expect(readable(codeDocument(rendered('words')).coded)).toEqual({ br: undefined, gzip: 'words' })
  })

  test('of more than a megabyte is kept in gzip alone', async () => {
    const content = 'six weeks at least '.repeat(60_000)
    const { coded, length } = codeDocument(rendered(content), CODINGS)
    expect(length).toBe(1_140_000)
    expect(readable(coded)).toEqual({ br: undefined, gzip: content })
  })

  test('has whole seconds for when it was modified', async () => {
    expect(codeDocument(rendered('a')).modified).toBe(1_772_452_800)
  })

  test('names no operating system in its gzip header, and no time', async () => {
    const { gzip } = codeDocument(rendered('a')).coded
    expect([...gzip.subarray(4, 10)]).toEqual([0, 0, 0, 0, 0, 255])
  })

  test('has a tag that follows from its type and bytes alone', async () => {
    const tag = (document: RenderedDocument) => codeDocument(document).tag
    const first = tag(rendered('a'))
    expect(first).toMatch(/^[\w-]{22}$/)
    expect(tag(rendered('a', { name: 'other.xml', modified: 0 }))).toBe(first)
    expect(tag(rendered('b'))).not.toBe(first)
    expect(tag(rendered('a', { type: 'text/html' }))).not.toBe(first)
  })
})

describe('a pack', () => {
  const documents = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('', 'rss.xml', 'atom.xml', 'feed.json', 'é.css'),
      content: fc.string({ unit: 'grapheme' }),
    }),
    { selector: ({ name }) => name },
  )

  test('gives back the codings of every document that went in', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (list) => {
        const coded = await Promise.all(
          list.map(({ name, content }) => codeDocument(rendered(content, { name }), CODINGS)),
        )
        const read = readPack(packOf(coded))
        for (const [at, { name, tag }] of coded.entries()) {
          expect(read.table.documents[name]?.tag).toBe(tag)
          const content = Buffer.from(list[at]!.content, 'utf8').toString('utf8')
          expect(readable(codingsOf(read, name))).toEqual({ br: content, gzip: content })
        }
      }),
      { numRuns: 30 },
    )
  })

  test('is read alike from within a larger buffer', async () => {
    const pack = packOf([codeDocument(rendered('words'), CODINGS)])
    const larger = new Uint8Array(pack.length + 7)
    larger.set(pack, 7)
    expect(readable(codingsOf(readPack(larger.subarray(7)), 'atom.xml')).br).toBe('words')
  })

  test('that is cut off is no pack', async () => {
    const pack = packOf([codeDocument(rendered('words'), CODINGS)])
    expect(() => readPack(pack.subarray(0, 40))).toThrow()
  })
})
