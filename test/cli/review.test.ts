import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { COURT, CourtFolder, RECORD } from '../record/move/court.ts'
import { runCommand } from './run-command.ts'

const COMMAND = fileURLToPath(new URL('../../src/cli/review.ts', import.meta.url))
const recordOf = (folder: CourtFolder) =>
  readFileSync(join(folder.directory, `articles/${COURT}/record.yaml`), 'utf8')

/** Reviews the court's article on a terminal that answers these lines. */
async function review(folder: CourtFolder, ...answers: readonly string[]) {
  const child = spawn(process.execPath, [COMMAND, '--content', folder.directory, '--tty', COURT])
  child.stdin.end(answers.map((answer) => `${answer}\n`).join(''))
  const printed: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { status, printed: printed.join('') }
}

describe('review', () => {
  test('--help says how it is used, with status 0', async () => {
    const { status, stdout, stderr } = await runCommand('review', ['--help'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const word of ['SLUG', '--tty', '--port', '--content', 'Example:']) expect(stdout).toContain(word)
  })

  test.each([
    [['one', 'two'], 2, /Name one article/],
    [['--port', 'x'], 2, /--port x/],
    [['--tty'], 2, /name the article/],
    [['nowhere'], 1, /no article has the slug “nowhere”/],
  ])('%j is refused with status %d', async (args, status, words) => {
    const folder = new CourtFolder()
    const ended = await runCommand('review', ['--content', folder.directory, ...args])
    expect(ended.status).toBe(status)
    expect(ended.stderr).toMatch(words)
  })

  test('serves a page until it is stopped', async () => {
    const folder = new CourtFolder()
    const child = spawn(process.execPath, [COMMAND, '--content', folder.directory, COURT])
    const address = await new Promise<string>((resolve) => {
      let printed = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        const found = /Review on (http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/articles\/[\w-]+\/)\n/.exec(printed)
        if (found) resolve(found[1]!)
      })
    })
    const answer = await fetch(address)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Court hears the case of the drained lake')
    child.kill('SIGTERM')
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    expect(recordOf(folder)).toBe(RECORD)
  })
})

describe('a review on a terminal', () => {
  test('accepts, gives to somebody else, withdraws and undoes, the least sure first', async () => {
    const folder = new CourtFolder()
    folder.edit('site.yaml', 'review: optional', 'review: required')
    const { status, printed } = await review(
      folder,
      ...['s', 'cle', '1'],
      'a',
      ...['w', 'Nobody said it.'],
      'u',
      'n',
      'a',
    )
    expect(status).toBe(0)
    expect(printed).toMatch(
      /4 to decide on; 82 % sure, q-gone\nInes Roth: “The lake is gone for good,”\n {2}in: “The lake/,
    )
    expect(printed).toMatch(/1 {2}The clerk \(clerk|1 {2}The clerk \(/)
    expect(printed).toContain('1 item left to decide on.')
    const { statements } = folder.load().content.articles[0]!
    expect(statements.map(({ speaker, reviewed, withdrawn }) => [speaker, reviewed, withdrawn])).toEqual([
      ['clerk', true, undefined],
      ['ines-roth', false, undefined],
      ['tom-vale', true, undefined],
      ['ines-roth', true, undefined],
    ])
  })

  test('ends where there is nobody to answer, and asks again what it does not know', async () => {
    const folder = new CourtFolder()
    const { status, printed } = await review(folder, 'yes', '')
    expect(status).toBe(0)
    expect(printed.match(/\[a\]ccept/g)).toHaveLength(3)
    expect(recordOf(folder)).toBe(RECORD)
  })

  test('shows what a terminal would obey, and says why a decision cannot be', async () => {
    const record = RECORD.replace('title: There is nothing to hide', 'title: "\\e[31mred"').replace(
      '    speaker: tom-vale\n',
      '',
    )
    const { printed } = await review(new CourtFolder(record), 'a', 'q')
    expect(printed).not.toContain('\u001b[31m')
    expect(printed).toMatch(/nobody is named for quote\/q-appeal; say first whose words they are/)
  })
})
