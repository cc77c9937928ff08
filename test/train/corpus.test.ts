import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { readCorpus, readTwice } from '../../train/corpus.ts'

const root = mkdtempSync(join(tmpdir(), 'on-record-'))
afterAll(() => rmSync(root, { recursive: true }))

const id = 'gazette_2020-01-01_a-day'
const text = '🎻 Ann Berg said “yes” to a “plan.”\n'
const codePoints = (words: string) => {
  const at = [...text.slice(0, text.indexOf(words))].length
  return `${at} ${at + words.length}`
}

function write(split: string): void {
  for (const folder of ['text', 'attributions', 'corenlp'])
    mkdirSync(join(root, split, folder), { recursive: true })
  writeFileSync(join(root, split, 'text', `${id}.txt`), text)
  const marks = [
    `T1\tSource ${codePoints('Ann Berg')}\tAnn Berg`,
    `T2\tCue ${codePoints('said')}\tsaid`,
    `T3\tContent ${codePoints('“yes”')};${codePoints('to')}\t“yes” to`,
    'E1\tAttribution:T9 Source:T1 Cue:T2 Content1:T3',
  ]
  writeFileSync(join(root, split, 'attributions', `${id}_0a1b.ann`), `${marks.join('\n')}\n`)
  writeFileSync(join(root, split, 'attributions', `${id}_0c1d.ann`), `${marks.slice(0, 2).join('\n')}\n`)
}

test('a clone of PolNeAR is read as it comes: text, attributions, quotes and CoreNLP’s layers', () => {
  write('train')
  writeFileSync(
    join(root, 'train', 'corenlp', `${id}.txt.xml`),
    '<root><document><sentences><sentence id="1"><tokens><token id="1"><lemma>ann</lemma></token></tokens></sentence></sentences></document></root>',
  )
  const [article, ...more] = readCorpus(root, 'train')
  expect(more).toEqual([])
  expect(article).toMatchObject({ id, text, publisher: 'gazette' })
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  expect(article!.attributions).toHaveLength(1)
  expect(article!.attributions[0]!.content.map(words)).toEqual(['“yes”', 'to'])
  expect(article!.quotes.map((quote) => [words(quote), quote.speaker.map(words)])).toEqual([
    ['yes', ['Ann Berg']],
  ])
  expect(article!.unquoted.map(words)).toEqual(['plan.'])
  expect(article!.layers).toEqual([[[0, 0, 'ann', '', '', -1, '']]])
})

test('layers packed in one file are read before the XML, and an article may have none', () => {
  write('dev')
  expect(readCorpus(root, 'dev')[0]!.layers).toBeNull()
  const layers = [[[2, 5, 'Ann', 'NNP', 'PERSON', -1, 'root']]]
  writeFileSync(
    join(root, 'dev', 'layers.jsonl.gz'),
    gzipSync(`${JSON.stringify({ id, sentences: layers })}\n`),
  )
  expect(readCorpus(root, 'dev')[0]!.layers).toEqual(layers)
})

test('an article that two people annotated is there as both saw it', () => {
  const [[first, second]] = readTwice(root, 'train') as [ReturnType<typeof readTwice>[0]]
  expect([first.attributions.length, second.attributions.length]).toEqual([1, 0])
})

test('a folder that is no corpus is an error that says what is wanted', () => {
  expect(() => readCorpus(root, 'test')).toThrow('clone of networkdynamics/PolNeAR')
})
