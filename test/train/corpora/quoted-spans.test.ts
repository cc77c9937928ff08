import { expect, test } from 'vitest'
import { quotedSpans } from '../../../train/corpora/quoted-spans.ts'

test.each([
  ['“One,” she said. “Two.”', ['One,', 'Two.']],
  ['"One," she said. "Two."', ['One,', 'Two.']],
  ['A quotation “goes on\n“in the next” one', ['goes on', 'in the next']],
  ['“An opening one “opens anew”', ['opens anew']],
  ['Closing only” is none, and so is nothing: “”.', []],
  ['The last mark stands alone: “', []],
])('%j', (text, quotes) => {
  expect(quotedSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(quotes)
})
