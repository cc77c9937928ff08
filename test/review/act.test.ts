import { describe, expect, test } from 'vitest'
import { ContentError } from '../../src/content/problem.ts'
import { openQuestions } from '../../src/record/open-questions.ts'
import { act } from '../../src/review/act.ts'
import { type Action, actionSchema } from '../../src/review/action.ts'
import { Refusal } from '../../src/review/reviewed-record.ts'
import { RECORD } from '../record/move/court.ts'
import { courtRecord, DERIVED, decided } from './court-record.ts'

/** The lines that a decision takes out of the court's record, and those that it puts in. */
function linesChanged(action: Action, text = RECORD, more?: string): { out: string[]; in: string[] } {
  const made = decided(courtRecord(text, more), action).file.text
  const [before, now] = [text.split('\n'), made.split('\n')]
  const lacking = (these: string[], those: string[]) => {
    const left = [...those]
    return these.filter((line) => {
      const at = left.indexOf(line)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
  }
  return { out: lacking(before, now), in: lacking(now, before) }
}

/** What a record says of the statement of an id. */
const statement = (record: ReturnType<typeof courtRecord>, id: string) =>
  record.file.record.statements.find((other) => other.id === id)!

const refusal = (action: Action, record = courtRecord()) => {
  try {
    act(record, action)
  } catch (error) {
    if (error instanceof Refusal || error instanceof ContentError) return error.message
    throw error
  }
  return undefined
}

describe('what is accepted', () => {
  test('says so once it is all of its statement, in one line', () => {
    expect(linesChanged({ do: 'accept', items: ['quote/q-hide'] })).toEqual({
      out: [],
      in: ['    reviewed: true'],
    })
    expect(linesChanged({ do: 'accept', items: ['statement/s-judge'] })).toEqual({
      out: [],
      in: ['    reviewed: true'],
    })
  })

  test('says so itself while others of its statement wait, and leaves that to the statement then', () => {
    const one = decided(courtRecord(), { do: 'accept', items: ['quote/q-gone'] })
    expect(statement(one, 's-judge').reviewed).toBeUndefined()
    expect(statement(one, 's-judge').quotes[0]!.reviewed).toBe(true)
    const both = decided(one, { do: 'accept', items: ['quote/q-market'] })
    expect(both.file.text).toBe(
      decided(courtRecord(), { do: 'accept', items: ['statement/s-judge'] }).file.text,
    )
  })

  test('keeps a review with a comment of its own', () => {
    const record = RECORD.replace(
      '        cue: read out',
      '        reviewed: true # by Kim\n        cue: read out',
    )
    const made = decided(courtRecord(record), { do: 'accept', items: ['quote/q-market'] })
    expect(made.file.text).toContain('reviewed: true # by Kim')
    expect(statement(made, 's-judge').reviewed).toBe(true)
  })

  test('is not what was taken back unread: nobody is told that it is gone', () => {
    const made = decided(
      courtRecord(),
      { do: 'withdraw', item: 'quote/q-gone', reason: 'It is no quote.' },
      { do: 'accept', items: ['quote/q-market'] },
    )
    expect(statement(made, 's-judge')).toMatchObject({ reviewed: true, quotes: [{ reviewed: false }, {}] })
  })

  test('is refused where nobody is named', () => {
    const record = courtRecord(RECORD.replace('    speaker: tom-vale\n', ''))
    expect(refusal({ do: 'accept', items: ['quote/q-appeal'] }, record)).toMatch(
      /nobody is named.*; say first/,
    )
  })

  test('settles what derive asked of its speaker', () => {
    const asked = DERIVED.replace(/(quote\/q-hide .*)/, '$1 asks=tom-vale')
    const waits = (text: string) => openQuestions(courtRecord(text).file, 'court', 'record.yaml').length
    expect(waits(asked)).toBe(1)
    expect(waits(decided(courtRecord(asked), { do: 'accept', items: ['quote/q-hide'] }).file.text)).toBe(0)
  })
})

describe('what is somebody else’s', () => {
  test('goes where npm run move would put it', () => {
    const made = decided(courtRecord(), {
      do: 'attribute',
      items: ['quote/q-gone'],
      to: { id: 'clerk' },
      note: 'The clerk read it out.',
    })
    expect(made.file.record.statements.map(({ speaker }) => speaker)).toEqual([
      'clerk',
      'ines-roth',
      'tom-vale',
      'ines-roth',
    ])
    expect(made.file.record.statements[0]).toMatchObject({
      reviewed: true,
      title: 'The clerk said: “The lake is gone for good”',
      quotes: [{ id: 'q-gone', corrections: [{ note: 'The clerk read it out.' }] }],
    })
  })

  test('may be a new speaker’s, who gets an id that nobody has', () => {
    const { added, file } = act(courtRecord(), {
      do: 'attribute',
      items: ['quote/q-hide'],
      to: { name: 'Olga Brandt', kind: 'person' },
    })
    expect(added).toEqual([{ id: 'olga-brandt', name: 'Olga Brandt', kind: 'person', aliases: [] }])
    expect(file.record.statements.at(-1)).toMatchObject({
      id: 's-hide',
      speaker: 'olga-brandt',
      reviewed: true,
    })
  })

  test('is a known speaker’s where the name is theirs', () => {
    const to = { name: 'Tom Vale', kind: 'person' } as const
    expect(act(courtRecord(), { do: 'attribute', items: ['quote/q-hide'], to }).added).toEqual([])
  })

  test('is accepted where it was theirs already', () => {
    const to = { id: 'ines-roth' }
    const made = decided(courtRecord(), { do: 'attribute', items: ['quote/q-hide'], to })
    expect(made.file.text).toBe(decided(courtRecord(), { do: 'accept', items: ['quote/q-hide'] }).file.text)
  })

  test('cannot go to nobody', () => {
    const to = { id: 'nobody' }
    expect(refusal({ do: 'attribute', items: ['quote/q-hide'], to })).toMatch(
      /no speaker has the id “nobody”/,
    )
  })
})

describe('a title', () => {
  test('is put in the place of the other, with its comment, and dated', () => {
    expect(
      linesChanged({ do: 'retitle', item: 'statement/s-judge', title: 'Ines Roth: a court, no market' }),
    ).toEqual({
      out: ['    title: The lake is gone for good # hers?'],
      in: ['    updated: 2026-03-05T09:00:00.000Z', '    title: "Ines Roth: a court, no market" # hers?'],
    })
  })

  test('cannot be another’s words', () => {
    const record = decided(courtRecord(), { do: 'attribute', items: ['quote/q-gone'], to: { id: 'clerk' } })
    const { id } = record.file.record.statements[0]!
    expect(id).not.toBe('s-judge')
    const own = courtRecord(
      RECORD.replace('        cue: read out # by whom?', '        speaker: clerk').replace(
        'title: The lake is gone for good # hers?',
        'title: This is a court and no market',
      ),
    )
    expect(
      refusal({ do: 'retitle', item: 'statement/s-judge', title: 'The lake is gone for good' }, own),
    ).toMatch(/^record\.yaml:4: the statement is ines-roth’s, but its title is a quote of clerk’s; move/)
  })
})

describe('what is withdrawn', () => {
  test.each<[Action, string]>([
    [{ do: 'withdraw', item: 'statement/s-hide', reason: 'No.' }, 'title: There is nothing to hide'],
    [{ do: 'merge', item: 'statement/s-hide', into: 'statement/s-judge' }, 'title: There is nothing to hide'],
  ])('by %o says so above what a person put last', (action, above) => {
    const last = '        exact: There is nothing to hide,\n'
    const corrected = RECORD.replace(last, `${last}    corrections: [{at: 2026-03-02, note: "Amended."}]\n`)
    const lines = decided(courtRecord(corrected), action).file.text.split('\n')
    const at = lines.findIndex((line) => line.trim() === above)
    expect(lines[at + 1]).toMatch(/^ {4}withdrawn:/)
  })

  test('stays, with one line that says when and why', () => {
    expect(linesChanged({ do: 'withdraw', item: 'quote/q-gone', reason: 'He, not she, said so.' })).toEqual({
      out: [],
      in: ['        withdrawn: {at: 2026-03-05T09:00:00.000Z, reason: "He, not she, said so."}'],
    })
  })

  test('can be in brackets', () => {
    const made = decided(courtRecord(), { do: 'withdraw', item: 'quote/q-appeal', reason: 'Nobody said it.' })
    expect(statement(made, 's-vale').quotes[0]!.withdrawn?.reason).toBe('Nobody said it.')
    expect(made.file.text).toContain('} # brief')
  })

  test('is not decided upon again', () => {
    const record = decided(courtRecord(), { do: 'withdraw', item: 'statement/s-hide', reason: 'No.' })
    for (const item of ['statement/s-hide', 'quote/q-hide'] as const)
      expect(refusal({ do: 'withdraw', item, reason: 'No.' }, record)).toMatch(/was withdrawn/)
  })
})

describe('a statement that is split', () => {
  test('leaves the quotes with their sentences to a new one of the speaker’s, as reviewed as it was', () => {
    for (const reviewed of [undefined, true]) {
      const record = courtRecord(
        reviewed ? RECORD.replace('    said: 2026', '    reviewed: true\n    said: 2026') : RECORD,
      )
      const made = decided(record, { do: 'split', quotes: ['quote/q-market'] })
      const [rest, apart] = made.file.record.statements
      expect(rest).toMatchObject({ id: 's-judge', quotes: [{ id: 'q-gone' }] })
      expect(apart).toMatchObject({
        speaker: 'ines-roth',
        title: 'Ines Roth said: “This is a court and no market”',
        sentences: ['“This is a court and no market,” she said.'],
        quotes: [{ id: 'q-market' }],
      })
      expect(apart!.reviewed).toBe(reviewed)
      expect(made.file.text).toContain('# Loud and clear')
    }
  })

  test('must have something left', () => {
    expect(refusal({ do: 'split', quotes: ['quote/q-hide'] })).toMatch(/nothing would be left/)
    expect(refusal({ do: 'split', quotes: ['quote/q-gone', 'quote/q-hide'] })).toMatch(/not of one statement/)
  })
})

describe('statements that are merged', () => {
  const MERGE: Action = { do: 'merge', item: 'statement/s-hide', into: 'statement/s-judge' }

  test('are one with the quotes and sentences of both, in the order of the text; the other keeps its id', () => {
    const made = decided(courtRecord(), MERGE)
    expect(statement(made, 's-judge').sentences.at(-1)).toBe('“There is nothing to hide,” he added.')
    expect(statement(made, 's-judge').quotes.map(({ id }) => id)).toEqual(['q-gone', 'q-market', 'q-hide'])
    expect(statement(made, 's-hide')).toMatchObject({
      quotes: [],
      withdrawn: { reason: 'It is told with another statement of the same article.' },
    })
  })

  test('stay as reviewed as each was', () => {
    const read = RECORD.replace('title: There is', 'reviewed: true\n    title: There is')
    expect(refusal(MERGE, courtRecord(read))).toMatch(/still waits for review.*; accept that one first/)
    const other: Action = { do: 'merge', item: 'statement/s-judge', into: 'statement/s-hide' }
    const made = decided(courtRecord(read), other)
    expect(statement(made, 's-hide').quotes.map(({ reviewed }) => reviewed)).toEqual([
      false,
      false,
      undefined,
    ])
  })

  test('must be of one speaker, and two', () => {
    expect(refusal({ ...MERGE, into: 'statement/s-vale' })).toMatch(/not of one speaker/)
    expect(refusal({ ...MERGE, into: 'statement/s-hide' })).toMatch(/with itself/)
  })
})

describe('a missed quote', () => {
  const { text } = courtRecord().article
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const by = { id: 'clerk' }

  test('makes a statement of its own, where it stands in the text, reviewed and without a confidence', () => {
    const made = decided(courtRecord(), { do: 'mark', ...at('“Nobody will bring it back,”'), by })
    const [fresh] = made.file.record.statements
    expect(made.file.record.statements).toHaveLength(4)
    expect(made.file.record.statements[1]).toMatchObject({
      speaker: 'clerk',
      reviewed: true,
      title: 'The clerk said: “Nobody will bring it back”',
      sentences: ['“Nobody will bring it back,” she went on.'],
      quotes: [{ exact: 'Nobody will bring it back,', suffix: '” she went on.' }],
    })
    expect(fresh!.id).toBe('s-judge')
    expect(made.file.text).not.toMatch(/confidence: 1\b/)
  })

  test('joins the statement that its sentence reports', () => {
    const made = decided(courtRecord(), {
      do: 'mark',
      ...at('knew of it for years'),
      by: { id: 'ines-roth' },
    })
    const { quotes } = statement(made, 's-judge')
    expect(quotes.map(({ exact }) => exact)).toEqual([
      'The lake is gone for good,',
      'This is a court and no market,',
      'knew of it for years',
    ])
    expect(quotes[2]!.reviewed).toBe(true)
  })

  test('is of whole words, without their quotation marks', () => {
    const { start } = at('obody will bring it bac')
    const made = decided(courtRecord(), { do: 'mark', start, end: start + 23, by })
    expect(made.file.record.statements[1]!.quotes[0]!.exact).toBe('Nobody will bring it back')
  })

  test('is none where the record has its words, or there are none', () => {
    expect(refusal({ do: 'mark', ...at('lake is gone'), by: { id: 'ines-roth' } })).toMatch(
      /q-gone has these words/,
    )
    expect(refusal({ do: 'mark', start: 0, end: 1, by })).toMatch(/no words/)
    expect(refusal({ do: 'mark', start: text.length + 5, end: text.length + 9, by })).toMatch(/no words/)
  })
})

test('what no file may hold is left out of typed words, and alone is no word', () => {
  const withdrawal = (reason: string) =>
    actionSchema.safeParse({ do: 'withdraw', item: 'quote/q-hide', reason })
  expect(withdrawal('\uffff').success).toBe(false)
  expect(withdrawal('Mis\uffffheard').data).toMatchObject({ reason: 'Misheard' })
})
