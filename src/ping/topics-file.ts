import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Topic } from './compiled-feeds.ts'

/** Notes the addresses of topics in a file, as a JSON list; makes its folder where there is none. */
export function writeTopics(file: string, topics: readonly Topic[]): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    `${JSON.stringify(
      topics.map(({ url }) => url),
      null,
      2,
    )}\n`,
  )
}

/**
 * Reads the addresses that were noted in a file, and finds the compiled feeds that they belong to.
 *
 * @throws Error if the file is missing, is no list of addresses, or names what is no compiled feed
 */
export function readTopics(file: string, compiled: readonly Topic[]): Topic[] {
  const remedy = `run npm run ping -- --note ${file} before the next deploy`
  let noted: unknown
  try {
    noted = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new Error(`${file}: ${isMissing ? 'is missing' : 'is not JSON'}; ${remedy}`)
  }
  if (!Array.isArray(noted)) throw new Error(`${file}: is not a list of feeds’ addresses; ${remedy}`)
  const byUrl = new Map(compiled.map((topic) => [topic.url, topic]))
  return [...new Set<unknown>(noted)].map((url) => {
    const topic = byUrl.get(String(url))
    if (!topic) throw new Error(`${file}: names ${JSON.stringify(url)}, which is no compiled feed; ${remedy}`)
    return topic
  })
}
