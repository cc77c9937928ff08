import { attributionClassOf } from '../lexicons/attribution-words.ts'
import { months, weekdays } from '../lexicons/calendar.ts'
import { countryByCapital, countryByDemonym, countryByName } from '../lexicons/countries.ts'
import { learned } from '../lexicons/learned-words.ts'
import { hashWord, mix } from '../perceptron/hash.ts'
import { stem } from './stem.ts'
import { type Tokens, wordAt } from './tokens.ts'
import { plainMarks, plainShapeOf, Shape, shapeOf } from './word-shape.ts'

export { Shape }

/** What the lexicons say of a word, as bits. */
export const Lexicon = {
  MaleName: 1,
  FemaleName: 2,
  Country: 4,
  Demonym: 8,
  Capital: 16,
  Month: 32,
  Weekday: 64,
  Title: 128,
  Person: 256,
  Body: 512,
  Text: 1024,
} as const

/** What can be told of each token without its neighbours. Names enter by shape and lexicon, never by their letters. */
export interface WordForms {
  /** Hash of the lower-case word. */
  readonly lower: Int32Array
  /** Hash of the lower-case word if it is a common word or a symbol, else of its shape. */
  readonly word: Int32Array
  /** Hash of the stem of a common word, else of the shape. */
  readonly stem: Int32Array
  readonly shape: Uint8Array
  /** Hash of the last three letters of a word that is no name. */
  readonly suffix: Int32Array
  readonly lexicon: Int32Array
  /** The class of a word that can tell of saying, thinking or wanting, 0 for none. */
  readonly attributionClass: Uint8Array
}

interface Form {
  readonly lower: number
  readonly word: number
  readonly stem: number
  readonly shape: number
  readonly suffix: number
  readonly lexicon: number
  readonly attributionClass: number
}

function lexiconOf(word: string, lower: string): number {
  let bits = 0
  if (word !== lower) {
    if (learned.maleNames.has(word)) bits |= Lexicon.MaleName
    if (learned.femaleNames.has(word)) bits |= Lexicon.FemaleName
    if (countryByName.has(word)) bits |= Lexicon.Country
    if (countryByDemonym.has(word)) bits |= Lexicon.Demonym
    if (countryByCapital.has(word)) bits |= Lexicon.Capital
    if (months.has(word)) bits |= Lexicon.Month
    if (weekdays.has(word)) bits |= Lexicon.Weekday
    if (learned.titles.has(word)) bits |= Lexicon.Title
  }
  if (learned.people.has(lower)) bits |= Lexicon.Person
  if (learned.bodies.has(lower)) bits |= Lexicon.Body
  if (learned.texts.has(lower)) bits |= Lexicon.Text
  return bits
}

function formOf(written: string, isCommon: (hash: number) => boolean): Form {
  const plainShape = plainShapeOf(written)
  const word = written.length > 60 ? written.slice(0, 60) : plainShape < 0 ? plainMarks(written) : written
  const lowerCase = word.toLowerCase()
  const lower = hashWord(lowerCase)
  const shape = plainShape < 0 ? shapeOf(word) : plainShape
  const known = shape === Shape.Symbol || isCommon(lower)
  const anonymous = mix(0x5a17, shape)
  const root = stem(lowerCase)
  return {
    lower,
    shape,
    word: known ? lower : anonymous,
    stem: known ? hashWord(root) : anonymous,
    suffix:
      known || shape === Shape.Lower || shape === Shape.HyphenatedLower
        ? hashWord(lowerCase.slice(-3))
        : anonymous,
    lexicon: lexiconOf(word, lowerCase),
    attributionClass: attributionClassOf.get(root) ?? 0,
  }
}

/**
 * Looks up every token's form.
 * @param isCommon tells whether the hash of a lower-case word is that of a common word
 */
export function lookUpForms(tokens: Tokens, isCommon: (hash: number) => boolean): WordForms {
  const { count } = tokens
  const forms = {
    lower: new Int32Array(count),
    word: new Int32Array(count),
    stem: new Int32Array(count),
    shape: new Uint8Array(count),
    suffix: new Int32Array(count),
    lexicon: new Int32Array(count),
    attributionClass: new Uint8Array(count),
  }
  const seen = new Map<string, Form>()
  for (let i = 0; i < count; i++) {
    const word = wordAt(tokens, i)
    let form = seen.get(word)
    if (form === undefined) {
      form = formOf(word, isCommon)
      seen.set(word, form)
    }
    forms.lower[i] = form.lower
    forms.word[i] = form.word
    forms.stem[i] = form.stem
    forms.shape[i] = form.shape
    forms.suffix[i] = form.suffix
    forms.lexicon[i] = form.lexicon
    forms.attributionClass[i] = form.attributionClass
  }
  return forms
}
