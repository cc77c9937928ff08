import { expect, test } from 'vitest'
import { isRefusal } from '../../../src/derive/statements/is-refusal.ts'

const refuses = (cue: string, content: string) =>
  isRefusal(
    `${cue} ${content}`,
    { start: 0, end: cue.length },
    {
      start: cue.length + 1,
      end: cue.length + 1 + content.length,
    },
  )

test.each([
  ['declined', 'to comment'],
  ['has repeatedly declined', 'to discuss the case'],
  ['asked', 'not to be named'],
  ['asked', 'to remain anonymous'],
  ['did not immediately respond', 'to a request for comment'],
  ['refused', 'to be identified'],
  ['spoke', 'on condition of anonymity'],
])('%s %s says nothing', (cue, content) => {
  expect(refuses(cue, content)).toBe(true)
})

test.each([
  ['said', 'it could not comment on court cases'],
  ['asked', 'the council not to close the school'],
  ['refused', 'the offer as an insult'],
  ['asked', 'not to be treated like a criminal'],
  ['denied', 'that they had declined to comment'],
])('%s %s says something', (cue, content) => {
  expect(refuses(cue, content)).toBe(false)
})
