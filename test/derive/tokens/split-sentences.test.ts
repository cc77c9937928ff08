import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../../src/derive/tokens/split-sentences.ts'
import { wordAt } from '../../../src/derive/tokens/tokens.ts'

const words = (text: string): string[] => {
  const tokens = splitSentences(text)
  return Array.from({ length: tokens.count }, (_, i) => wordAt(tokens, i))
}

const sentences = (text: string): string[] => {
  const { sentenceStart, start, end } = splitSentences(text)
  return Array.from(sentenceStart.subarray(0, -1), (first, s) =>
    text.slice(start[first], end[sentenceStart[s + 1]! - 1]),
  )
}

describe('tokens', () => {
  test.each([
    [
      'clitics stand apart',
      'She didn’t say it’s over.',
      ['She', 'did', 'n’t', 'say', 'it', '’s', 'over', '.'],
    ],
    ['cannot is two words', 'We cannot go.', ['We', 'can', 'not', 'go', '.']],
    ['titles keep their full stops', 'Mr. Lee met Dr. Wu.', ['Mr.', 'Lee', 'met', 'Dr.', 'Wu', '.']],
    [
      'initials keep their full stops',
      'the U.S. army at 3 p.m. sharp',
      ['the', 'U.S.', 'army', 'at', '3', 'p.m.', 'sharp'],
    ],
    ['numbers keep their commas', '1,250.5 tons', ['1,250.5', 'tons']],
    ['quotation marks stand apart', '“Yes,” he said.', ['“', 'Yes', ',', '”', 'he', 'said', '.']],
    ['hyphened words stay whole', 'a well-known ex-minister', ['a', 'well-known', 'ex-minister']],
    [
      'addresses stay whole',
      'see https://example.org/a?b=c now',
      ['see', 'https://example.org/a?b=c', 'now'],
    ],
    ['handles and hashtags stay whole', '@mayor wrote #snow', ['@mayor', 'wrote', '#snow']],
    ['names with apostrophes stay whole', 'O’Hara left', ['O’Hara', 'left']],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('sentences', () => {
  test.each([
    ['end at a full stop before a capital', 'He left. She stayed.', ['He left.', 'She stayed.']],
    ['keep a closing mark after the stop', '“I left.” She stayed.', ['“I left.”', 'She stayed.']],
    ['go on after a question inside a quote', '“Why?” he asked.', ['“Why?” he asked.']],
    ['do not end at a title', 'Gen. Ali and Dr. Wu met.', ['Gen. Ali and Dr. Wu met.']],
    [
      'end at an abbreviation before a new subject',
      'They met in the U.S. The talks failed.',
      ['They met in the U.S.', 'The talks failed.'],
    ],
    ['begin with the mark that opens them', 'He left. “We stay.”', ['He left.', '“We stay.”']],
    ['begin with a straight mark that opens them', 'He left. "We stay."', ['He left.', '"We stay."']],
    ['end with their paragraph', 'No stop here\nNext line', ['No stop here', 'Next line']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})
