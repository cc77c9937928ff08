import { describe, expect, test } from 'vitest'
import { completionsOf } from '../../src/review/completions.ts'

const speaker = (id: string, name: string, aliases: string[] = []) => ({
  id,
  name,
  kind: 'person' as const,
  aliases,
})
const SOURCES = {
  speakers: [
    speaker('ana-ruiz', 'Ana Ruiz', ['Ruiz']),
    speaker('olga-brandtner', 'Olga Brandtner'),
    speaker('jose-diaz', 'José Díaz'),
    speaker('far-away', 'Far Away'),
  ],
  named: new Set(['olga-brandtner']),
  names: [
    { name: 'Ana Ruiz', kind: 'person' as const, at: 3 },
    { name: 'Port of Lima', kind: 'organization' as const, at: 9 },
  ],
}
const names = (typed: string) => completionsOf(typed, SOURCES).map(({ id, name }) => id ?? `new ${name}`)

describe('who may be meant', () => {
  test('is, where nothing is typed, who speaks in the article, then who stands in it, and nobody else', () => {
    expect(names('')).toEqual(['olga-brandtner', 'ana-ruiz', 'new Port of Lima'])
  })

  test.each([
    ['ru', 'ana-ruiz'],
    ['jose d', 'jose-diaz'],
    ['díaz', 'jose-diaz'],
    ['away f', 'far-away'],
    ['lima', 'new Port of Lima'],
  ])('by “%s” is first %s, whatever the accents and the order of the words', (typed, first) => {
    expect(names(typed)[0]).toBe(first)
  })

  test('may always be somebody new, unless somebody has the very name', () => {
    expect(names('Olga  Brandt')).toEqual(['olga-brandtner', 'new Olga Brandt'])
    expect(names('ana ruiz')).toEqual(['ana-ruiz'])
    expect(names('xyz')).toEqual(['new xyz'])
  })
})
