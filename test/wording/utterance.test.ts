import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { quoteTitle } from '../../src/wording/shorten.ts'
import { utterances, voices } from '../../src/wording/utterance.ts'

const TEXT =
  '“We agree. We always have,” she said. “It is late.\n\n“And it rains.” He laughed. “So what?” he said.'

function sentencesOf(...exacts: string[]) {
  return exacts.map((exact) => {
    const start = TEXT.indexOf(exact)
    return { exact, span: { start, end: start + exact.length } }
  })
}

test('one utterance of several sentences is one paragraph', () => {
  expect(utterances(sentencesOf('“We agree.', 'We always have,” she said.'), TEXT)).toEqual([
    '“We agree. We always have,” she said.',
  ])
})

test('what stands between two sentences keeps them apart', () => {
  expect(utterances(sentencesOf('“And it rains.”', '“So what?” he said.'), TEXT)).toHaveLength(2)
})

test('a quotation that is cut off has its marks in balance', () => {
  expect(utterances(sentencesOf('“We agree.'), TEXT)).toEqual(['“We agree.”'])
  expect(utterances(sentencesOf('We always have,” she said.'), TEXT)).toEqual(['“We always have,” she said.'])
  expect(utterances(sentencesOf('“It is late.', '“And it rains.”'), TEXT)).toEqual([
    '“It is late.”',
    '“And it rains.”',
  ])
})

test('the narrator’s words are in another voice', () => {
  const html = toHtml(voices('“We agree,” she said, “on most of it.”'))
  expect(html).toBe('<p>“We agree,”<i> she said, </i>“on most of it.”</p>')
  expect(toHtml(voices('She agreed.'))).toBe('<p>She agreed.</p>')
})

test('a title keeps the comma that a quote ends with', () => {
  expect(quoteTitle('Ana Ruiz', 'We agree on most of it,')).toBe('Ana Ruiz: “We agree on most of it,”')
})
