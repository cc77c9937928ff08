import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
const { devDependencies, dependencies, allowScripts } = JSON.parse(read('package.json'))
const { packages } = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { license?: string; integrity?: string; hasInstallScript?: true }>
}
const installed = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), ...entry }))

/** The licences that code may have which is run here, and of which nothing is deployed but `hono` (MIT). */
const LICENCES = new Set([
  ...[
    'MIT',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    '0BSD',
    'CC0-1.0',
    'BlueOak-1.0.0',
    'PSF-2.0',
  ],
  ...['LGPL-3.0-or-later', 'MPL-2.0'],
  // A font's: what is drawn with it is free of it.
  'OFL-1.1',
])

test('nothing is needed where the site is served, and every version is exact', () => {
  expect(dependencies).toBeUndefined()
  for (const version of Object.values(devDependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})

test('every package is known by its hash', () => {
  expect(
    installed.filter(({ integrity }) => !/^sha512-/.test(integrity ?? '')).map(({ name }) => name),
  ).toEqual([])
})

test('install scripts run for the packages that are named, and none other has one', () => {
  const scripted = installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)
  expect([...new Set(scripted)].toSorted()).toEqual(Object.keys(allowScripts).toSorted())
})

test('every package has a licence that we know', () => {
  const unknown = installed.filter(
    ({ license = 'none' }) => !license.split(/ (?:AND|OR) /).every((name) => LICENCES.has(name)),
  )
  expect(unknown.map(({ name, license }) => `${name}: ${license}`)).toEqual([])
})

test('the page on dependencies says what each is for', () => {
  const page = read('docs/dependencies.md')
  expect(Object.keys(devDependencies).filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([])
})
