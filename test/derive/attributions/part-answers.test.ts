import { expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

const speakersIn = (text: string): (string | null)[] =>
  derive(text, { language: 'en' }).quotes.map(({ speaker }) => speaker?.name ?? null)

test('what stands in marks of its own after a question is not said by who asked it', () => {
  const asked = 'The judge, Sigrún Jónsdóttir, asked him: “Did you see the light?”'
  expect(speakersIn(`${asked}\n\n“I saw nothing but the rain.”`)).toEqual(['Sigrún Jónsdóttir', null])
})
