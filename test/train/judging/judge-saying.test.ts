import { expect, test } from 'vitest'
import type { GoldArticle } from '../../../train/corpus.ts'
import { judgeSaying, type Reading } from '../../../train/judging/judge-saying.ts'
import { countsTable, sayingTable } from '../../../train/judging/saying-tables.ts'

const text = 'Ann said “I came early,” and Ben said it was late. “No,” he said.'
const find = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const gold: GoldArticle = {
  id: 'a',
  text,
  publisher: 'a',
  quotes: [
    { ...find('I came early,'), speaker: [find('Ann')] },
    { ...find('No,'), speaker: [find('he')] },
  ],
  unquoted: [],
  attributions: [
    { source: [find('Ann')], cue: [find('said')], content: [find('“I came early,”')] },
    { source: [find('Ben')], cue: [], content: [find('it was late')] },
    { source: [], cue: [], content: [] },
  ],
  layers: null,
}
const reading: Reading = {
  quotes: [
    { ...find('I came'), speaker: null }, // too short
    { ...find('“I came early'), speaker: { mention: find('Ann') } }, // marks and stops at the ends do not count
    { ...find('No,'), speaker: { mention: find('Ben') } },
  ],
  attributions: [
    { source: find('Ann'), content: [find('and Ben said it was late')] }, // less than half of it is theirs
    { source: null, content: [find('it was late')] },
  ],
}

test('quotes are matched by four fifths, attributions by half, each with the likest', () => {
  const { quotes, speakers, attributions, sources } = judgeSaying([gold], [reading])
  expect(quotes).toEqual({ gold: 2, found: 3, both: 2 })
  expect(speakers).toEqual({ marked: 2, right: 1 })
  expect(attributions).toEqual({ gold: 2, found: 2, both: 1 })
  expect(sources).toEqual({ marked: 1, right: 0 })
})

test('content is counted by characters, each once', () => {
  expect(judgeSaying([gold], [reading]).content).toEqual({ gold: 26, found: 24, both: 11 })
})

test('what the annotators marked is all right by itself, and nothing found is all wrong', () => {
  const same: Reading = {
    quotes: gold.quotes.map((quote) => ({ ...quote, speaker: { mention: quote.speaker[0]! } })),
    attributions: gold.attributions.map(({ source, content }) => ({ source: source[0] ?? null, content })),
  }
  const tables = (readings: Reading) => {
    const judgement = judgeSaying([gold], [readings])
    return [...sayingTable(new Map([['it', judgement]])), ...countsTable(judgement)].join('\n')
  }
  expect(tables(same).match(/\d+\.\d/g)).toEqual(Array(15).fill('100.0'))
  expect(tables({ quotes: [], attributions: [] }).match(/\d+\.\d/g)).toEqual(Array(15).fill('0.0'))
})
