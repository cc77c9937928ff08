import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { articleSchema } from '../content/schema/article-schema.ts'
import { collectionAsKey } from '../content/yaml-source.ts'
import { ImportError, type Matter, oneLine } from './draft.ts'
import { pageDate } from './page/page-date.ts'

/** What other publishing systems call a key. */
const OTHER_NAMES: Readonly<Record<string, keyof Matter>> = {
  date: 'published',
  pubdate: 'published',
  publishdate: 'published',
  lastmod: 'updated',
  tags: 'topics',
  lang: 'language',
  locale: 'language',
  canonical: 'source',
  canonical_url: 'source',
  canonicalurl: 'source',
  authors: 'author',
  byline: 'author',
}

/** Front matter that was read: what is taken of it, and what is not. */
export interface ReadMatter {
  readonly matter: Partial<Matter>
  readonly remarks: readonly string[]
}

/**
 * Reads front matter, of On Record or of another system. Gives undefined where it is text between two lines and no
 * front matter.
 *
 * @throws ImportError where it is no YAML
 */
export function readMatter(yaml: string): ReadMatter | undefined {
  const value = parsed(yaml)
  if (value === null && yaml.trim() === '') return { matter: {}, remarks: [] }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const matter: Record<string, unknown> = {}
  const remarks: string[] = []
  for (const [key, stated] of Object.entries(value)) {
    const name = Object.hasOwn(articleSchema.shape, key) ? key : OTHER_NAMES[key.toLowerCase()]
    if (name === undefined) {
      remarks.push(`the front matter’s “${key}” was not taken: On Record knows no such key`)
      continue
    }
    // The key by its own name counts before that by another.
    if (name !== key && name in value) continue
    const meaning = meant(name, stated)
    const result = (articleSchema.shape as Record<string, z.ZodType>)[name]?.safeParse(meaning)
    if (result?.success) matter[name] = meaning
    else
      remarks.push(
        `the front matter’s “${key}” was not taken: it ${result?.error.issues[0]?.message ?? 'is wrong'}`,
      )
  }
  return { matter: matter as Partial<Matter>, remarks }
}

function parsed(yaml: string): unknown {
  const mended = (what: string) => new ImportError(`the front matter is not valid YAML: ${what}; mend it`)
  try {
    const document = parseDocument(yaml)
    const [mistake] = document.errors
    if (mistake)
      throw mended((mistake.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''))
    if (collectionAsKey(document) !== undefined) throw mended('it has a list or a mapping for a key')
    return document.toJS()
  } catch (error) {
    // The parser recurs with the depth of lists, and expands no more than so many aliases.
    if (error instanceof RangeError) throw mended('it is nested too deeply')
    throw error instanceof ReferenceError ? mended(error.message) : error
  }
}

/** A value as On Record writes it under this key. */
function meant(name: string, stated: unknown): unknown {
  if ((name === 'published' || name === 'updated') && typeof stated === 'string')
    return pageDate(stated) ?? stated
  if (name === 'topics' && typeof stated === 'string') return stated.split(',').map(oneLine).filter(Boolean)
  if (name === 'author' && Array.isArray(stated)) return stated.join(', ')
  if (typeof stated === 'number' && name === 'title') return String(stated)
  return name === 'title' && typeof stated === 'string' ? oneLine(stated) : stated
}
