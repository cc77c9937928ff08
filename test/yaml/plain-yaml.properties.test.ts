import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { HOUSE_STYLE } from '../../src/record/house-style.ts'
import { readPlainYaml } from '../../src/yaml/plain-yaml.ts'
import { styledYaml } from '../../src/yaml/style.ts'
import { FILES, WORDS as RECORD_WORDS } from './file.ts'

/** What the plain reader must not read in another way than the package `yaml` does. */
const agreed = (text: string): boolean => {
  const plain = readPlainYaml(text)
  if (plain === undefined || !isTaken(plain)) return false
  const document = parseDocument(text)
  expect(document.errors, text).toEqual([])
  const value = document.toJS()
  if (isTaken(value)) expect(plain, text).toStrictEqual(value)
  return true
}

/** Whether a schema might take it: its keys are words, its numbers finite. */
const isTaken = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every(isTaken)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).every(
          ([key, item]) => /^[a-z_]\w*$/i.test(key) && key !== 'null' && isTaken(item),
        )
      : typeof value !== 'number' || Number.isFinite(value)

const WORDS = fc.oneof(
  fc.constantFrom(
    '',
    'said',
    'null',
    'True',
    '~',
    'yes',
    '<<',
    '-',
    '- a',
    '? a',
    'a: b',
    'a:',
    'a #b',
    '# a',
    '#',
    "it's",
    '"',
    '“Well”',
  ),
  fc.constantFrom(
    '1',
    '0',
    '007',
    '-1',
    '+1',
    '1.5',
    '1.',
    '.5',
    '1e5',
    '0x1f',
    '0o17',
    '1_000',
    '12e3456',
    '2026-01-01',
    '1 of 2',
    '.inf',
    '9'.repeat(20),
  ),
  fc.constantFrom(
    '[]',
    '[a, b]',
    '[a, 1]',
    '[null]',
    '[a,b]',
    '[a, "b"]',
    '{}',
    '&a b',
    '*a',
    '!t a',
    '| a',
    '>- a',
    '%a',
    '@a',
    '`a`',
    '\u00a0a\u00a0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

/** Lines of YAML, right and wrong, that follow one another anyhow. */
const LINES = fc
  .array(
    fc.oneof(
      fc.tuple(
        fc.nat(3),
        fc.constantFrom('a: ', 'b: ', 'a:', '- ', '-', '- a: ', '- - ', '', '? ', '__proto__: '),
        WORDS,
      ),
      fc.tuple(
        fc.nat(3),
        fc.constantFrom('a: ', '- ', '- b: '),
        fc.constantFrom('>-', '>', '|', '|-', '>+', '|2', '>- # a'),
      ),
      fc.constant([0, '', ''] as [number, string, string]),
    ),
    { maxLength: 9 },
  )
  .map((lines) => lines.map(([indent, lead, words]) => `${'  '.repeat(indent)}${lead}${words}\n`).join(''))

/** A text with a few characters put in, taken out or changed. */
const slipped = (texts: fc.Arbitrary<string>) =>
  fc
    .tuple(
      texts,
      fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...' \n\t\r-:#"\'[]{}&*!|>%?,x1')), {
        maxLength: 3,
      }),
    )
    .map(([text, slips]) =>
      slips.reduce((slipping, [place, taken, put]) => {
        const at = place % (slipping.length + 1)
        return slipping.slice(0, at) + put + slipping.slice(at + taken)
      }, text),
    )

const GENTLE = fc.oneof(
  { weight: 12, arbitrary: fc.stringMatching(/^[a-zé“][a-z”’.]{0,7}( [a-z“”’.0-9-]{1,8}){0,12}$/) },
  { weight: 1, arbitrary: fc.oneof(WORDS, RECORD_WORDS) },
)

/** Records as they are written. */
const WRITTEN = fc
  .array(fc.tuple(GENTLE, GENTLE, fc.array(GENTLE, { maxLength: 3 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((statements) =>
    styledYaml(
      {
        statements: statements.map(([id, words, many], at) => ({
          id,
          title: words,
          backers: { count: at, named: many },
          confidence: 1 / (at + 1),
          sentences: [`${words} `.repeat(20).trim(), words],
          quotes: many.map((exact) => ({ exact, prefix: '“', suffix: exact, reviewed: at > 0 })),
        })),
      },
      HOUSE_STYLE,
    ),
  )

describe('YAML that is read in the quick way', () => {
  const isAgreed = (texts: fc.Arbitrary<string>, numRuns: number) =>
    fc.assert(
      fc.property(texts, (text) => void agreed(text)),
      { numRuns },
    )

  test('is read as the package yaml reads it, with whatever slips', () => {
    isAgreed(slipped(FILES), 200)
    isAgreed(slipped(WRITTEN), 500)
  })

  test('is read as the package yaml reads it, whatever its lines', () => {
    isAgreed(LINES, 2000)
    isAgreed(slipped(LINES), 2000)
  })

  test('is what many records are written in', () => {
    const written = fc.sample(WRITTEN, 100)
    expect(written.filter(agreed).length).toBeGreaterThan(15)
  })
})
