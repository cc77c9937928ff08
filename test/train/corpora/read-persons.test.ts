import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readPersons } from '../../../train/corpora/read-persons.ts'
import { isSetAside } from '../../../train/corpora/set-aside.ts'

const folder = mkdtempSync(join(tmpdir(), 'on-record-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(value: unknown): string {
  const file = join(folder, 'persons.json')
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}

const ids = Array.from({ length: 300 }, (_, i) => `article-${i}`)
const everybody = Object.fromEntries(ids.map((id) => [id, { 0: { name: 'Ann Berg' } }]))

test('who is read has a name, aliases and whether the name is one', () => {
  const persons = readPersons(
    write({ a: { 2: { name: null }, 5: { name: 'a nurse', nameless: true } } }),
    'dev',
  )
  expect(persons.get('a')!.get(2)).toEqual({ name: null, aliases: [], nameless: false })
  expect(persons.get('a')!.get(5)).toEqual({ name: 'a nurse', aliases: [], nameless: true })
})

test('a third of train is set aside, and is in nobody’s hands who does not ask for it by name', () => {
  const seen = readPersons(write(everybody), 'train')
  const setAside = readPersons(write(everybody), 'train', 'set aside')
  expect([...seen.keys()].some(isSetAside)).toBe(false)
  expect([...setAside.keys()].every(isSetAside)).toBe(true)
  expect(seen.size + setAside.size).toBe(300)
  expect(setAside.size).toBeGreaterThan(75)
  expect(setAside.size).toBeLessThan(125)
})

test('nothing of dev is set aside', () => {
  expect(readPersons(write(everybody), 'dev').size).toBe(300)
  expect(readPersons(write(everybody), 'dev', 'set aside').size).toBe(0)
})

test('a file that says something else is an error that names the place', () => {
  expect(() => readPersons(write({ a: { 0: { name: 7 } } }), 'dev')).toThrow(/persons\.json, a › 0 › name/)
  expect(() => readPersons(write('{'), 'dev')).toThrow(/persons\.json/)
})
