import { statSync } from 'node:fs'
import { join } from 'node:path'
import { loadSite } from '../content/load-site.ts'
import { ContentError, Problems } from '../content/problem.ts'
import { readText } from '../content/read-text.ts'

/** Where the site is served, and who tells its subscribers of news. */
export interface Publication {
  /** The site's address, with a slash at its end. */
  readonly url: string
  /** The WebSub hub's address; undefined where the site has none. */
  readonly hub: string | undefined
}

/**
 * Reads a content folder's `site.yaml`, and nothing else of it.
 *
 * @param content the content folder
 * @param url the address to ask in place of the file's
 * @throws ContentError if the file is missing or breaks a rule
 */
export function loadPublication(content: string, url?: string): Publication {
  const file = join(content, 'site.yaml')
  const problems = new Problems()
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    problems.error(file, 1, 'is missing', 'create it as a file, as npm run new makes one')
    throw new ContentError(problems.list())
  }
  const text = readText(file, problems)
  const site = text === undefined ? undefined : loadSite(text, file, problems, url)
  if (!site) throw new ContentError(problems.list())
  return { url: site.url, hub: site.hub }
}
