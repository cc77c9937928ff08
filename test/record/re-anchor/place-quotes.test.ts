import { describe, expect, test } from 'vitest'
import { AnchoredText } from '../../../src/content/anchor.ts'
import { Problems } from '../../../src/content/problem.ts'
import { placeQuotes, type QuoteToPlace } from '../../../src/record/re-anchor/place-quotes.ts'
import { readRecord } from '../../../src/record/re-anchor/record-file.ts'
import { BRIDGE } from '../../content/content-folder.ts'
import { DerivedFolder } from './harbour.ts'

const ADA = '“Nobody asked the ferrymen what they think,” said Ada Novak.\n\n'
const BO = '“Nobody asked the ferrymen what they think,” said Bo Lindt.\n'
const HEAD = '---\ntitle: Swing bridge to close\npublished: 2026-03-02\n---\n\n'

describe('of two speakers of the same words, one of whom the article drops while it edits the other’s', () => {
  const edited = () =>
    DerivedFolder.ofHarbour(HEAD + ADA + BO)
      .editArticle(ADA, '')
      .editArticle('Nobody asked', 'Nobody ever asked')

  test('the first is not offered what the article has of the second', () => {
    const { findings } = edited().derive()
    expect(findings.filter(({ item, kind }) => item === 'quote' && kind !== 'reworded')).toMatchObject([
      { kind: 'missing', words: 'Nobody asked the ferrymen what they think,', nearest: undefined },
    ])
  })

  test('the second’s words are not the first’s too, though all that nobody decided is accepted', () => {
    const folder = edited()
    folder.decide({ acceptsUndecided: true })
    expect(folder.recordText.match(/Nobody ever asked the ferrymen what they think,$/gm)).toHaveLength(1)
  })

  test('the record is changed no more when it is derived again', () => {
    const folder = edited()
    folder.derive()
    const once = folder.recordText
    folder.derive()
    expect(folder.recordText).toBe(once)
  })
})

test('of two quotes that nothing but the same words come near to, one takes them', () => {
  const folder = DerivedFolder.ofHarbour(
    `${HEAD}“The bridge is old and the bridge is tired,” said Ada Novak.\n\n“The bridge is old and the bridge is worn,” said Ada Novak.\n`,
  )
  folder.write(
    `articles/${BRIDGE}/article.md`,
    `${HEAD}“The bridge is old, we hear, and ought to go,” said Ada Novak.\n`,
  )
  folder.decide({ acceptsUndecided: true })
  expect(folder.recordText.match(/we hear, and ought to go,$/gm)).toHaveLength(1)
})

describe('a quote whose marks the article writes otherwise, while another is given the same words above it', () => {
  const DEEPA = 'Deepa Rao told reporters: “This is a disgrace for the whole town.”'
  const edited = () => {
    const folder = DerivedFolder.ofHarbour(
      `${HEAD}“The bridge is not safe any more,” said Ada Novak.\n\n${DEEPA}\n`,
    )
    const before = folder.quotes().get('This is a disgrace for the whole town.')!
    folder.write(
      `articles/${BRIDGE}/article.md`,
      `${HEAD}${DEEPA.replace('Deepa Rao', 'Ada Novak')}\n\n${DEEPA.replace('“', '"').replace('”', '"')}\n`,
    )
    folder.derive()
    return { folder, before }
  }

  test('stays its speaker’s', () => {
    const { folder, before } = edited()
    const { record } = readRecord(folder.recordText, 'record.yaml', new Problems())!
    const statement = record.statements.find(({ quotes }) => quotes.some(({ id }) => id === before.id))!
    expect(statement).toMatchObject({
      speaker: 'deepa-rao',
      sentences: ['Deepa Rao told reporters: "This is a disgrace for the whole town."'],
    })
  })

  test('and the record is changed no more when it is derived again', () => {
    const { folder } = edited()
    const once = folder.recordText
    folder.derive()
    expect(folder.recordText).toBe(once)
  })
})

