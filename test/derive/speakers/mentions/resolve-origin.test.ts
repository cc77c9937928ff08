import { describe, expect, test } from 'vitest'
import { derive } from '../../../../src/derive/index.ts'

const speakers = (text: string) =>
  derive(text, { language: 'en' }).quotes.map(({ speaker }) => speaker?.name ?? null)

describe('one of a people', () => {
  test('is the person of that origin, though another acted last', () => {
    expect(
      speakers(
        'Spanish goalkeeper Luis Ortega saved twice. Midfielder Tom Akers hit the post. “It was close,” the Spaniard said.',
      ),
    ).toEqual(['Luis Ortega'])
  })

  test('is nobody where only somebody of another origin is named', () => {
    expect(speakers('Spanish goalkeeper Luis Ortega saved twice. “It was close,” the Belgian said.')).toEqual(
      [null],
    )
  })

  test('is nobody where nobody is named', () => {
    expect(speakers('The match was played in Tunis. “It was close,” the Tunisian said.')).toEqual([null])
  })

  test('fits in gender', () => {
    expect(
      speakers('Marie Dupont won the race ahead of David Keane. “My legs burned,” the Frenchwoman said.'),
    ).toEqual(['Marie Dupont'])
  })
})

describe('several of a people', () => {
  test('are the state where the text lets it speak', () => {
    expect(
      speakers('China said on Monday that the talks would go on. The Chinese called the offer “a mistake”.'),
    ).toEqual(['China'])
  })

  test('are nobody in particular where it does not', () => {
    expect(speakers('The race was run in the rain. “We came to win,” the Dutch said.')).toEqual([null])
  })
})
