import { expect, test } from 'vitest'
import { entityClasses } from '../../../src/derive/tagging/entity-classes.ts'
import { layGum } from '../../../train/corpora/lay-gum.ts'
import { readConllu } from '../../../train/corpora/read-conllu.ts'
import type { GumMention } from '../../../train/corpora/read-gum.ts'

/** A sentence of words with their tags (`Bank/NNP of/IN`) and mentions given by their first word, their end, head and type. */
function layed(
  words: string,
  ...mentions: readonly [first: number, end: number, head: number, type: string][]
) {
  const lines = words.split(' ').map((word, i) => {
    const [form, tag] = word.split('/')
    return `${i + 1}\t${form}\t_\t_\t${tag}\t_\t0\troot\t_\t_`
  })
  const [document] = readConllu(`# newdoc id = x\n# newpar\n${lines.join('\n')}\n`)
  const made = mentions.map(([first, endToken, head, type]) => ({
    ...{ type, sentence: 0, first, endToken, heads: [head] },
    ...{ entity: '1', status: 'new', link: 'coref', identity: null },
    start: document!.sentences[0]!.tokens[first]!.start,
    end: document!.sentences[0]!.tokens[endToken - 1]!.end,
  })) as GumMention[]
  const { tokens, entities } = layGum({ ...document!, genre: 'news', mentions: made })
  return Array.from(entities, (entity, i) => [
    tokens.text.slice(tokens.start[i], tokens.end[i]),
    entityClasses[entity],
  ])
    .filter(([, entity]) => entity !== 'O')
    .map((pair) => pair.join(' '))
}

test('a name is what stands around the head, without the title before it and the clause behind it', () => {
  expect(
    layed('The/DT mayor/NN ,/, Mr./NNP Ole/NNP Berg/NNP of/IN Mandal/NNP ,/, who/WP left/VBD', [
      3,
      11,
      5,
      'person',
    ]),
  ).toEqual(['Ole PERSON', 'Berg PERSON'])
  expect(layed('Mr./NNP Berg/NNP who/WP left/VBD', [0, 4, 1, 'person'])).toEqual(['Berg PERSON'])
})

test('a place in a body’s name is the body’s', () => {
  expect(
    layed('the/DT Bank/NNP of/IN England/NNP rose/VBD', [0, 4, 1, 'organization'], [3, 4, 3, 'place']),
  ).toEqual(['Bank ORGANIZATION', 'of ORGANIZATION', 'England ORGANIZATION'])
})

test('a mention without a name names nothing, nor do many people', () => {
  expect(
    layed('the/DT bank/NN sued/VBD Americans/NNPS', [0, 2, 1, 'organization'], [3, 4, 3, 'person']),
  ).toEqual([])
})
