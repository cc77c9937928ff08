import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { serveFront } from '../../src/serve/front-server.ts'

test('a request that a Worker takes with it is answered by the next one', async () => {
  const next = createServer((_, response) => response.end('whole'))
  await new Promise<void>((resolve) => next.listen(0, '127.0.0.1', resolve))
  const { port } = next.address() as AddressInfo
  const going = createServer((request) => request.socket.destroy())
  await new Promise<void>((resolve) => going.listen(0, '127.0.0.1', resolve))
  const ports = [(going.address() as AddressInfo).port, port]
  const front = await serveFront(
    0,
    () => `http://127.0.0.1:${ports.shift() ?? port}/`,
    () => {},
  )
  onTestFinished(() => {
    for (const server of [front, next, going]) server.close()
  })
  const answer = await fetch(`http://127.0.0.1:${(front.address() as AddressInfo).port}/`)
  expect([answer.status, await answer.text()]).toEqual([200, 'whole'])
})
