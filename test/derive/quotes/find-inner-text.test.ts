import { expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

test('words in a text that somebody backs are that text’s, not theirs who back it', () => {
  const text =
    'Norway’s neighbours answered with a statement of their own, with some nine towns backing a Bergen letter that heaped praise on the port’s “clean and quiet years.”'
  const { quotes } = derive(text, { language: 'en' })
  expect(
    quotes
      .map(({ speaker }) => speaker?.mention)
      .map((mention) => mention && text.slice(mention.start, mention.end)),
  ).toEqual(['a Bergen letter'])
})
