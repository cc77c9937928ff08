import { expect, test } from 'vitest'
import { siteSchema } from '../../../src/content/schema/site-schema.ts'
import { derive } from '../../../src/derive/index.ts'

const least = siteSchema.shape.leastConfidence.parse(undefined)
const confidences = (text: string) =>
  derive(text, { language: 'en' }).quotes.map(({ confidence }) => confidence)

test('a last name alone that ends a longer name is not published by itself', () => {
  const text =
    'The envoy of Qarqistan Ulzhan Bektemir met the board. Mr. Bektemir had left. “We lost the vote,” Mr. Bektemir said.'
  for (const confidence of confidences(text)) expect(confidence).toBeLessThan(least)
})

test('a last name alone that is all that the text has is', () => {
  expect(
    confidences('“We lost the vote,” President Melnyk said on Friday.').every((one) => one >= least),
  ).toBe(true)
})
