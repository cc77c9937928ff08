import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadSpeakers } from '../../src/content/load-speakers.ts'
import { Problems } from '../../src/content/problem.ts'
import type { Speaker } from '../../src/model.ts'
import { appendSpeakers } from '../../src/record/append-speakers.ts'

const BO: Speaker = { id: 'bo-lindt', name: 'Bo Lindt', kind: 'person', aliases: ['Mr Lindt', 'a: #b'] }
const CO: Speaker = { id: '2026', name: '- “Co”: #1', kind: 'organization', aliases: [] }

/** The ids of a file's speakers; fails where it breaks a rule. */
const idsIn = (text: string) => {
  const problems = new Problems()
  const speakers = loadSpeakers(text.replaceAll('\r\n', '\n'), 'speakers.yaml', problems)
  expect(problems.list().filter(({ severity }) => severity === 'error')).toEqual([])
  return speakers!.map(({ id }) => id)
}

describe('speakers that are added to a file', () => {
  test('stand below the others, in the style of the project', () => {
    expect(appendSpeakers('# Who\n- id: ada\n  name: Ada # me\n  kind: person\n', [BO])).toBe(
      '# Who\n- id: ada\n  name: Ada # me\n  kind: person\n' +
        '- id: bo-lindt\n  name: Bo Lindt\n  kind: person\n  aliases: [Mr Lindt, "a: #b"]\n',
    )
  })

  test('leave a file as it is where there are none', () => {
    expect(appendSpeakers('- id: [', [])).toBe('- id: [')
  })

  const ADA = '- id: ada-o\n  name: Ada-O\n  kind: person'
  const files: [string, string][] = [
    ['an empty file', ''],
    ['a byte order mark alone', '\ufeff'],
    ['a blank file', '\n  \n'],
    ['comments only', '# who - what\n# where'],
    ['comments below a document’s start', '# first\n---\n# who\n'],
    ['a plain list', `${ADA}\n`],
    ['a list without a last line end', ADA],
    ['a list with a byte order mark', `\ufeff${ADA}\n`],
    ['a list below a document’s start', `---\n${ADA}\n`],
    ['a list with an end', `${ADA}\n...\n`],
    ['a list with an end and no line end', `${ADA}\n...`],
    ['a list with an end and a comment', `${ADA}\n... # - the end\n# of it\n`],
    ['a list whose last comment has three dots', `${ADA}\n# and so on\n# ...\n`],
    ['an indented list', `  ${ADA.replaceAll('\n', '\n  ')}\n`],
    ['an indented list below a comment', `# - who\n  ${ADA.replaceAll('\n', '\n  ')}\n`],
    [
      'a list with a comment behind the dash',
      `-  # one-two\n   id: ada-o\n   name: Ada-O\n   kind: person\n`,
    ],
    ['a list with an anchor behind the dash', `- &one-two\n  id: ada-o\n  name: Ada-O\n  kind: person\n`],
    ['a list with a block scalar at its end', `${ADA}\n  role: >-\n    chair - woman`],
    ['a list with a comment at its end', `${ADA}\n    # - she\n\n\n`],
    ['a list whose items are in brackets', '- {id: ada-o, name: Ada-O, kind: person}\n'],
    ['an empty list', '[]\n'],
    ['an empty list with a comment in it', '[ # who\n]\n'],
    ['a list in brackets', '[{id: ada-o, name: Ada-O, kind: person}] # all\n'],
    ['a list in brackets with a last comma', '[\n  {id: ada-o, name: Ada-O, kind: person}, # she\n]\n'],
  ]

  test.each(files)('are loaded with those of %s', (_, text) => {
    for (const file of [text, text.replaceAll('\n', '\r\n')]) {
      const result = appendSpeakers(file, [BO, CO])
      expect(idsIn(result)).toEqual([...idsIn(file), 'bo-lindt', '2026'])
      expect(idsIn(appendSpeakers(result, [{ ...BO, id: 'a', name: 'A b', aliases: [] }]))).toHaveLength(
        idsIn(result).length + 1,
      )
    }
  })

  test.each(files)('leave every byte of %s as it was', (_, text) => {
    for (const file of [text, text.replaceAll('\n', '\r\n')]) {
      const result = appendSpeakers(file, [BO, CO])
      let before = 0
      while (before < file.length && file[before] === result[before]) before++
      expect(result.endsWith(file.slice(before))).toBe(true)
      if (file.includes('\r')) expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    }
  })

  test('are loaded whatever their names', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `a ${text}`)
    fc.assert(
      fc.property(name, fc.constantFrom(...files.map(([, text]) => text)), (called, text) => {
        expect(idsIn(appendSpeakers(text, [{ ...CO, name: called }]))).toEqual([...idsIn(text), '2026'])
      }),
    )
  })
})
