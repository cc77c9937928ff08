import { expect, test } from 'vitest'
import type { Derivation, DerivedQuote } from '../../../src/derive/derivation.ts'
import type { Person } from '../../../train/corpora/read-persons.ts'
import type { GoldArticle } from '../../../train/corpus.ts'
import {
  isLeftOpen,
  isSureAndWrong,
  isWrong,
  type JudgedPerson,
  judgePersons,
} from '../../../train/judging/judge-persons.ts'

const text = 'Ann Berg spoke. “Yes,” she said.'
const span = { start: text.indexOf('Yes'), end: text.indexOf('” she') }
const she = { start: text.indexOf('she'), end: text.indexOf('she') + 3 }
const article: GoldArticle = {
  id: 'a',
  text,
  publisher: 'a',
  quotes: [{ ...span, speaker: [she] }],
  unquoted: [],
  attributions: [],
  layers: null,
}
const ann: Person = { name: 'Ann Berg', aliases: ['Berg'], nameless: false }
const nobody: Person = { name: null, aliases: [], nameless: false }
const aNurse: Person = { name: 'a nurse', aliases: [], nameless: true }

/** Judges the one quote, given to a name, as one reader marked it. */
function judge(given: string | null, wanted: Person, confidence = 0.9, at = span): JudgedPerson {
  const quote: DerivedQuote = {
    ...at,
    speaker: { mention: she, name: given, kind: null, id: null },
    cue: null,
    confidence,
  }
  const derivation = { quotes: [quote] } as unknown as Derivation
  return judgePersons([article], [derivation], new Map([['a', new Map([[0, wanted]])]]))[0]!
}

test('the person counts, whichever mention stands beside the quote', () => {
  expect(judge('Ann Berg', ann)).toMatchObject({ isRight: true, kind: 'pronoun', words: 'she' })
  expect(judge('Dr. Berg', ann).isRight).toBe(true)
  expect(judge('Ann', ann).isRight).toBe(false)
  expect(judge('Anna Berg', ann).isRight).toBe(true) // “Berg” alone is one of the names wanted
  expect(judge('Anna Berg', { ...ann, aliases: [] }).isRight).toBe(false)
})

test('another name is sure and wrong where it would be published', () => {
  expect(isSureAndWrong(judge('Carl Dahl', ann, 0.7), 0.7)).toBe(true)
  expect(isSureAndWrong(judge('Carl Dahl', ann, 0.69), 0.7)).toBe(false)
  expect(isSureAndWrong(judge('Ann Berg', nobody), 0.7)).toBe(true)
  expect(isSureAndWrong(judge(null, ann), 0.7)).toBe(false)
})

test('who is not named is left open rightly by giving no name, or their description', () => {
  expect(isLeftOpen(judge(null, nobody))).toBe(true)
  expect(isLeftOpen(judge(null, aNurse))).toBe(true)
  expect(isLeftOpen(judge('the nurse', aNurse))).toBe(true)
  expect(isLeftOpen(judge('Ann Berg', aNurse))).toBe(false)
  expect(isLeftOpen(judge(null, ann))).toBe(false)
})

test('a name that is missing is wrong, and a quote that was not found is given to nobody', () => {
  expect(isWrong(judge(null, ann))).toBe(true)
  expect(judge('Ann Berg', ann, 0.9, { start: 0, end: 8 })).toMatchObject({ given: null, confidence: 0 })
})

test('a mark on a quote that the article does not have is an error that names the article', () => {
  expect(() =>
    judgePersons([article], [{ quotes: [] } as unknown as Derivation], new Map([['a', new Map([[3, ann]])]])),
  ).toThrow('a: somebody is marked for quote 3')
})
