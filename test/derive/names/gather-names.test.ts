import { describe, expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

/** Whom a text's quotes are said by, in order. */
const speakers = (text: string) =>
  derive(text, { language: 'en' }).quotes.map(({ speaker }) => speaker?.name ?? null)

describe('a name is kept whole', () => {
  test.each([
    [
      'Olaf van der Meer sells tulips in Delft. “It was a poor spring,” van der Meer said.',
      'Olaf van der Meer',
    ],
    ['“We will not wait,” said Gijs de Vries, who runs the ferry.', 'Gijs de Vries'],
    ['Tran Thi Hoa sells fruit in Da Nang. “Prices doubled,” Hoa said.', 'Tran Thi Hoa'],
    ['Margaret “Peg” Dolan drives the school bus. “I know them all,” Dolan said.', 'Margaret “Peg” Dolan'],
    ['Nora Fields QC, for the union, said the order was “unlawful and unkind”.', 'Nora Fields'],
    ['“I saw it,” Hulda Einarsdóttir said. “It was red.”', 'Hulda Einarsdóttir'],
    ['Faisal bin Rashid opened the port. “It is ready,” bin Rashid said.', 'Faisal bin Rashid'],
    ['Samuel Brooks Jr. won the race. “I was lucky,” Brooks said.', 'Samuel Brooks Jr.'],
    ['“I am late,” said Pablo Rivas y Soto, the clerk.', 'Pablo Rivas y Soto'],
    ['Pham Thi Bich Ngoc teaches in Hue. “They learn fast,” Ngoc said.', 'Pham Thi Bich Ngoc'],
    ['India Marlowe lives in York. “It rains,” Marlowe said.', 'India Marlowe'],
    ['Edgar dela Rosa mends nets. “It tore,” dela Rosa said.', 'Edgar dela Rosa'],
    ['“It tore,” said Noel de los Angeles. Rain fell.', 'Noel de los Angeles'],
    ['“It tore,” said Ana Rita de Matos e Silva.', 'Ana Rita de Matos e Silva'],
    ['Atty. Grace de Guzman denied it. “He left,” de Guzman said.', 'Grace de Guzman'],
    [
      'Luiz Fernando Cavalcanti de Souza spoke. “It rained,” Cavalcanti said.',
      'Luiz Fernando Cavalcanti de Souza',
    ],
    ['Páll Óskar Einarsson was late. “It rained,” Páll Óskar said.', 'Páll Óskar Einarsson'],
    ['Maria das Dores Moura sells fish. “It rained,” Dona Maria said.', 'Maria das Dores Moura'],
    ['Faith Ibsen keeps bees. “They are calm,” Ibsen said.', 'Faith Ibsen'],
  ])('%s', (text, name) => {
    expect(speakers(text)[0]).toBe(name)
  })
})

describe('two people of one family stay two', () => {
  test.each([
    ['Carl Weber and his cousin Carla Weber own the mill. “It leaks,” Carla Weber said.', ['Carla Weber']],
    ['Eric Lund met Erica Lund at noon. “I was late,” Eric Lund said.', ['Eric Lund']],
    [
      'Stefan Novak cut the hedge. Stefania Novak watched. “Too short,” Stefania Novak said. “No,” Stefan Novak said.',
      ['Stefania Novak', 'Stefan Novak'],
    ],
  ])('%s', (text, names) => {
    expect(speakers(text)).toEqual(names)
  })
})

describe('a family name that two bear is left open', () => {
  test.each([
    'Councillors Anna and Peter Holm opposed the plan. “It is too costly,” Holm said.',
    'Ravi Menon and his wife Leela Menon keep the shop. “We open at six,” Menon said.',
    'Grace Otieno and Samuel Otieno were elected. “We are glad,” Otieno said.',
  ])('%s', (text) => {
    expect(speakers(text)).toEqual([null])
  })
})

describe('a family name that two bear is told by what stands near', () => {
  test.each([
    ['Ravi Menon and his wife Leela Menon keep the shop. “We open at six,” Mrs. Menon said.', 'Leela Menon'],
    [
      'Ravi Menon keeps the shop. Menon opens at six. His wife is Leela Menon. “It is early,” Menon said.',
      'Ravi Menon',
    ],
    [
      'Mayor Ines Duarte and her son Hugo Duarte spoke. “We shall build it,” Mayor Duarte said.',
      'Ines Duarte',
    ],
    ['Luis Prado spoke at a rally for his wife, Ines Prado. “Vote early,” Prado said.', 'Luis Prado'],
  ])('%s', (text, name) => {
    expect(speakers(text)).toEqual([name])
  })
})

test('a headline’s verb is no part of a name', () => {
  const text = 'Ted Hale Sees No Way Out of Talks\n\nThe talks failed. “We tried,” Ted Hale said.'
  expect(speakers(text)).toEqual(['Ted Hale'])
})
