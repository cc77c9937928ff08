import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Page, pages, ROOT, targetOf } from './pages.ts'

const scripts = Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts)
/** Ways to start a script without `run`. */
const SHORT = new Set(['start', 'test'])
/** Folders of the project that pages name files and folders of. */
const FOLDERS = /^(?:src|test|train|bench|docs|schemas|\.github|\.ci)\//

const among = <T>(found: (page: Page) => readonly T[]) =>
  pages.flatMap((page) => found(page).map((what) => `${page.file}: ${what}`))

test('every relative link and anchor leads somewhere', () => {
  const isDead = (page: Page) => (link: string) => {
    if (/^[a-z]+:/.test(link)) return false
    const { path, anchor } = targetOf(page, link)
    const there = pages.find(({ file }) => file === path)
    return anchor !== undefined ? !there?.anchors.has(anchor) : !existsSync(join(ROOT, path))
  }
  expect(among((page) => page.links.filter(isDead(page)))).toEqual([])
})

test('the README leads to every page', () => {
  const readme = pages.find(({ file }) => file === 'README.md')!
  const reached = new Set(readme.links.map((link) => targetOf(readme, link).path))
  expect(pages.filter((page) => page !== readme && !reached.has(page.file)).map(({ file }) => file)).toEqual(
    [],
  )
})

test('every command that a page names is there', () => {
  const unknown = ({ code }: Page) =>
    code.flatMap(({ value }) =>
      [
        ...value.matchAll(
          /\bnpm (?:--prefix \S+ )?(?:run )?(?!--|ci\b|run\b|sbom\b|view\b|install\b)([a-z-]+)/g,
        ),
      ]
        .filter(([whole, name]) => !scripts.includes(name!) || !(whole.includes(' run ') || SHORT.has(name!)))
        .map(([whole]) => whole),
    )
  expect(among(unknown)).toEqual([])
})

test('every command that is there stands on a page', () => {
  const code = pages.flatMap((page) => page.code.map(({ value }) => value)).join('\n')
  expect(scripts.filter((name) => !new RegExp(`npm (?:run )?${name}\\b`).test(code))).toEqual([])
})

test('every file and folder of the project that a page names is there', () => {
  const isGone = (path: string) => FOLDERS.test(path) && !/[<…*]/.test(path) && !existsSync(join(ROOT, path))
  const gone = ({ code }: Page) =>
    code
      .filter(({ language }) => language === null)
      .map(({ value }) => value)
      .filter(isGone)
  expect(among(gone)).toEqual([])
})

test('the README says what every folder of the source holds', () => {
  const readme = pages.find(({ file }) => file === 'README.md')!
  const listed = new Set(readme.code.map(({ value }) => value))
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  expect(folders.map(({ name }) => `src/${name}/`).filter((folder) => !listed.has(folder))).toEqual([])
})

test('no page names a folder of one machine', () => {
  const named = ({ text }: Page) => text.match(/(?<![\w.])\/(?:home|work|tmp|root|Users|mnt)\/\S*/g) ?? []
  expect(among(named)).toEqual([])
})

test('the README fits on three screens', () => {
  const readme = pages.find(({ file }) => file === 'README.md')!
  expect(readme.text.split('\n').length).toBeLessThanOrEqual(120)
})
