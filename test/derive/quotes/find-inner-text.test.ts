import { expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

test('words in a text that somebody backs are that text’s, not theirs who back it', () => {
  const text =
    'China’s allies countered with a statement of their own that won even broader support, with some 54 nations backing a Belarus text that heaped effusive praise on Beijing’s “remarkable achievements in the field of human rights.”'
  const { quotes } = derive(text, { language: 'en' })
  expect(
    quotes
      .map(({ speaker }) => speaker?.mention)
      .map((mention) => mention && text.slice(mention.start, mention.end)),
  ).toEqual(['a Belarus text'])
})
