import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pages, ROOT } from './pages.ts'

const { text } = pages.find(({ file }) => file === 'docs/words.md')!
/** Each type that the page names beside a file. */
const named = [
  ...text.matchAll(/^\|[^|]*\| `(\w+)` \| `([^`]+)` \|$/gm),
  ...text.matchAll(/`([A-Z]\w+)` \(`([^`]+\.ts)`\)/g),
].map(([, type, file]) => ({ type: type!, file: file! }))

test('every type on the way of a quote is in the file that is named', () => {
  expect(named.length).toBeGreaterThan(15)
  const lacking = named.filter(({ type, file }) => {
    const path = join(ROOT, file)
    return (
      !existsSync(path) ||
      !new RegExp(`^export (?:interface|type|class) ${type}\\b`, 'm').test(readFileSync(path, 'utf8'))
    )
  })
  expect(lacking).toEqual([])
})
