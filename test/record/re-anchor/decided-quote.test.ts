import { describe, expect, test } from 'vitest'
import { moveInFolder } from '../../../src/record/move/move-in-folder.ts'
import { BRIDGE } from '../../content/content-folder.ts'
import { DerivedFolder, THEN } from './harbour.ts'

const SAID = '“The bridge is not safe any more,” said Ada Novak.'

/** An article that says the same twice, the first of which a person gave to Bo Lindt; it now names Cora Mills for that. */
function givenAway() {
  const head = '---\ntitle: Swing bridge to close\npublished: 2026-03-02\n---\n\n'
  const folder = DerivedFolder.ofHarbour(
    `${head}The council met on the quay.\n\n${SAID}\n\n${SAID}\n\nBo Lindt and Cora Mills came late.\n`,
  )
  const [quote] = folder.load().content.articles[0]!.statements.flatMap(({ quotes }) => quotes)
  moveInFolder({
    directory: folder.directory,
    ids: [quote!.id],
    to: 'bo-lindt',
    fresh: { name: 'Bo Lindt', kind: 'person' },
    now: THEN + 60_000,
  })
  return { folder, quote: quote!.id }
}

test('a sentence that an article has twice goes once with the quote in it', () => {
  const { folder } = givenAway()
  const { statements } = folder.load().content.articles[0]!
  expect(statements.map(({ sentences }) => sentences.map(({ exact }) => exact))).toEqual([[SAID], [SAID]])
})

describe('of a statement whose quote a person gave to its speaker, and which the article gives to another', () => {
  const edited = () => {
    const { folder, quote } = givenAway()
    const file = `articles/${BRIDGE}/article.md`
    folder.write(file, folder.read(file).replace('said Ada Novak', 'said Cora Mills'))
    return { folder, quote, derived: folder.derive() }
  }

  test('the quote alone is asked about', () => {
    const { derived, quote } = edited()
    expect(derived.findings).toMatchObject([{ kind: 'doubtful', id: quote, now: 'cora-mills' }])
  })

  test('all goes where the quote goes, under the other’s name', () => {
    const { folder, quote } = edited()
    folder.decide({ acceptsSpeaker: [quote] })
    const { statements } = folder.load().content.articles[0]!
    expect(statements.find(({ quotes }) => quotes.some(({ id }) => id === quote))).toMatchObject({
      speaker: 'cora-mills',
      title: 'Cora Mills said: “The bridge is not safe any more”',
      quotes: [{ speaker: 'cora-mills' }],
    })
    const once = folder.recordText
    folder.derive()
    expect(folder.recordText).toBe(once)
  })

  test('all stays where the quote is kept', () => {
    const { folder, quote } = edited()
    folder.decide({ keeps: [quote] })
    expect(folder.derive().findings).toEqual([])
    const { statements } = folder.load().content.articles[0]!
    expect(statements.map(({ speaker }) => speaker)).toEqual(['bo-lindt', 'ada-novak'])
  })
})
