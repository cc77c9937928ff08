import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { serveFront } from '../../src/serve/front-server.ts'

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

/** A front server whose Workers take one request after the other; the last takes all that come. */
async function frontOf(...listeners: readonly RequestListener[]): Promise<string> {
  const workers = await Promise.all(
    listeners.map(async (listener) => {
      const worker = createServer(listener)
      await new Promise<void>((resolve) => worker.listen(0, '127.0.0.1', resolve))
      return worker
    }),
  )
  const addresses = workers.map(addressOf)
  const worker = () => (addresses.length > 1 ? addresses.shift()! : addresses[0]!)
  const front = await serveFront(0, worker, () => {})
  onTestFinished(() => {
    for (const server of [front, ...workers]) server.close()
  })
  return addressOf(front)
}

test('a request that a Worker takes with it is answered by the next one', async () => {
  const front = await frontOf(
    (request) => request.socket.destroy(),
    (_, response) => response.end('whole'),
  )
  const answer = await fetch(front)
  expect([answer.status, await answer.text()]).toEqual([200, 'whole'])
})

test('an answer that is cut off does not look whole', async () => {
  const front = await frontOf((request, response) => {
    response.write('half', () => request.socket.destroy())
  })
  const answer = await fetch(front)
  expect(answer.status).toBe(200)
  await expect(answer.text()).rejects.toThrow()
})
