import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { splitFrontMatter } from '../content/front-matter.ts'
import { cleanAddress } from './page/page-address.ts'

/** The slug of the article in a content folder that has this source, if there is one. */
export function articleFrom(source: string, content: string): string | undefined {
  const folder = join(content, 'articles')
  const sought = comparable(source)
  if (sought === undefined || !existsSync(folder)) return undefined
  const { hostname } = new URL(source)
  return readdirSync(folder)
    .filter((slug) => !slug.startsWith('.'))
    .find((slug) => {
      const file = join(folder, slug, 'article.md')
      if (!existsSync(file)) return false
      const yaml = splitFrontMatter(
        readFileSync(file, 'utf8')
          .replace(/^\uFEFF/, '')
          .replace(/\r\n?/g, '\n'),
      )?.yaml
      // Reading YAML is slow, and few articles are of one publisher.
      if (!yaml?.toLowerCase().includes(hostname.replace(/^www\./, ''))) return false
      const stated: unknown = parseDocument(yaml).get('source')
      return typeof stated === 'string' && comparable(stated) === sought
    })
}

/** An address as far as two of one article agree. */
function comparable(address: string): string | undefined {
  return cleanAddress(address)
    ?.replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/(?=$|\?)/, '')
}
