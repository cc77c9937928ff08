import { lookup } from 'node:dns'
import { gzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { ImportError } from '../../src/import/draft.ts'
import { fetchPage } from '../../src/import/fetch-page.ts'
import { listen } from '../ping/listening-server.ts'

vi.mock('node:dns', { spy: true })

type LookedUp = (error: null, addresses: { address: string; family: number }[]) => void

describe('a page is fetched', () => {
  test('with its type, its encoding and the address that it was found at', async () => {
    const url = await listen(({ url: path }, response) => {
      if (path === '/a') response.writeHead(301, { location: '/b' }).end()
      else response.writeHead(200, { 'content-type': 'Text/HTML; Charset="windows-1252"' }).end('<p>x')
    })
    const { bytes, ...rest } = await fetchPage(`${url}a`)
    expect(Buffer.from(bytes).toString()).toBe('<p>x')
    expect(rest).toEqual({ address: `${url}b`, type: 'text/html', charset: 'windows-1252', isCut: false })
  })
})

describe('no page is had', () => {
  test('where nothing comes in time', async () => {
    const url = await listen(() => {})
    await expect(fetchPage(url, { patience: 0.2 })).rejects.toThrow(
      /did not answer within 0.2 seconds; try again later/,
    )
  })

  test('where it stops midway', async () => {
    const url = await listen((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<p>half')
    })
    await expect(fetchPage(url, { patience: 0.2 })).rejects.toThrow(ImportError)
  })

  test('where redirects go round', async () => {
    const url = await listen((_, response) => response.writeHead(302, { location: '/' }).end())
    await expect(fetchPage(url)).rejects.toThrow(/redirects more than 10 times/)
  })

  test.each([
    ['a file of this machine', 'file:///etc/passwd', /redirects to an address that is file: and not http/],
    ['words', 'http://[', /redirects to an address that is no address/],
    ['somebody’s password', 'http://a:b@127.0.0.1/', /has a user name or a password in it; leave it out/],
  ])('where it redirects to %s', async (_, location, message) => {
    const url = await listen((_, response) => response.writeHead(302, { location }).end())
    await expect(fetchPage(url)).rejects.toThrow(message)
  })

  test('where a name of the public web stands for this machine', async () => {
    vi.mocked(lookup).mockImplementation(((_: string, __: object, answered: LookedUp) =>
      answered(null, [{ address: '127.0.0.1', family: 4 }])) as never)
    await expect(fetchPage('http://news.example/')).rejects.toThrow(
      'leads into your own network, to news.example; if you mean that, add --local',
    )
  })

  test('where what it says of itself is meant for the terminal', async () => {
    const url = await listen((_, response) => response.writeHead(500, 'a\u009b31m').end())
    await expect(fetchPage(url)).rejects.toThrow(/^answers 500 Internal Server Error; try again later$/)
  })
})

test('of a page that is large, once it is unpacked, the first 10 MB are read', async () => {
  const packed = gzipSync(Buffer.alloc(20 * 1024 * 1024))
  const url = await listen((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(packed),
  )
  const { bytes, isCut } = await fetchPage(url)
  expect({ length: bytes.length, isCut }).toEqual({ length: 10 * 1024 * 1024, isCut: true })
})
