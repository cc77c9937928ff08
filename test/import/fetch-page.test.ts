import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ImportError } from '../../src/import/draft.ts'
import { fetchPage } from '../../src/import/fetch-page.ts'
import { listen } from '../ping/listening-server.ts'

describe('a page is fetched', () => {
  test('with its type, its encoding and the address that it was found at', async () => {
    const url = await listen(({ url: path }, response) => {
      if (path === '/a') response.writeHead(301, { location: '/b' }).end()
      else response.writeHead(200, { 'content-type': 'Text/HTML; Charset="windows-1252"' }).end('<p>x')
    })
    const { bytes, ...rest } = await fetchPage(`${url}a`)
    expect(Buffer.from(bytes).toString()).toBe('<p>x')
    expect(rest).toEqual({ address: `${url}b`, type: 'text/html', charset: 'windows-1252' })
  })
})

describe('no page is had', () => {
  test('where nothing comes in time', async () => {
    const url = await listen(() => {})
    await expect(fetchPage(url, 0.2)).rejects.toThrow(/did not answer within 0.2 seconds; try again later/)
  })

  test('where it stops midway', async () => {
    const url = await listen((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<p>half')
    })
    await expect(fetchPage(url, 0.2)).rejects.toThrow(ImportError)
  })

  test('where a small answer unpacks to a large one', async () => {
    const packed = gzipSync(Buffer.alloc(20 * 1024 * 1024))
    const url = await listen((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(packed),
    )
    await expect(fetchPage(url)).rejects.toThrow(/larger than 10 MB/)
  })

  test('where redirects go round', async () => {
    const url = await listen((_, response) => response.writeHead(302, { location: '/' }).end())
    await expect(fetchPage(url)).rejects.toThrow(/cannot be reached \(.*redirect/)
  })
})
