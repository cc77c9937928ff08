import { describe, expect, test } from 'vitest'
import { parseName } from '../../../src/derive/names/parse-name.ts'
import { samePerson } from '../../../src/derive/names/same-person.ts'

const answer = (a: string, b: string) => samePerson(parseName(a), parseName(b))

/** A pair and its mirror get the same answer. */
const bothWays = (a: string, b: string) => new Set([answer(a, b), answer(b, a)])

describe('is one person', () => {
  test.each([
    ['John Smith', 'John Smith'],
    ['José Pérez', 'Jose Perez'],
    ['Sen. Maria Cantwell', 'Maria Cantwell'],
    ['John Smith', 'John Quentin Smith'],
    ['Hillary Clinton', 'Hillary Rodham Clinton'],
    ['Helen Stroud KC', 'Helen Stroud'],
    ['Robert “Bobby” Tran', 'Bobby Tran'],
    ['Robert “Bobby” Tran', 'Robert Tran'],
    ['Sir Keir Starmer', 'Keir Starmer'],
    ['Abdel Fattah el-Sisi', 'Abdel Fattah al-Sisi'],
    ['King Charles III', 'King Charles'],
  ])('%s, %s', (a, b) => {
    expect(bothWays(a, b)).toEqual(new Set(['yes']))
  })
})

describe('is two', () => {
  test.each([
    ['Paul Keane', 'Paula Keane'],
    ['George Herbert Walker Bush', 'Gov. Walker'],
    ['Maria Clara', 'Maria Souza'],
    ['Martin Brandt', 'Martina Brandt'],
    ['Dan Okafor', 'Danielle Okafor'],
    ['Robert Ellis', 'Roberta Ellis'],
    ['Eric Nilsen', 'Erica Nilsen'],
    ['Jan Kowalski', 'Janet Kowalski'],
    ['Geng Shuang', 'Geng Wei'],
    ['Nguyen Thi Lan', 'Nguyen Thi Hoa'],
    ['Nguyen Thi Lan', 'Nguyen Van Lan'],
    ['Kim Jong Un', 'Kim Yo Jong'],
    ['George W. Bush', 'George H. W. Bush'],
    ['Martin Ames Sr.', 'Martin Ames Jr.'],
    ['Mr. Nair', 'Mrs. Nair'],
    ['Katrín Jakobsdóttir', 'Anna Jakobsdóttir'],
    ['Mohammed bin Salman', 'Khalid bin Salman'],
    ['Ursula von der Leyen', 'Heiko von der Leyen'],
    ['Gabriel García Márquez', 'Rodrigo García Márquez'],
    ['Smith', 'Smithson'],
    ['Pope Francis', 'Pope Benedict'],
  ])('%s, %s', (a, b) => {
    expect(bothWays(a, b)).toEqual(new Set(['no']))
  })
})

describe('is left open: the shorter name may be another’s', () => {
  test.each([
    ['Rui Vilar de Matos', 'Mr. Vilar'],
    ['Ingrid Moe Halloran', 'Moe'],
    ['Páll Óskar Einarsson', 'Páll Óskar'],
    ['João Henrique Vilas Boas de Aragão', 'Vilas Boas'],
    ['Smith', 'John Smith'],
    ['Mr. Smith', 'John Smith'],
    ['Leyen', 'Ursula von der Leyen'],
    ['von der Leyen', 'Ursula von der Leyen'],
    ['Lan', 'Nguyen Thi Lan'],
    ['Thi Lan', 'Nguyen Thi Lan'],
    ['Katrín', 'Katrín Jakobsdóttir'],
    ['Xi', 'Xi Jinping'],
    ['García', 'Gabriel García Márquez'],
    ['García Márquez', 'Gabriel García Márquez'],
    ['Gabriel García', 'Gabriel García Márquez'],
    ['bin Salman', 'Mohammed bin Salman'],
    ['Prince Mohammed', 'Mohammed bin Salman'],
    ['Sisi', 'Abdel Fattah al-Sisi'],
    ['Moon', 'Moon Jae-in'],
    ['Bobby', 'Robert “Bobby” Tran'],
    ['J. Smith', 'John Smith'],
    ['J. Q. Smith', 'John Quentin Smith'],
    ['Bob Dole', 'Robert Dole'],
    ['Dan Okafor', 'Daniel Okafor'],
    ['Donald Trump', 'Donald Trump Jr.'],
    ['Van Dyke', 'Dick Van Dyke'],
  ])('%s, %s', (a, b) => {
    expect(bothWays(a, b)).toEqual(new Set(['open']))
  })
})
