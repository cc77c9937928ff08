import { describe, expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

/** Whom a text's quotes are said by, in order. */
const speakers = (text: string) =>
  derive(text, { language: 'en' }).quotes.map(({ speaker }) => speaker?.name ?? null)

describe('the witness is who gives evidence', () => {
  const questioned = 'Ruth Sayle, for the defence, asked him why. “I was afraid,” the witness said.'
  test.each([
    'The carter Owen Pryce gave evidence on Monday.',
    'The club’s carter, Owen Pryce, gave evidence on Monday.',
    'Giving evidence for the Crown, Owen Pryce said he had seen the fire.',
    'Owen Pryce testified on Monday.',
    'Owen Pryce took the stand on Monday.',
  ])('%s', (opening) => {
    expect(speakers(`${opening} ${questioned}`)).toEqual(['Owen Pryce'])
  })
})

describe('an office is who holds it', () => {
  test.each([
    [
      'the prime minister is not the minister',
      'Trade Minister Lena Falk met Prime Minister Otto Brandt. “It rained,” the prime minister said.',
      'Otto Brandt',
    ],
    [
      'the former mayor is whom another came after',
      'Mayor Ida Krantz blamed her predecessor, Nils Holm. “I left the keys,” the former mayor said.',
      'Nils Holm',
    ],
    [
      'the mayor is the successor once the text goes on with them',
      'Mayor Ida Krantz resigned. Her successor, Nils Holm, was sworn in. Holm smiled. “I like it,” the mayor said.',
      'Nils Holm',
    ],
    [
      'the governor is who stands behind what is governed, the comma and a rank',
      'The governor of Aswan, Gen. Omar Fathi, smiled. Mona Sabry left. “She will eat well,” the governor said.',
      'Omar Fathi',
    ],
    [
      'an office that only the text knows',
      'The well is dry, said Kamla Devi, the sarpanch. A tanker came. “It was late,” the sarpanch said.',
      'Kamla Devi',
    ],
    [
      'one of several is who stands behind the comma',
      'Nine women walked out. “We are tired,” said one of them, Odile Marchal, who sews.',
      'Odile Marchal',
    ],
  ])('%s', (_, text, name) => {
    expect(speakers(text)).toEqual([name])
  })
})

describe('somebody is known by another name', () => {
  test.each([
    [
      'Edson dos Santos, known to everyone as Mineiro, will leave. “I am tired,” Mineiro said.',
      'Edson dos Santos',
    ],
    ['Rui Lobo, a ferryman whom everybody calls Chicão, was late. “I slept,” Chicão said.', 'Rui Lobo'],
    ['Paul Henning, who goes by Ambrose, was late. “I slept,” Ambrose said.', 'Paul Henning'],
    ['José Alves, a grinder known as Seu Zé, got a notice. “It has mistakes,” Seu Zé said.', 'José Alves'],
    ['Ann Lee, who called Peter Hanlon a liar, left. “I did not lie,” Hanlon said.', 'Peter Hanlon'],
    [
      'Peter Halloran and his wife, Ingrid Moe Halloran, cook. “She does the fish,” Halloran said. “I do,” Moe said.',
      'Peter Halloran',
    ],
  ])('%s', (text, name) => {
    expect(speakers(text)[0]).toBe(name)
  })
})
