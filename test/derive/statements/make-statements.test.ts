import { describe, expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

const statements = (text: string, published = '2026-05-08') => derive(text, { published }).statements
const titles = (text: string): string[] => statements(text).map(({ title }) => title)

describe('a title', () => {
  test('is a whole clause that names who says what, before the words of a quote', () => {
    expect(
      titles('“We respect the court,” she said. Secretary Grace Mutua said the state would appeal.').at(-1),
    ).toBe('Secretary Grace Mutua said the state would appeal')
  })

  test('keeps the words before the speaker where they come first', () => {
    expect(
      titles('“I aged about ten years in that last five minutes,” said head coach Maeve Brennan.'),
    ).toEqual(['“I aged about ten years in that last five minutes,” said head coach Maeve Brennan'])
  })

  test('names the speaker where a pronoun stands in the article', () => {
    expect(
      titles('Peter Otieno laughed. “We have been vindicated by the court,” he told reporters.'),
    ).toEqual(['Peter Otieno told reporters: “We have been vindicated by the court”'])
  })

  test('has the noun that a relative pronoun stands for', () => {
    expect(titles('It was a victory for the traders who had called it “a tax on survival.”')).toEqual([
      'Traders had called it “a tax on survival”',
    ])
  })

  test.each([
    [
      'puts the speaker before what is said on both sides of a cue',
      'Clara Nwosu opened the wing on Monday. The museum, Nwosu said, would make visitors think about the sea.',
      'Nwosu said the museum would make visitors think about the sea',
    ],
    [
      'joins a sentence in two quotations',
      '“Every time you close a line,” Clara Nwosu said, “you take a town off the map.”',
      'Clara Nwosu said: “Every time you close a line, … you take a town off the map”',
    ],
    [
      'leaves out what is told of the speaker',
      'Clara Nwosu, who has run the northern depot of the state railway for eleven years and lives in Aba, said the last line would close in May.',
      'Clara Nwosu said the last line would close in May',
    ],
    [
      'makes no clause of a participle',
      'The line closed in May, Clara Nwosu said, adding that the town had lost its market.',
      'Clara Nwosu said the line closed in May',
    ],
  ])('%s', (_, text, title) => {
    expect(titles(text).at(-1)).toBe(title)
  })

  test('is short enough, and ends in no quotation, where another of the speaker’s sentences fits', () => {
    const long = `“${'We will rebuild the harbour and the road and the school that the water took from us, and '.repeat(2)}then we will dance. It was the worst night of our lives,” Clara Nwosu said.`
    expect(titles(long)).toEqual(['Clara Nwosu said: “It was the worst night of our lives”'])
  })

  test('says nothing of whom the record does not name', () => {
    expect(
      titles('“We have been vindicated by the court,” a voice from the crowd shouted.').join(),
    ).not.toMatch(/said/)
  })

  test('leaves out a clause that hangs on another', () => {
    expect(titles('After denying that they exist, Minsk now praises the camps as “schools”.')).toEqual([
      'Minsk now praises the camps as “schools”',
    ])
  })
})

describe('the day', () => {
  test('right after the cue is when it was said', () => {
    expect(statements('Germany said Thursday it will stop buying gas by the end of the year.')[0]!.said).toBe(
      '2026-05-07',
    )
  })

  test('within what is said is another day', () => {
    expect(statements('Ramon Villanueva said the market would open again on Monday.')[0]!.said).toBeNull()
  })
})

describe('the day of an occasion', () => {
  test('is that of everybody who speaks on it', () => {
    const found = statements(
      'Clara Nwosu said at a budget hearing on Wednesday that the line would close.\n\nAt the budget hearing, Deepa Rao said the town would sue.',
    )
    expect(found.map(({ speaker, at, said }) => [speaker?.name, at, said])).toEqual([
      ['Clara Nwosu', 'budget hearing', '2026-05-06'],
      ['Deepa Rao', 'budget hearing', '2026-05-06'],
    ])
  })
})

describe('the occasion', () => {
  test.each([
    ['“We will not miss it,” Sethi said at an event in New Delhi on Friday.', 'event in New Delhi'],
    ['The association, in a letter to parliament, said the order was “unworkable.”', 'letter to parliament'],
    ['“I only came for the dinner,” Obi said in an interview last week.', 'interview'],
    [
      '“They are our neighbours,” spokesman Geng Wei said at a regular press briefing.',
      'regular press briefing',
    ],
    ['“We have the papers,” Santos said.', null],
  ])('of %s is %s', (text, at) => {
    expect(statements(text)[0]!.at).toBe(at)
  })
})

describe('statements', () => {
  test('do not hold a sentence in which they are only spoken of', () => {
    const text =
      'Norway’s statement on Monday said the fishery would close. “The stock is gone,” it said. But that statement was quickly countered by the one from Iceland, which praised the catch.'
    const sentences = statements(text)
      .filter(({ speaker }) => speaker?.name === 'Norway')
      .flatMap((statement) => statement.sentences.map(({ start, end }) => text.slice(start, end)))
    expect(sentences).toEqual([
      'Norway’s statement on Monday said the fishery would close.',
      '“The stock is gone,” it said.',
    ])
  })

  test('of a body and of another’s envoy right after it are two', () => {
    const found = statements(
      'The World Food Programme said that 600,000 people were affected. The Russian ambassador, Viktor Sorokin, called the text “one-sided”.',
    )
    expect(found.map(({ speaker }) => speaker?.name)).toEqual(['World Food Programme', 'Viktor Sorokin'])
  })

  test('are not made of somebody’s silence, or of a wish not to be named', () => {
    expect(
      titles(
        'The Premier Soccer League declined to comment. A spokesperson for the South African Football Association, who asked not to be named, said the case was “closed”.',
      ),
    ).toEqual(['A spokesperson for the South African Football Association said the case was “closed”'])
  })

  test('of a state and of its minister are two', () => {
    const found = statements(
      'Germany said on Thursday it would stop buying gas. “Energy policy is security policy,” Economy Minister Jonas Reuter said.',
    )
    expect(found.map(({ speaker }) => speaker?.name)).toEqual(['Germany', 'Jonas Reuter'])
  })

  test('of a body and of its spokeswoman right after it are one', () => {
    const found = statements(
      'The European Commission welcomed the move. “It is a clear signal,” said Commission spokeswoman Ilse Maes.',
    )
    expect(found).toHaveLength(1)
    expect(found[0]!.speaker?.name).toBe('European Commission')
  })

  test('told as earlier, on an occasion of their own, are not the ones around them', () => {
    const found = statements(
      'Adaeze Obi thanked her grandmother. “I write in her hand,” Obi said.\n\nIn an interview last week, Obi had said that she did not expect to win: “I only came for the dinner.”',
    )
    expect(found.map(({ at }) => at)).toEqual([null, 'interview'])
  })
})

test('backers are those with a number, not a body that has nations in its name', () => {
  const [statement] = statements(
    'Chile came under fire at the United Nations on Tuesday, with 23 nations backing a British statement on its prisons. Britain’s statement expressed concern over “overcrowded cells”. Countries backing it included Canada and Japan.',
  )
  expect(statement!.backers).toEqual({ count: 23, named: ['Canada', 'Japan'] })
})
