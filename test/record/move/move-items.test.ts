import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ContentError } from '../../../src/content/problem.ts'
import { COURT, CourtFolder, NOW, RECORD } from './court.ts'

const recordOf = (folder: CourtFolder) =>
  readFileSync(join(folder.directory, `articles/${COURT}/record.yaml`), 'utf8')

describe('a quote that is moved to somebody who has no statement', () => {
  const moved = () => {
    const folder = new CourtFolder()
    const { articles } = folder.move(['q-gone'], 'clerk', { note: 'It was the clerk who read it out.' })
    return { folder, parts: articles[0]!.parts }
  }

  test('gets a statement of its own with the sentence that reports it, where that stands', () => {
    const { folder, parts } = moved()
    expect(parts).toEqual([
      expect.objectContaining({ kind: 'split', of: 's-judge', quotes: ['q-gone'], from: 'ines-roth' }),
    ])
    const statements = [...folder.statements().values()]
    expect(statements.map(({ id }) => id)).toEqual([parts[0]!.into, 's-judge', 's-vale', 's-hide'])
    expect(statements[0]).toMatchObject({
      speaker: 'clerk',
      title: 'The clerk said: “The lake is gone for good”',
      reviewed: true,
      published: NOW,
      quotes: [{ id: 'q-gone', speaker: 'clerk' }],
    })
    expect(statements[0]!.sentences.map(({ exact }) => exact)).toEqual([
      '“The lake is gone for good,” the clerk read out.',
    ])
  })

  test('leaves the first statement what is its speaker’s, under a title of that', () => {
    const left = moved().folder.statements().get('s-judge')!
    expect(left.title).toBe('Ines Roth said: “This is a court and no market”')
    expect(left.sentences.map(({ exact }) => exact)).toEqual([
      '“This is a court and no market,” she said.',
      'The company knew of it for years, according to Judge Roth.',
    ])
    expect(left.quotes.map(({ id }) => id)).toEqual(['q-market'])
    expect(left).toMatchObject({ updated: NOW, said: '2026-03-02', corrections: [{ at: NOW }] })
  })

  test('keeps its id and its date, is dated, reviewed and corrected, and says whose it was', () => {
    const quote = moved().folder.quotes().get('q-gone')!
    expect(quote).toMatchObject({
      published: Date.UTC(2026, 2, 2, 7, 58),
      updated: NOW,
      reviewed: true,
      moved: [{ at: NOW, from: 'ines-roth' }],
      corrections: [{ at: NOW, note: 'It was the clerk who read it out.' }],
    })
    expect(quote.confidence).toBeUndefined()
  })

  test('takes its comments along, and leaves every other line as it was', () => {
    const text = recordOf(moved().folder)
    const lines = text.split('\n')
    for (const comment of ['# Loud and clear', '# to the letter', 'cue: read out # by whom?'])
      expect(lines.findIndex((line) => line.includes(comment))).toBeLessThan(
        lines.findIndex((line) => /^ {4}title: .*no market.* # hers\?$/.test(line)),
      )
    const kept = RECORD.split('\n').filter((line) => line.includes('#'))
    for (const line of kept) expect(text).toContain(/#.*/.exec(line)![0])
    expect(text).toContain(RECORD.slice(RECORD.indexOf('\n  - id: s-vale')))
  })

  test('gets the same new id on every machine', () => {
    expect(recordOf(moved().folder)).toBe(recordOf(moved().folder))
  })
})

describe('a quote that is moved out of a statement whose sentences report one of its quotes alone', () => {
  const [CLERKS, JUDGES] = [
    '“The lake is gone for good,” the clerk read out.',
    '“This is a court and no market,” she said.',
  ] as const
  const sentences = `      - ${CLERKS}\n      - ${JUDGES}\n      - The company knew of it for years, according to Judge Roth.\n`
  const moved = (only: string) => {
    const folder = new CourtFolder(RECORD.replace(sentences, `      - ${only}\n`))
    const [part] = folder.move(['q-gone'], 'clerk').articles[0]!.parts
    const [theirs, left] = [folder.statements().get(part!.into)!, folder.statements().get('s-judge')!]
    return [theirs, left].map((statement) => statement.sentences.map(({ exact }) => exact))
  }

  test.each([
    ['the other', JUDGES],
    ['the one that moves', CLERKS],
  ])('leaves each speaker the sentence of their own: %s', (_, only) => {
    expect(moved(only)).toEqual([[CLERKS], [JUDGES]])
  })
})

describe('a quote that is moved to somebody who has a statement nearby', () => {
  test('joins it with its sentence, in the order of the text', () => {
    const folder = new CourtFolder()
    expect(folder.move(['q-market'], 'tom-vale').articles[0]!.parts).toEqual([
      expect.objectContaining({ kind: 'joined', of: 's-judge', into: 's-vale' }),
    ])
    const host = folder.statements().get('s-vale')!
    expect(host.quotes.map(({ id }) => id)).toEqual(['q-market', 'q-appeal'])
    expect(host.sentences.map(({ exact }) => exact)).toEqual([
      '“This is a court and no market,” she said.',
      '“We will appeal,” said Tom Vale, who speaks for the company.',
    ])
    expect(host).toMatchObject({ title: 'We will appeal', updated: NOW, reviewed: false })
    expect(folder.quotes().get('q-market')).toMatchObject({ reviewed: true, speaker: 'tom-vale' })
  })

  test('has its sentence written as those beside it are', () => {
    const folded = RECORD.replace(
      '    sentences: ["“We will appeal,” said Tom Vale, who speaks for the company."]',
      '    sentences:\n      - >-\n        “We will appeal,” said Tom Vale, who speaks for the company.',
    )
    const folder = new CourtFolder(folded)
    folder.move(['q-market'], 'tom-vale')
    expect(recordOf(folder)).toContain('      - >-\n        “This is a court and no market,” she said.\n')
  })

  test('joins none that waits for review, with which it would wait too', () => {
    const folder = new CourtFolder(
      RECORD.replace(
        'title: We will appeal\n    confidence: 0.9',
        'title: We will appeal\n    confidence: 0.4',
      ),
    )
    expect(folder.move(['q-market'], 'tom-vale').articles[0]!.parts[0]!.kind).toBe('split')
  })

  test('stays apart where that is asked for, and joins another where that is named', () => {
    const apart = new CourtFolder()
    expect(apart.move(['q-market'], 'tom-vale', { into: 'apart' }).articles[0]!.parts[0]!.kind).toBe('split')
    const named = new CourtFolder()
    named.move(['q-appeal'], 'ines-roth', { into: 's-hide' })
    expect(named.quotes().get('q-appeal')!.speaker).toBe('ines-roth')
    expect(() => new CourtFolder().move(['q-market'], 'tom-vale', { into: 's-hide' })).toThrow('s-hide')
  })
})

describe('a statement of which nothing would be left', () => {
  test('moves as it is, with its id', () => {
    const folder = new CourtFolder()
    folder.move(['q-hide'], 'tom-vale')
    const moved = folder.statements().get('s-hide')!
    const trace = { updated: NOW, moved: [{ at: NOW, from: 'ines-roth' }] }
    expect(moved).toMatchObject({
      speaker: 'tom-vale',
      title: 'There is nothing to hide',
      reviewed: true,
      ...trace,
    })
    expect(moved.quotes[0]).toMatchObject({ id: 'q-hide', speaker: 'tom-vale', reviewed: true, ...trace })
  })

  test('stays with its sentence where its quote is asked to go apart', () => {
    const folder = new CourtFolder()
    folder.move(['q-hide'], 'tom-vale', { into: 'apart' })
    expect(folder.statements().get('s-hide')).toMatchObject({ speaker: 'ines-roth', quotes: [] })
    expect(folder.quotes().get('q-hide')!.speaker).toBe('tom-vale')
  })

  test('that nobody was named for tells nobody that it is gone', () => {
    const folder = new CourtFolder(
      RECORD.replace('  - id: s-hide\n    speaker: ines-roth\n', '  - id: s-hide\n'),
    )
    folder.move(['s-hide'], 'tom-vale')
    expect(folder.statements().get('s-hide')).toMatchObject({ speaker: 'tom-vale', moved: [] })
  })
})

test('several quotes move together, each out of its own statement', () => {
  const folder = new CourtFolder()
  const { articles } = folder.move(['q-gone', 'q-hide', 'q-appeal'], 'clerk')
  expect(articles[0]!.parts.map(({ kind }) => kind)).toEqual(['split', 'moved', 'moved'])
  const speakers = [...folder.quotes()].map(([id, { speaker }]) => `${id} ${speaker}`)
  expect(speakers).toEqual(['q-gone clerk', 'q-market ines-roth', 'q-appeal clerk', 'q-hide clerk'])
})

test('a quote that a person gave to its speaker by hand leaves the statement of the other', () => {
  const folder = new CourtFolder(RECORD.replace('cue: read out', 'speaker: clerk\n        cue: read out'))
  folder.move(['q-gone'], 'clerk')
  expect(folder.quotes().get('q-gone')).toMatchObject({ speaker: 'clerk', moved: [], updated: NOW })
  expect(folder.statements().get('s-judge')!.title).toBe('Ines Roth said: “This is a court and no market”')
})

test('a statement whose title says who speaks is moved under the name of whose it is now', () => {
  const named = RECORD.replace(
    'title: There is nothing to hide',
    'title: "Ines Roth said: “There is nothing to hide”" # so',
  )
  const folder = new CourtFolder(named)
  folder.move(['s-hide'], 'tom-vale')
  expect(folder.statements().get('s-hide')!.title).toBe('Tom Vale said: “There is nothing to hide”')
  expect(recordOf(folder)).toContain('title: "Tom Vale said: “There is nothing to hide”" # so')
})

test('a quote that moves there and back keeps its id and the whole way', () => {
  const folder = new CourtFolder()
  folder.move(['q-gone'], 'clerk')
  folder.move(['q-gone'], 'ines-roth', { now: NOW + 60_000 })
  const quote = folder.quotes().get('q-gone')!
  expect(quote.moved.map(({ from }) => from)).toEqual(['ines-roth', 'clerk'])
  expect(quote.updated).toBe(NOW + 60_000)
  expect([...folder.quotes().keys()].toSorted()).toEqual(['q-appeal', 'q-gone', 'q-hide', 'q-market'])
})

test('what never went out moves without a word to the first speaker’s subscribers', () => {
  const held = new CourtFolder(RECORD.replace('confidence: 0.82', 'confidence: 0.4'))
  held.move(['q-gone'], 'clerk')
  expect(held.quotes().get('q-gone')!.moved).toEqual([])
  const folder = new CourtFolder()
  folder.move(['q-gone'], 'clerk', { isUnpublished: true })
  expect(folder.quotes().get('q-gone')!.moved).toEqual([])
})

test('a change that follows at once is dated after the last, though that lies ahead', () => {
  const folder = new CourtFolder(RECORD.replace('confidence: 0.82', 'updated: 2026-03-06T10:00:00Z'))
  folder.move(['q-gone'], 'clerk')
  expect(folder.quotes().get('q-gone')!.updated).toBe(Date.UTC(2026, 2, 6, 10, 0, 1))
})

test('a speaker is made on the spot, with what moves', () => {
  const folder = new CourtFolder()
  folder.move(['q-gone'], 'olga-brandt', { fresh: { name: 'Olga Brandt', kind: 'person' } })
  expect(folder.load().content.speakers.at(-1)).toMatchObject({ id: 'olga-brandt', name: 'Olga Brandt' })
  expect(folder.quotes().get('q-gone')!.speaker).toBe('olga-brandt')
})

test('what is its speaker’s already stays as it is, to the byte', () => {
  const folder = new CourtFolder()
  expect(folder.move(['q-market', 's-judge', 's-hide'], 'ines-roth').articles).toEqual([])
  expect(recordOf(folder)).toBe(RECORD)
})

describe('what cannot be moved is said, and nothing is written', () => {
  test.each<[string, (folder: CourtFolder) => unknown, unknown]>([
    ['an item that is not there', (folder) => folder.move(['q-none'], 'clerk'), /“q-none”/],
    ['to somebody unknown', (folder) => folder.move(['q-gone'], 'nobody'), /--name/],
    [
      'out of a record that does not fit',
      (folder) =>
        folder.edit(`articles/${COURT}/article.md`, 'for good', 'forever').move(['q-gone'], 'clerk'),
      ContentError,
    ],
    [
      'to a name that somebody else has',
      (folder) => folder.move(['q-gone'], 'vale', { fresh: { name: 'Tom Vale', kind: 'person' } }),
      ContentError,
    ],
  ])('%s', (_, move, error) => {
    const folder = new CourtFolder()
    expect(() => move(folder)).toThrow(error as Error)
    expect(recordOf(folder)).toBe(RECORD)
  })
})

test.each([
  [
    'in brackets',
    (record: string) =>
      record.replace(
        /quotes:\n {6}# Loud[\s\S]*?\n\n/,
        'quotes: [{id: q-gone, exact: "The lake is gone for good,"}, {id: q-market, exact: "This is a court and no market,"}]\n\n',
      ),
  ],
  ['with line ends of Windows', (record: string) => record.replaceAll('\n', '\r\n')],
  [
    'with dashes as far left as their keys',
    (record: string) =>
      record.replace(/quotes:\n {6}# Loud[\s\S]*?\n\n/, (part) => part.replaceAll('\n      ', '\n    ')),
  ],
])('moves words in a record %s', (_, written) => {
  const folder = new CourtFolder(written(RECORD))
  folder.move(['q-gone'], 'clerk')
  expect(folder.quotes().get('q-gone')!.speaker).toBe('clerk')
  expect(folder.quotes().get('q-market')!.of).toBe('s-judge')
})

test('what joins a statement that moves in the same run dates it once, and not ahead', () => {
  const known = '      - The company knew of it for years, according to Judge Roth.\n'
  const hidden = '      - “There is nothing to hide,” he added.\n'
  const folder = new CourtFolder(RECORD.replace(known, '').replace(hidden, hidden + known))
  const { articles } = folder.move(['s-vale', 'q-hide'], 'clerk')
  expect(articles[0]!.parts.map(({ kind, into }) => [kind, into])).toEqual([
    ['moved', 's-vale'],
    ['joined', 's-vale'],
  ])
  const dated = [...folder.statements().values(), ...folder.quotes().values()].map(({ updated }) => updated)
  expect(dated).toContain(NOW)
  expect(Math.max(...dated)).toBe(NOW)
})
