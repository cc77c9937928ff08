import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ChangedMeanwhile } from '../../src/content/write-files.ts'
import type { Action } from '../../src/review/action.ts'
import { Desk } from '../../src/review/desk.ts'
import { COURT, CourtFolder, RECORD } from '../record/move/court.ts'
import { ReviewClient } from './review-client.ts'

const PAGE = `articles/${COURT}/`
const ACCEPT: Action = { do: 'accept', items: ['quote/q-hide'] }

const served = async (folder = new CourtFolder()) => ({
  folder,
  client: await ReviewClient.of(folder.directory),
})
const textOf = (folder: CourtFolder, file = `articles/${COURT}/record.yaml`) =>
  readFileSync(join(folder.directory, file), 'utf8')

describe('a request of somebody else’s', () => {
  test.each([
    ['without the token', '/', {}],
    ['with another token', `/${'a'.repeat(32)}/`, {}],
    ['with a part of an address of theirs', '//evil.example/', {}],
    ['with another name for the server', '', { host: 'rebound.example' }],
    ['with another port', '', { host: '127.0.0.1:1' }],
    ['from a page elsewhere', '', { origin: 'https://evil.example' }],
    ['from no page that it would name', '', { origin: 'null' }],
    ['that a page elsewhere makes the browser ask', '', { 'sec-fetch-site': 'cross-site' }],
  ])('%s gets 403 and is told nothing', async (_, path, headers) => {
    const { client } = await served()
    for (const method of ['GET', 'POST']) {
      const { status, body } = await client.ask(path === '' ? PAGE : path, { method, headers })
      expect({ status, body }).toEqual({ status: 403, body: 'Forbidden\n' })
    }
  })

  test('changes nothing without saying where it comes from, or as a form', async () => {
    const { client, folder } = await served()
    const body = { version: await client.version(COURT), action: ACCEPT }
    const ask = (headers: Record<string, string | undefined>) =>
      client.ask(`${PAGE}actions`, { method: 'POST', body, headers })
    expect((await ask({ origin: undefined })).status).toBe(403)
    expect((await ask({ 'content-type': 'text/plain' })).status).toBe(415)
    expect((await ask({ 'content-type': 'application/jsonp' })).status).toBe(415)
    expect(textOf(folder)).toBe(RECORD)
    expect((await ask({ 'content-type': 'application/json; charset=utf-8' })).status).toBe(200)
  })
})

describe('a request that makes no sense', () => {
  test.each([
    ['GET', 'articles/nowhere/', 404],
    ['GET', 'articles/../../site.yaml', 404],
    ['GET', 'articles/%2e%2e/', 404],
    ['GET', `${PAGE}actions`, 404],
    ['POST', PAGE, 404],
    ['GET', 'toString', 404],
    ['PUT', PAGE, 405],
    ['DELETE', PAGE, 405],
  ])('%s %s gets %d', async (method, path, status) => {
    const { client } = await served()
    expect((await client.ask(path, { method })).status).toBe(status)
    expect(client.failures).toEqual([])
  })

  test.each([
    ['{', 400],
    ['[]', 400],
    ['{"version":1}', 400],
    ['{"version":"a","action":{"do":"delete","items":["quote/q-hide"]}}', 400],
    ['{"version":"a","action":{"do":"accept","items":["q-hide"]}}', 400],
    ['{"version":"a","action":{"do":"retitle","item":"statement/s-hide","title":"one\\ntwo"}}', 400],
    [`"${'a'.repeat(300_000)}"`, 413],
  ])('of %j gets %d, and no stack', async (body, status) => {
    const { client, folder } = await served()
    const answer = await client.ask(`${PAGE}actions`, { method: 'POST', body })
    expect(answer.status).toBe(status)
    expect(answer.body).not.toMatch(/\.ts|node:|Error|\bat /)
    expect(client.failures).toEqual([])
    expect(textOf(folder)).toBe(RECORD)
  })
})

test('every answer forbids frames, caches, referrers, and requests to others', async () => {
  const { client } = await served()
  for (const path of ['', PAGE, 'review.css', 'nowhere']) {
    const { headers } = await client.ask(path)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
  }
})

