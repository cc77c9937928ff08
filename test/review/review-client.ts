import { request } from 'node:http'
import { onTestFinished } from 'vitest'
import type { Action } from '../../src/review/action.ts'
import { Desk } from '../../src/review/desk.ts'
import { serveReview } from '../../src/review/server/serve-review.ts'

/** What a server answered. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** A review of a content folder that is being served, as a browser asks of it; only within a test. */
export class ReviewClient {
  readonly url: URL
  readonly failures: readonly unknown[]

  private constructor(url: string, failures: readonly unknown[]) {
    this.url = new URL(url)
    this.failures = failures
  }

  /** Serves a folder on a port that is free, until the test has ended. */
  static async of(directory: string): Promise<ReviewClient> {
    const failures: unknown[] = []
    const review = await serveReview(new Desk(directory), 0, (error) => failures.push(error))
    onTestFinished(() => review.stop())
    return new ReviewClient(review.url, failures)
  }

  /** Asks as the review's own page does, but for what is told otherwise. */
  ask(
    path: string,
    {
      method = 'GET',
      body,
      headers = {},
    }: { method?: string; body?: unknown; headers?: Readonly<Record<string, string | undefined>> } = {},
  ): Promise<Answered> {
    const { hostname, port, host, origin } = this.url
    const own = {
      host,
      'sec-fetch-site': 'same-origin',
      ...(method === 'GET' ? {} : { origin, 'content-type': 'application/json' }),
      ...headers,
    }
    const sent = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
    // As it is: a URL would take out what leads upwards.
    const at = path.startsWith('/') ? path : `${this.url.pathname}${path}`
    return new Promise((resolve, reject) => {
      const asked = request(
        { hostname, port, path: at, method, headers: sent as Record<string, string> },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(parts).toString('utf8'),
            }),
          )
        },
      )
      asked.on('error', reject)
      asked.end(typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body))
    })
  }

  /** The version of an article that its page shows now. */
  async version(slug: string): Promise<string> {
    return JSON.parse((await this.ask(`articles/${slug}/version`)).body) as string
  }

  /** Decides, as of the version that the page shows now if no other is given. */
  async decide(slug: string, action: Action, version?: string): Promise<Answered> {
    const body = { version: version ?? (await this.version(slug)), action }
    return this.ask(`articles/${slug}/actions`, { method: 'POST', body })
  }

  /** Takes back the last decision. */
  async undo(slug: string): Promise<Answered> {
    return this.ask(`articles/${slug}/undo`, { method: 'POST', body: { version: await this.version(slug) } })
  }
}
