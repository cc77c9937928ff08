import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Desk } from '../desk.ts'
import { Readings } from '../readings.ts'
import { type Answer, HEADERS, plain } from './answer.ts'
import { makeAssets } from './assets.ts'
import { turnedAway } from './guard.ts'
import { readBody, TooLarge } from './read-body.ts'
import { Routes } from './routes.ts'

/** A review that is being served. */
export interface ServedReview {
  /** Where its list of articles is, with the token. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/**
 * Serves a review on 127.0.0.1, for whoever has its address.
 *
 * @param port 0 for any that is free
 * @param onFailure told of what is a fault of ours; who asked gets no more than a 500
 */
export async function serveReview(
  desk: Desk,
  port: number,
  onFailure: (error: unknown) => void,
): Promise<ServedReview> {
  const routes = new Routes(desk, new Readings(desk), await makeAssets())
  const token = randomBytes(24).toString('base64url')
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo
    answerTo(request, { host: `127.0.0.1:${own}`, token }, routes)
      .catch((error: unknown) => {
        onFailure(error)
        return plain('Something went wrong here; the terminal says what.', 500)
      })
      .then((answer) => send(answer, request, response))
  })
  await listen(server, port)
  const { port: own } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${own}/${token}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answerTo(
  request: IncomingMessage,
  pass: { readonly host: string; readonly token: string },
  routes: Routes,
): Promise<Answer> {
  const away = turnedAway(request, pass)
  if (away) return plain(away.words, away.status)
  // Taken as it is: what leads upwards leads nowhere.
  const [pathname = '', search = ''] = (request.url ?? '').split('?', 2)
  const path = pathname.slice(pass.token.length + 2)
  const query = new URLSearchParams(search)
  if (request.method !== 'POST') return routes.answer({ method: 'GET', path, query, body: '' })
  try {
    return await routes.answer({ method: 'POST', path, query, body: await readBody(request) })
  } catch (error) {
    if (error instanceof TooLarge) return plain('Content Too Large', 413)
    throw error
  }
}

function send({ status, type, body }: Answer, { method }: IncomingMessage, response: ServerResponse): void {
  // Of a body that nobody reads, the rest is not waited for.
  const closes = status === 413 ? { connection: 'close' } : {}
  response.writeHead(status, { ...HEADERS, 'content-type': type, ...closes })
  response.end(method === 'HEAD' ? undefined : body)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}
