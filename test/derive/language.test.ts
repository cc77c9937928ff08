import { expect, test } from 'vitest'
import { derive } from '../../src/derive/index.ts'

const french = `La ministre a rejeté la critique. « Nous n’avons rien caché », a déclaré Claire Dubois mardi devant les députés,
  avant de quitter la salle sans répondre aux questions des journalistes présents.`

test('a text that is plainly not English gives its quotes without speakers and says so', () => {
  const { quotes, statements, language, notes } = derive(french)
  expect(quotes.map(({ start, end, speaker }) => [french.slice(start, end), speaker])).toEqual([
    ['Nous n’avons rien caché', null],
  ])
  expect(statements).toEqual([])
  expect(language).toBe('und')
  expect(notes.join()).toContain('not in English')
})

test('the article’s own word on its language counts', () => {
  expect(derive(french, { language: 'fr' }).language).toBe('fr')
  expect(derive('Oui.', { language: 'en-GB' }).language).toBe('en')
})

test('an English text has no note', () => {
  expect(
    derive('“It is late,” said Maria Lopez, who had waited for the bus since the morning.').notes,
  ).toEqual([])
})
