import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { BRIDGE, ContentFolder } from '../content/content-folder.ts'
import { DerivedFolder, HARBOUR } from '../record/re-anchor/harbour.ts'
import { hashesIn, newOutput } from './compiled-folder.ts'

/** Publishes whatever was derived, however sure it is. */
const ALL = 'leastConfidence: 0\n'
const harbour = (article = HARBOUR) =>
  new ContentFolder().writeSite(ALL).writeSpeakers('# Who is quoted\n').writeArticle(BRIDGE, article)
const compiled = async (folder: ContentFolder) => {
  const out = newOutput()
  const result = await compile({ content: folder.directory, out })
  return { ...result, files: hashesIn(out) }
}

describe('an article without a record', () => {
  test('is published as if derive had written its record and its speakers', async () => {
    const [bare, derived] = [
      await compiled(harbour()),
      await compiled(DerivedFolder.ofHarbour().writeSite(ALL)),
    ]
    expect(bare.files).toEqual(derived.files)
    expect(bare.quotes).toBe(5)
  })

  test('gives the same bytes each time', async () => {
    expect((await compiled(harbour())).files).toEqual((await compiled(harbour())).files)
  })

  test('is named with what was derived, and what of it waits for a person', async () => {
    const folder = harbour(`${HARBOUR}\n“Nobody knows who said this.”\n`).writeSite('leastConfidence: 0.88\n')
    const { derived, quotes, waiting } = await compiled(folder)
    expect(derived).toEqual([{ slug: BRIDGE, statements: expect.any(Number), quotes: 6 }])
    expect(waiting).toBeGreaterThan(0)
    expect(quotes).toBeLessThan(6)
  })

  test('makes the same speaker of the same name in two articles', async () => {
    const { statements } = await compiled(harbour().writeArticle('2026-03-03-b', HARBOUR))
    expect(statements).toBe(8)
  })
})
