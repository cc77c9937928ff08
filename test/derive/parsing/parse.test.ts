import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../../src/derive/analyse.ts'
import { loadModels } from '../../../src/derive/load-weights.ts'
import { relations } from '../../../src/derive/parsing/relations.ts'
import { splitSentences } from '../../../src/derive/tokens/split-sentences.ts'
import { wordAt } from '../../../src/derive/tokens/tokens.ts'

const { syntax } = loadModels()

/** Each token with its relation and governor. */
function arcs(text: string): string[] {
  const { tokens, trees } = analyse(splitSentences(text), syntax)
  return Array.from({ length: tokens.count }, (_, i) => {
    const head = trees.head[i]!
    return `${wordAt(tokens, i)} ${relations[trees.relation[i]!]} ${head < 0 ? '–' : wordAt(tokens, head)}`
  })
}

test('a plain sentence has its subject and its clause', () => {
  expect(arcs('The minister said that taxes would rise.')).toEqual([
    'The det minister',
    'minister nsubj said',
    'said root –',
    'that mark rise',
    'taxes nsubj rise',
    'would aux rise',
    'rise ccomp said',
    '. punct said',
  ])
})

test('every sentence is one tree: one root, every other token under a token of its sentence, no circles', () => {
  const word = fc.constantFrom(
    'the',
    'minister',
    'said',
    'that',
    ',',
    'rain',
    'fell',
    '“',
    '”',
    '.',
    'in',
    'May',
    '(',
    'and',
    'who',
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const { tokens, trees } = analyse(splitSentences(words.join(' ')), syntax)
      for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
        let roots = 0
        for (let i = tokens.sentenceStart[s]!; i < tokens.sentenceStart[s + 1]!; i++) {
          if (trees.head[i] === -1) roots++
          let steps = 0
          for (let up = i; up >= 0; up = trees.head[up]!) {
            expect(tokens.sentence[up]).toBe(s)
            expect(steps++).toBeLessThanOrEqual(tokens.count)
          }
        }
        expect(roots).toBe(1)
      }
    }),
  )
})
