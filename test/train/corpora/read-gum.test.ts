import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { readGum } from '../../../train/corpora/read-gum.ts'

const root = mkdtempSync(join(tmpdir(), 'on-record-'))
afterAll(() => rmSync(root, { recursive: true }))

const row = (...cells: string[]) => cells.join('\t')
const document = (id: string, genre: string) =>
  [
    `# newdoc id = ${id}`,
    '# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity',
    `# meta::genre = ${genre}`,
    '# newpar',
    '# sent_id = 1',
    row(
      '1',
      'Mayor',
      'mayor',
      'NOUN',
      'NN',
      '_',
      '4',
      'nsubj',
      '_',
      'Entity=(1-person-new-sssss-cf1-2,3-coref-Ann_Berg%2C_mayor',
    ),
    row('2', 'Ann', 'Ann', 'PROPN', 'NNP', '_', '1', 'appos', '_', '_'),
    row('3', 'Berg', 'Berg', 'PROPN', 'NNP', '_', '2', 'flat', '_', 'Entity=1)'),
    row('4-5', "didn't", '_', '_', '_', '_', '_', '_', '_', '_'),
    row('4', 'did', 'do', 'AUX', 'VBD', '_', '0', 'root', '_', '_'),
    row('5', "n't", 'not', 'PART', 'RB', '_', '4', 'advmod', '_', '_'),
    row('5.1', 'spoken', 'speak', 'VERB', 'VBN', '_', '_', '_', '4:conj', '_'),
    row('6', '.', '.', 'PUNCT', '.', '_', '4', 'punct', '_', '_'),
    '',
    '# sent_id = 2',
    '# speaker = Ann',
    row(
      '1',
      'Her',
      'her',
      'PRON',
      'PRP$',
      '_',
      '2',
      'nmod:poss',
      '_',
      'Entity=(2-person-acc:inf-nnnnn-cf1-2-sgl(1-person-giv:act-sssss-cf2-1-ana)',
    ),
    row('2', 'son', 'son', 'NOUN', 'NN', '_', '3', 'nsubj', '_', 'Entity=2)'),
    row('3', 'did', 'do', 'VERB', 'VBD', '_', '0', 'root', '_', 'SpaceAfter=No'),
    row('4', '.', '.', 'PUNCT', '.', '_', '3', 'punct', '_', '_'),
    '',
    '# newpar',
    row('1', 'Stop', 'stop', 'VERB', 'VB', '_', '0', 'root', '_', '_'),
    '',
    '',
  ].join('\n')

test('a mention has its entity, kind, link, identity and head words where it stands', () => {
  writeFileSync(join(root, 'gum-train.conllu.gz'), gzipSync(document('GUM_news_a', 'news')))
  const [{ id, text, genre, mentions, sentences }] = readGum(root, 'train') as [ReturnType<typeof readGum>[0]]
  expect({ id, genre, text }).toEqual({
    id: 'GUM_news_a',
    genre: 'news',
    text: "Mayor Ann Berg didn't . Her son did.\nStop",
  })
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Mayor Ann Berg',
    'Her son',
    'Her',
  ])
  expect(mentions[0]).toMatchObject({
    entity: '1',
    type: 'person',
    status: 'new',
    link: 'coref',
    identity: 'Ann_Berg,_mayor',
    sentence: 0,
    first: 0,
    endToken: 3,
    heads: [1, 2],
  })
  expect(mentions[2]).toMatchObject({ entity: '1', link: 'ana', identity: null, sentence: 1 })
  expect(sentences[0]!.tokens.map(({ relation, head }) => [relation, head])).toEqual([
    ['nsubj', 3],
    ['appos', 0],
    ['flat', 1],
    ['root', -1],
    ['advmod', 3],
    ['punct', 3],
  ])
  expect(sentences[1]!.comments.get('speaker')).toBe('Ann')
})

test('a clone is read by its list of splits, and only in the genres that are learned from', () => {
  const clone = join(root, 'clone')
  mkdirSync(join(clone, 'dep'), { recursive: true })
  writeFileSync(
    join(clone, 'splits.md'),
    '# Splits\n\n## dev\n\n  * GUM_news_b\n  * GUM_reddit_c\n\n## test\n\n  * GUM_news_d\n',
  )
  writeFileSync(join(clone, 'dep', 'GUM_news_b.conllu'), document('GUM_news_b', 'news'))
  expect(readGum(clone, 'dev').map(({ id }) => id)).toEqual(['GUM_news_b'])
  expect(() => readGum(clone, 'train')).toThrow('its splits.md lists no train')
})
