import { FORMATS } from './format.ts'

const FEED_FILES: ReadonlySet<string> = new Set(FORMATS.map(({ file }) => file))

/** An archive document's folder (RFC 5005 §4): nobody subscribes to one. A topic may be called “archive” and is none. */
const ARCHIVE = /(?:^|\/)archive\/\d+\/$/

/** Whether a document is a feed that can be subscribed to. */
export function isTopic(folder: string, name: string): boolean {
  return FEED_FILES.has(name) && !ARCHIVE.test(folder)
}

/** Where the validators of all feeds are published: one request in place of one for each feed. */
export const VALIDATORS_PATH = 'feeds/validators.json'

/** The part of a feed's entity tag that is the same for the same bytes; behind a point it names the feed's entries. */
export function validatorOf(tag: string): string {
  const point = tag.indexOf('.')
  return point < 0 ? tag : tag.slice(0, point)
}

/** Writes the validators of feeds, by path on the site, as the document that is published. */
export function renderValidators(feeds: ReadonlyMap<string, string>): string {
  const lines = [...feeds]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, validator]) => `\n  ${JSON.stringify(path)}: ${JSON.stringify(validator)}`)
  return `{\n "feeds": {${lines.join()}\n }\n}\n`
}

/** Reads such a document; gives undefined for any other text. */
export function readValidators(text: string): ReadonlyMap<string, string> | undefined {
  try {
    const { feeds } = JSON.parse(text) as { feeds?: unknown }
    if (typeof feeds !== 'object' || feeds === null || Array.isArray(feeds)) return undefined
    const entries = Object.entries(feeds)
    return entries.every(([, validator]) => typeof validator === 'string') ? new Map(entries) : undefined
  } catch {
    return undefined
  }
}
