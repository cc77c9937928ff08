import { describe, expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

const titles = (text: string) => derive(text, { language: 'en' }).statements.map(({ title }) => title)

describe('a title is a clause that says who says what', () => {
  test.each([
    [
      'a quote that is too long ends where its clause does',
      '“The harbour wall will not hold another winter like the last one, and every engineer who has looked at it since the storm has told the council the same,” Mara Lindqvist said.',
      'Mara Lindqvist said “the harbour wall will not hold another winter like the last one”',
    ],
    [
      'words in a few marks stay in their clause, whatever stands before it',
      'Harbour master Otto Brandt said in a letter to the town on Friday that the plan “knowingly” ignores what the fishermen have asked for.',
      'Harbour master Otto Brandt said that the plan “knowingly” ignores what the fishermen have asked for',
    ],
    [
      'a cut leaves nothing open that is of something, or to do something',
      'Otto Brandt said the town had been slow for years to look into the wishes of the fishermen, who had lost half of their boats in the storm of 2011.',
      'Otto Brandt said the town had been slow for years to look into the wishes of the fishermen',
    ],
    [
      'the last word is the clause’s',
      'The mayor had never been asked about it. Otto Brandt said the vote on Friday could change that.',
      'Otto Brandt said the vote on Friday could change that',
    ],
    [
      'who says it with others is not alone',
      'NRK and its lawyers say that the recordings belong to nobody else.',
      'NRK and its lawyers say that the recordings belong to nobody else',
    ],
    [
      'marks of two strokes are marks',
      "''The tide will take the road before the council does,'' Mara Lindqvist said.",
      '"The tide will take the road before the council does," Mara Lindqvist said',
    ],
    [
      'nor are words that go on behind them anybody else’s',
      "''Of all the towns along this coast that have a wall, it is ours alone that has put it together out of stones from a church,'' Mara Lindqvist said. ''It is a good wall.''",
      'Mara Lindqvist said: “It is a good wall”',
    ],
    [
      'what is somebody’s is what they said',
      'Otto Brandt’s only answer was to say he would ask the fishermen.',
      'Otto Brandt said he would ask the fishermen',
    ],
    [
      'of several sentences it is one that has a verb',
      'Mara Lindqvist said: “The wall along the old harbour, which has been mended eleven times since my father was a boy there, is finished. Also the lighthouse and the pier. We have to build another one this year.”',
      'Mara Lindqvist said: “We have to build another one this year”',
    ],
  ])('%s', (_, text, title) => {
    expect(titles(text)).toContain(title)
  })

  test('what something hangs on is not left out', () => {
    const [title] = titles(
      '“We will open the bridge again before the summer holidays begin, but only if the insurers of the port pay us what they have owed the town,” Mara Lindqvist said.',
    )
    expect(title).not.toMatch(/begin”?$/)
  })
})
