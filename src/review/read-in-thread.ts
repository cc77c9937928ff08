import { Worker } from 'node:worker_threads'
import type { Reading, ToReadAgain } from './reading.ts'

/** Reads an article again beside all else that is to be done. */
export function readInThread(toRead: ToReadAgain): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('reading-thread.ts', import.meta.url), { workerData: toRead })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (status) => reject(new Error(`reading the article ended with status ${status}`)))
  })
}
