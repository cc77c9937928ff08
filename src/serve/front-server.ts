import { request as ask, createServer, type Server } from 'node:http'

/**
 * Listens on a port of 127.0.0.1 and hands every request to the Worker as it is: so that the address stays while the
 * Worker is replaced.
 *
 * @param worker the Worker's address at the time
 * @param onAnswer told of each answer
 */
export async function serveFront(
  port: number,
  worker: () => string,
  onAnswer: (method: string, path: string, status: number) => void,
): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming
    const isBare = method === 'GET' || method === 'HEAD'
    const pass = (tries: number) => {
      const { hostname: host, port: at } = new URL(worker())
      const passed = ask({ host, port: at, method, path: url, headers }, (answer) => {
        onAnswer(method, url, answer.statusCode ?? 0)
        // What is cut off must not look whole.
        answer.once('error', () => outgoing.destroy())
        outgoing.writeHead(answer.statusCode ?? 502, endToEnd(answer.rawHeaders))
        answer.pipe(outgoing)
      })
      passed.once('error', () => {
        if (outgoing.destroyed) return
        if (outgoing.headersSent) outgoing.destroy()
        // The next Worker can answer what the last one took with it (RFC 9110 §9.2.2).
        else if (isBare && tries > 1) setTimeout(pass, BETWEEN_TRIES, tries - 1)
        else outgoing.writeHead(503, { 'Retry-After': '1' }).end('The Worker is being replaced. Try again.\n')
      })
      outgoing.once('close', () => passed.destroy())
      if (isBare) passed.end()
      else incoming.pipe(passed)
    }
    pass(TRIES)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}

/** How often a Worker is asked that is being replaced, and how long is waited between, in milliseconds. */
const [TRIES, BETWEEN_TRIES] = [10, 100]

/** Fields that concern one connection alone (RFC 9110 §7.6.1). */
const HOP_BY_HOP: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding'])

function endToEnd(raw: readonly string[]): string[] {
  return raw.filter((_, at) => !HOP_BY_HOP.has((raw[at - (at % 2)] ?? '').toLowerCase()))
}
