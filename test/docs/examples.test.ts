import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Code } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isInstalled } from '../installed.ts'
import { RunningSite } from '../running-site.ts'
import { pages } from './pages.ts'

/** An example: what to run, and what it prints; before it, the quote may have to be corrected. */
interface Example {
  readonly run: string
  readonly prints: string | undefined
  readonly isAfterCorrection: boolean
}

const SERVED = 'http://127.0.0.1:8787'
const RECORD = 'articles/2019-10-30-un-members-split-over-xinjiang/record.yaml'

/** The examples of a page, in their order. */
function examplesOf(markdown: string): Example[] {
  const { children } = unified().use(remarkParse).parse(markdown)
  const isCorrection = (at: number) => {
    const node = children[at]
    return node?.type === 'html' && node.value.includes('a quote is corrected')
  }
  let corrected = false
  return children.flatMap((node, at) => {
    corrected ||= isCorrection(at)
    if (node.type !== 'code' || node.lang !== 'sh') return []
    const next = children[at + 1]
    const prints = next?.type === 'code' && next.lang !== 'sh' ? (next as Code).value : undefined
    const isAfterCorrection = corrected
    corrected = false
    return [{ run: node.value, prints, isAfterCorrection }]
  })
}

/** Expects every line that an example shows, in its order; `…` stands for anything. */
function expectLines(printed: string, shown: string): void {
  const lines = printed.split(/\r?\n/)
  for (const line of shown.split('\n')) {
    const parts = line.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    const pattern = new RegExp(`^\\s*${parts.join('.*').trim()}\\s*$`)
    const at = lines.findIndex((other) => pattern.test(other))
    if (at < 0) expect.fail(`“${line}” is not printed, or not in this place, in:\n${printed}`)
    lines.splice(0, at + 1)
  }
}

describe.skipIf(!isInstalled('curl', '--version'))('docs/clients.md', () => {
  const examples = examplesOf(pages.find(({ file }) => file === 'docs/clients.md')!.text)
  const folder = mkdtempSync(join(tmpdir(), 'on-record-client-'))
  let site: RunningSite

  beforeAll(async () => {
    site = await RunningSite.start(({ directory }) => {
      // Of ten quotes, so that some stand in archive documents alone.
      const path = join(directory, 'content', 'site.yaml')
      execFileSync('sed', ['-i', '/^feedSize:/d', path])
      appendFileSync(path, 'feedSize: 8\n')
    })
  }, 120_000)
  afterAll(async () => {
    await site?.stop()
    rmSync(folder, { recursive: true })
  })

  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(5)
    expect(examples.filter(({ isAfterCorrection }) => isAfterCorrection)).toHaveLength(1)
  })

  test.each(examples)('does what it says: $run', async ({ run, prints, isAfterCorrection }) => {
    if (isAfterCorrection)
      await site.edit(
        RECORD,
        (text) => text.replace('Of the British statement', 'Of a British statement'),
        '/quotes/atom.xml',
      )
    const address = site.url.replace(/\/$/, '')
    const printed = execFileSync('bash', ['-uc', run.replaceAll(SERVED, address)], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, SITE: address, PATH: `${dirname(process.execPath)}:${process.env.PATH}` },
    })
    if (prints !== undefined) expectLines(printed, prints.replaceAll(SERVED, address))
  })
})
