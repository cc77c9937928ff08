import { text } from 'node:stream/consumers'
import { listen } from './listening-server.ts'

/** An answer of the hub: a status, headers, a body. */
export type HubAnswer = readonly [status: number, headers?: Record<string, string>, body?: string]

/** A hub that runs for a test: it takes notifications as public hubs do, and answers as it was told to, then 204. */
export class HubServer {
  /** The `hub.url` of each request that was well-formed, in order. */
  readonly notified: string[][] = []
  /** What was wrong with requests that were not. */
  readonly malformed: string[] = []
  readonly #answers: HubAnswer[]
  url = ''

  private constructor(answers: readonly HubAnswer[]) {
    this.#answers = [...answers]
  }

  /** Starts one that gives some answers first. */
  static async start(...answers: HubAnswer[]): Promise<HubServer> {
    const hub = new HubServer(answers)
    hub.url = await listen(async (request, response) => {
      const form = new URLSearchParams(await text(request))
      const type = request.headers['content-type'] ?? ''
      const isForm = type === 'application/x-www-form-urlencoded'
      if (request.method === 'POST' && isForm && form.get('hub.mode') === 'publish') {
        hub.notified.push(form.getAll('hub.url'))
      } else hub.malformed.push(`${request.method} ${type} ${form}`)
      const [status, headers = {}, body = ''] = hub.#answers.shift() ?? [204]
      response.writeHead(status, headers).end(body)
    })
    return hub
  }
}
