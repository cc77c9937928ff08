import { expect, test } from 'vitest'
import { visible } from '../../src/cli/visible.ts'

test.each([
  ['an escape sequence', 'a\u001b[31mb', 'a\\u001b[31mb'],
  ['one of a single character', 'a\u009b2Jb', 'a\\u009b2Jb'],
  ['a title for the window', '\u001b]0;x\u0007', '\\u001b]0;x\\u0007'],
  ['a return to the beginning of the line', 'wrong\rright', 'wrong\\u000dright'],
  ['text turned round', 'a\u202ecba\u202c', 'a\\u202ecba\\u202c'],
  ['words of any script', 'שלום, Jón — “so”\n\tmore', 'שלום, Jón — “so”\n\tmore'],
])('%s is shown and not obeyed', (_, text, shown) => {
  expect(visible(text)).toBe(shown)
})
