import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { measureLimits } from '../../src/limits/measure.ts'
import { hashesIn, newOutput } from '../compile/compiled-folder.ts'
import { goodContent } from '../content/content-folder.ts'

test('a compiled site is counted, built and tried in workerd, and stays as it is', async () => {
  const out = newOutput()
  await compile({
    content: goodContent().edit('site.yaml', 'language: en', 'language: en\nfeedSize: 2').directory,
    out,
  })
  const before = hashesIn(out)
  const standings = await measureLimits(out)
  expect(hashesIn(out)).toEqual(before)

  const of = (measure: string) => standings.find((standing) => standing.measure === measure)!
  expect(of('files').value).toBe([...before!.keys()].filter((file) => file.startsWith('assets/')).length)
  expect(of('largest file').of).toMatch(/\.pack$/)
  expect(of('worker').value).toBeGreaterThan(10_000)
  expect(of('worker').of).toMatch(/^its code 1\d,\d{3} bytes in gzip$/)
  for (const measure of ['start-up', 'cpu', 'subrequests'])
    expect(of(measure).value, measure).toBeGreaterThan(0)
  for (const measure of ['files', 'largest file', 'worker', 'subrequests'])
    expect(of(measure).plan).toBe('free')
})
