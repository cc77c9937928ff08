import { describe, expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

const proposed = (text: string) =>
  derive(text, { language: 'en' }).proposed.map(({ name, kind }) => `${name}: ${kind}`)

describe('a name is a body’s', () => {
  test.each([
    ['Rival Wipro said last week that it expects revenue to fall by 2%.', 'Wipro'],
    ['Novalis said its chief executive would step down.', 'Novalis'],
    ['Shares in Novalis fell 4%. “We regret this,” Novalis said.', 'Novalis'],
    ['Brewer BrewDog said it was “proud”.', 'BrewDog'],
    ['Law firm Clifford Hale said the bill was “unclear”.', 'Clifford Hale'],
    ['“We are sorry,” said the supermarket chain Fresco.', 'Fresco'],
  ])('%s', (text, name) => {
    expect(proposed(text)).toEqual([`${name}: organization`])
  })
})

describe('a trade with a capital at the beginning of a sentence is no part of the name', () => {
  test.each([
    ['Brokerage Motilal Oswal said in a note that the guidance was “conservative”.', 'Motilal Oswal'],
    ['Carmaker Skodia said it would “fight” the order.', 'Skodia'],
    ['Start-up Zentro said it had “nothing to hide”.', 'Zentro'],
  ])('%s', (text, name) => {
    expect(proposed(text)).toEqual([`${name}: organization`])
  })
})

describe('a name stays a person’s', () => {
  test.each([
    ['Otieno said it was raining.', 'Otieno'],
    ['Lawyer Amal Haddad said the ruling was “a disgrace”.', 'Amal Haddad'],
    ['Publisher Jane Doe said the book was “a hit”.', 'Jane Doe'],
    ['“I sold the company Elin Moss founded,” said Peter McAllen.', 'Peter McAllen'],
  ])('%s', (text, name) => {
    expect(proposed(text)).toEqual([`${name}: person`])
  })
})
