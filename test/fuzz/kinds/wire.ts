import { connect } from 'node:net'
import fc from 'fast-check'
import { serveSite } from '../../../src/serve/serve-site.ts'
import { hostileText, mutated } from '../hostile-text.ts'
import { kindOf } from '../kind.ts'
import { compiledSite } from '../served-site.ts'

const REQUESTS = [
  'GET /quotes/rss.xml HTTP/1.1\r\nHost: record.example\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n',
  'GET /%zz HTTP/1.1\r\nHost: [::1\r\nConnection: close\r\n\r\n',
  'HEAD //evil.example/.. HTTP/1.0\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\nConnection: close\r\n\r\n0\r\n\r\n',
  `GET /rss.xml HTTP/1.1\r\nHost: a\r\nIf-None-Match: ${'"a", '.repeat(900)}"b"\r\nConnection: close\r\n\r\n`,
  'GET http://other.example/rss.xml HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
]
const PATIENCE = 20_000

/** Bytes on the wire, at `npm start`: its server, workerd and the assets behind them. */
export const WIRE = kindOf<string>({
  name: 'bytes on the wire',
  share: 10_000,
  inputs: fc.oneof({ weight: 6, arbitrary: mutated(REQUESTS) }, { weight: 1, arbitrary: hostileText }),
  sizeOf: (bytes) => bytes.length,
  start: async () => {
    const site = await compiledSite(12)
    const port = 20_000 + (process.pid % 20_000)
    const served = await serveSite(site.out, port, () => {})
    return {
      check: async (bytes) => {
        const answer = await send(port, bytes)
        const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(answer) ?? []
        if (status !== undefined && Number(status) >= 500 && status !== '501' && status !== '505')
          throw new Error(answer.slice(0, 200))
      },
      stop: async () => {
        await served.stop()
        site.remove()
      },
    }
  },
})

/** Sends bytes, says that there are no more, and reads what comes back until the connection is closed. */
function send(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setTimeout(PATIENCE, () => {
      socket.destroy()
      reject(new Error('no answer'))
    })
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      // It may be reset, but it must be there.
      if (error.code === 'ECONNREFUSED') reject(error)
      else resolve(answer)
    })
    socket.once('close', () => resolve(answer))
    socket.end(Buffer.from(bytes, 'latin1'))
  })
}
