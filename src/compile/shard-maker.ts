import { Worker } from 'node:worker_threads'
import type { EncodedPack } from './encode-site-pack.ts'
import type { ShardRequest } from './shard-pack.ts'
import type { ShardSetting } from './shard-thread.ts'

/** Makes shards of the search in a thread of their own, while channels are rendered in this one. */
export class ShardMaker {
  readonly #thread: Worker
  /** Those who wait for an answer, in the order in which they asked. */
  readonly #waiting: ReturnType<typeof Promise.withResolvers<EncodedPack>>[] = []

  constructor(setting: ShardSetting) {
    this.#thread = new Worker(new URL('shard-thread.ts', import.meta.url), { workerData: setting })
    this.#thread.on('message', (made: EncodedPack) => this.#waiting.shift()?.resolve(made))
    this.#thread.on('error', (error) => {
      for (const { reject } of this.#waiting) reject(error)
    })
  }

  /** Makes the pack of a shard. */
  make({ path, modified, articles }: ShardRequest): Promise<EncodedPack> {
    const answer = Promise.withResolvers<EncodedPack>()
    // It may fail before anybody looks, and is looked at then.
    answer.promise.catch(() => {})
    this.#waiting.push(answer)
    this.#thread.postMessage({
      path,
      modified,
      // No more of an item than it takes to find its entry.
      articles: articles.map(({ items, ...article }) => ({
        ...article,
        items: items.map(({ slug, at }) => ({ slug, at })),
      })),
    } satisfies ShardRequest)
    return answer.promise
  }

  /** Ends the thread. */
  async end(): Promise<void> {
    await this.#thread.terminate()
  }
}
