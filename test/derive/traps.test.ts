import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { derive } from '../../src/derive/index.ts'
import { KNOWN_MISSES, readTraps } from '../../train/corpora/read-traps.ts'
import { isWrong, judgeTraps } from '../../train/judging/judge-persons.ts'

const folder = fileURLToPath(new URL('traps/', import.meta.url))
const traps = readTraps(folder)
const misses = new Set(readFileSync(`${folder}${KNOWN_MISSES}`, 'utf8').split('\n').filter(Boolean))

// A trap that is listed and read rightly fails too: `npm run evaluate -- --traps test/derive/traps --note-misses` lists anew.
describe.each(traps)('$kind: $name', (trap) => {
  const promise = misses.has(trap.name) ? test.fails : test

  promise('every quote has its person, and what is nobody’s has none', () => {
    const wrong = judgeTraps([trap], [derive(trap.text)]).filter(isWrong)
    expect(wrong.map(({ words, wanted, given }) => ({ words, wanted: wanted.name, given }))).toEqual([])
  })
})

test('every trap that is listed as a miss is there', () => {
  const names = new Set(traps.map(({ name }) => name))
  expect([...misses].filter((name) => !names.has(name))).toEqual([])
})