test('words of an article are words, whatever they hold', async () => {
  const folder = new CourtFolder(
    RECORD.replace('There is nothing to hide\n    sent', '</script><b onclick=x>\n    sent'),
  )
  folder.edit(
    `articles/${COURT}/article.md`,
    'The company knew',
    '<img src="https://evil.example/x.png"><a href="https://evil.example">The</a> &lt;script&gt; knew',
  )
  folder.edit(
    `articles/${COURT}/record.yaml`,
    '      - The company knew of it for years, according to Judge Roth.\n',
    '',
  )
  const { client } = await served(folder)
  const { body } = await client.ask(PAGE)
  expect(body).not.toMatch(/<b |<img|<a href="https|<script>|evil\.example/)
  expect(body.match(/<script/g)).toHaveLength(1)
})

describe('a decision', () => {
  test('is in the record at once, and the answer shows what is to decide on now', async () => {
    const { client, folder } = await served()
    const { status, body } = await client.decide(COURT, ACCEPT)
    expect(status).toBe(200)
    expect(body).toContain('1 of 4 decided')
    expect(textOf(folder)).toBe(RECORD.replace('title: There is nothing to hide', '$&\n    reviewed: true'))
    expect(folder.load().content.articles[0]!.statements.at(-1)!.reviewed).toBe(true)
  })

  test('made on what was changed meanwhile is not carried out, and the change is kept', async () => {
    const { client, folder } = await served()
    const version = await client.version(COURT)
    folder.edit(`articles/${COURT}/record.yaml`, '# brief', '# very brief')
    const { status, body } = await client.decide(COURT, ACCEPT, version)
    expect(status).toBe(409)
    expect(JSON.parse(body)).toEqual({
      problem: expect.stringMatching(/record\.yaml: was changed meanwhile/),
    })
    expect(textOf(folder)).toBe(RECORD.replace('# brief', '# very brief'))
    expect((await client.decide(COURT, ACCEPT)).status).toBe(200)
  })

  test('is refused where another program saves the record while it is carried out, and what that saved is left', () => {
    const folder = new CourtFolder()
    const slip = () => folder.edit(`articles/${COURT}/record.yaml`, '# brief', '# very brief')
    let isSaving = false
    // The desk asks what time it is between reading the record and writing it.
    const desk = new Desk(folder.directory, () => {
      if (isSaving) slip()
      isSaving = false
      return Date.UTC(2026, 2, 3)
    })
    const { version } = desk.open(COURT)
    const to = { name: 'Olga Brandt', kind: 'person' } as const
    isSaving = true
    expect(() => desk.act(COURT, version, { do: 'attribute', items: ['quote/q-hide'], to })).toThrow(
      ChangedMeanwhile,
    )
    expect(textOf(folder)).toBe(RECORD.replace('# brief', '# very brief'))
    expect(textOf(folder, 'speakers.yaml')).not.toContain('Olga Brandt')
    expect(desk.open(COURT).undoable).toBe(0)
  })

  test('that cannot be is refused, with what to do instead', async () => {
    const { client, folder } = await served()
    const { status, body } = await client.decide(COURT, { do: 'split', quotes: ['quote/q-hide'] })
    expect(status).toBe(422)
    expect(JSON.parse(body).problem).toMatch(/nothing would be left of the statement; leave it one/)
    expect(textOf(folder)).toBe(RECORD)
  })

  test('may add a speaker, and is undone with them, to the byte', async () => {
    const { client, folder } = await served()
    const speakers = textOf(folder, 'speakers.yaml')
    const to = { name: 'Olga Brandt', kind: 'person' } as const
    expect((await client.decide(COURT, { do: 'attribute', items: ['quote/q-hide'], to })).status).toBe(200)
    expect(textOf(folder, 'speakers.yaml')).toContain('id: olga-brandt')
    expect((await client.undo(COURT)).status).toBe(200)
    expect(textOf(folder, 'speakers.yaml')).toBe(speakers)
    expect(textOf(folder)).toBe(RECORD)
  })

  test('after the other is undone one after the other, and no further', async () => {
    const { client, folder } = await served()
    const actions: Action[] = [
      ACCEPT,
      { do: 'merge', item: 'statement/s-judge', into: 'statement/s-hide' },
      { do: 'withdraw', item: 'quote/q-gone', reason: 'No.' },
      { do: 'mark', start: 50, end: 76, by: { id: 'clerk' } },
    ]
    const texts = [RECORD]
    for (const action of actions) {
      expect((await client.decide(COURT, action)).status).toBe(200)
      texts.push(textOf(folder))
    }
    for (const text of texts.slice(0, -1).reverse()) {
      expect((await client.undo(COURT)).status).toBe(200)
      expect(textOf(folder)).toBe(text)
    }
    expect((await client.undo(COURT)).status).toBe(422)
  })

  test('is not undone where the record was changed since', async () => {
    const { client, folder } = await served()
    await client.decide(COURT, ACCEPT)
    folder.edit(`articles/${COURT}/record.yaml`, '# brief', '# very brief')
    const { status, body } = await client.undo(COURT)
    expect({ status, body }).toMatchObject({
      status: 422,
      body: expect.stringContaining('was changed since'),
    })
    expect(textOf(folder)).toContain('# very brief')
  })
})

describe('the list of articles', () => {
  test('says what waits in each', async () => {
    const { client } = await served()
    const list = (await client.ask('')).body
    expect(list).toContain('4 to read in 1 of 1 articles.')
    await client.decide(COURT, { do: 'accept', items: ['quote/q-hide', 'quote/q-appeal'] })
    expect((await client.ask('')).body).toContain('2 to read in 1 of 1 articles.')
  })

  test('says of a record that breaks a rule where and why, and so does its page', async () => {
    const { client, folder } = await served()
    folder.edit(
      `articles/${COURT}/record.yaml`,
      'exact: There is nothing to hide',
      'exact: There was nothing',
    )
    for (const path of ['', PAGE])
      expect((await client.ask(path)).body).toMatch(
        /record\.yaml:\d+: the quote “There was nothing,” does not stand in/,
      )
    expect((await client.ask(PAGE)).status).toBe(422)
  })
})
