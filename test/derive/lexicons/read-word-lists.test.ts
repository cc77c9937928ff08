import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readWordLists } from '../../../src/derive/lexicons/read-word-lists.ts'

const folder = new URL('../../../src/derive/lexicons/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))

describe.each(files)('%s', (file) => {
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n')
  const groups = lines.filter((line) => line.startsWith('['))

  test('every group has an example beside its name, and words', () => {
    const lists = readWordLists(file)
    for (const group of groups) {
      const [, name, example] = /^\[([a-z-]+)\] (\S.*)$/.exec(group) ?? []
      expect(example, group).toBeDefined()
      expect(lists.list(name!).length, group).toBeGreaterThan(0)
    }
  })

  test('no group opens twice', () => {
    const names = groups.map((group) => group.slice(0, group.indexOf(']')))
    expect(names).toEqual([...new Set(names)])
  })
})

test('a space inside a word is written as a low line, and what belongs to it stands behind a colon', () => {
  expect(readWordLists('countries.txt').list('state')).toContain('Malta|Maltese|Valletta')
  expect(readWordLists('countries.txt').list('state')[0]).not.toContain('_')
  expect(readWordLists('irregular-forms.txt').entries('form')).toContainEqual(['swear', ['swore', 'sworn']])
  expect(readWordLists('roles.txt').entries('title')).toContainEqual(['Dr.', []])
})

test('a group that the file lacks is no empty list', () => {
  expect(() => readWordLists('roles.txt').list('colour')).toThrow('roles.txt has no group [colour]')
})
