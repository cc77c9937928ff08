import { toString as wordsOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { reviewMarkdown } from '../../src/cli/review-markdown.ts'
import { goodContent } from '../content/content-folder.ts'
import { runCommand } from './run-command.ts'

const HOSTILE = '“`a` | <b>b</b> @octocat, #12 [x](http://y) ![](z)\n| `` c”'
const read = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown)
const waiting = (words: string, confidence = 0.5) => ({
  ...{ item: 'quote' as const, id: 'q1', line: 3, confidence, speaker: undefined, words, sentence: words },
  ...{ slug: 'a', file: 'content/articles/a/record.yaml' },
})

describe('the summary of a check', () => {
  test('has a row for each item, least sure first, whatever its words are', () => {
    const tree = read(reviewMarkdown([], [waiting('sure', 0.8), waiting(HOSTILE)]))
    const rows: string[][] = []
    visit(tree, 'tableRow', (row) => {
      rows.push(row.children.map((cell) => wordsOf(cell)))
    })
    expect(rows.map(([sure]) => sure)).toEqual(['Sure', '0.50', '0.80'])
    expect(rows[1]?.[2]).toBe(HOSTILE.replace('\n', ' '))
  })

  test('makes no link, picture, tag or mention of anybody’s words', () => {
    const problem = { file: HOSTILE, line: 1, what: HOSTILE, remedy: HOSTILE, severity: 'error' as const }
    visit(read(reviewMarkdown([problem], [waiting(HOSTILE)])), (node) => {
      expect(['link', 'image', 'html', 'linkReference', 'footnoteReference']).not.toContain(node.type)
      if (node.type === 'text') expect(node.value).not.toMatch(/@|#\d/)
    })
  })

  test('shows so many rows, and says how many more there are', () => {
    const markdown = reviewMarkdown(
      [],
      Array.from({ length: 250 }, () => waiting('x')),
    )
    expect(markdown.match(/^\| 0\.50/gm)).toHaveLength(200)
    expect(markdown).toContain('and 50 more')
  })

  test('check --markdown prints it for the articles that are named, with status 1 where something is wrong', async () => {
    const folder = goodContent()
    const args = ['--content', folder.directory, '--markdown']
    const well = await runCommand('check', args)
    expect(well).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^## 0 problems, /) })
    folder.write('site.yaml', 'title: x\n')
    const wrong = await runCommand('check', args)
    expect(wrong.status).toBe(1)
    expect(wrong.stdout).toMatch(/\| error \| +`[^`]*site\.yaml:1`/)
    const unknown = await runCommand('check', ['no-such', ...args])
    expect(unknown).toMatchObject({ status: 1, stderr: expect.stringContaining('no article has the slug') })
  })
})