describe('a quote written by hand whose words stand several times', () => {
  const TWICE = `${HEAD}“Nobody asked the ferrymen what they think,” said Ada Novak.\n\n“Nobody asked the ferrymen what they think,” Ada Novak said again.\n`
  const record = (more = '', exact = 'Nobody asked the ferrymen what they think,') => `statements:
  - id: s1
    speaker: ada-novak
    title: Nobody asked
    sentences: ["“Nobody asked the ferrymen what they think,” said Ada Novak."]
    quotes:
      - id: q1
        exact: ${exact}
${more}`
  const written = (text: string) => {
    const folder = new DerivedFolder().writeSite().writeArticle(BRIDGE, TWICE, text)
    folder.writeSpeakers('- {id: ada-novak, name: Ada Novak, kind: person}\n')
    return { folder, derived: folder.derive() }
  }

  test('is not given the first of them: derive asks which it is, and leaves the record', () => {
    const { folder, derived } = written(record())
    expect(derived.findings.filter(({ kind }) => kind === 'missing')).toMatchObject([
      { id: 'q1', nearest: undefined, places: 2 },
    ])
    expect(folder.recordText).toBe(record())
  })

  test('is not guessed at where a person accepts what comes nearest', () => {
    const { folder } = written(record())
    folder.decide({ acceptsWords: ['q1'] })
    expect(folder.recordText).not.toContain('suffix')
  })

  test('is where its suffix says', () => {
    const { derived } = written(record('        suffix: ” Ada Novak\n'))
    expect(derived.findings.filter(({ kind }) => kind === 'missing')).toEqual([])
  })

  test('is said to stand there where nothing tells which it is', () => {
    const { derived } = written(record('        prefix: nowhere\n', 'the ferrymen'))
    expect(derived.findings.filter(({ kind }) => kind === 'missing')).toMatchObject([{ id: 'q1', places: 2 }])
  })
})

test('of a reviewed quote whose paragraph stands twice now, neither is made a new one before a person said which it is', () => {
  const folder = DerivedFolder.ofHarbour(HEAD + ADA)
  folder.editRecord('    speaker: ada-novak\n', '    speaker: ada-novak\n    reviewed: true\n')
  const { findings } = folder.editArticle(ADA, ADA + ADA).derive()
  expect(findings.filter(({ kind }) => kind === 'missing')).toMatchObject([{ item: 'quote', places: 2 }])
  expect(folder.recordText.match(/- id: /g)).toHaveLength(2)
})

describe('of the same words in the mouths of three and in a block, where an edit reaches the first and drops the second', () => {
  const told = (who: string) => `${who} told reporters: “It isn’t the council’s money to spend.”\n\n`
  const deepa = '“It isn’t the council’s money to spend,” said Deepa Rao.\n\n'
  const block = 'The council meets again in June.\n\n> It isn’t the council’s money to spend.\n'
  const edited = () => {
    const folder = DerivedFolder.ofHarbour(HEAD + told('Ada Novak') + deepa + told('Bo Lindt') + block)
    const text = told('Ada Novak').replace('isn’t ', '') + told('Bo Lindt') + block
    folder.write(`articles/${BRIDGE}/article.md`, HEAD + text.replaceAll(/[“”]/g, '"'))
    return { folder, derived: folder.derive() }
  }

  test('the third keeps what is theirs: the nearest surroundings go first, and not the first in the record', () => {
    const { derived } = edited()
    expect(derived.findings.filter(({ kind }) => kind === 'reattributed')).toEqual([])
    expect(derived.findings.filter(({ kind, item }) => kind === 'missing' && item === 'quote')).toMatchObject(
      [{ words: 'It isn’t the council’s money to spend,' }],
    )
  })

  test('no statement takes a sentence that another has to the letter', () => {
    const { folder } = edited()
    expect(folder.recordText.match(/- (>-\n +)?It isn’t the council’s money to spend\.\n/g)).toHaveLength(1)
  })

  test('the record is changed no more when it is derived again', () => {
    const { folder } = edited()
    const once = folder.recordText
    folder.derive()
    expect(folder.recordText).toBe(once)
  })
})

test('two quotes of one speaker’s never take the same place', () => {
  const quote = {
    exact: 'It is not safe',
    speaker: 'ada',
    isOwned: true,
    isWithdrawn: false,
    accepts: () => false,
  }
  const text = 'On Monday, Ada said: “It is not safe” again.'
  const near = { ...quote, prefix: 'said: “', suffix: '”' }
  const nearer = { ...quote, prefix: 'On Monday, Ada said: “', suffix: '” again.' }
  const found = (...quotes: QuoteToPlace[]) =>
    placeQuotes(quotes, text, new AnchoredText(text), []).map((placement) => placement.found)
  expect(found(near, nearer)).toEqual(['missing', 'same'])
  expect(found({ ...nearer, isWithdrawn: true }, near)).toEqual(['missing', 'same'])
  expect(found(near, { ...nearer, speaker: 'bo' })).toEqual(['same', 'same'])
})
