import type { Root } from 'hast'
import { attribute, elementsNamed } from './parse-page.ts'

/** What the meta tags of a page say, by the name in lower case. */
export type MetaTags = (...names: readonly string[]) => string | undefined

/** Reads a page's meta tags. The function given takes names in order of trust and gives the first that says anything. */
export function metaTags(page: Root): MetaTags {
  const said = new Map<string, string>()
  for (const meta of elementsNamed(page, 'meta')) {
    const content = attribute(meta, 'content')
    if (content === undefined) continue
    for (const key of ['property', 'name', 'itemProp', 'httpEquiv']) {
      const name = attribute(meta, key)?.toLowerCase()
      if (name !== undefined && !said.has(name)) said.set(name, content)
    }
  }
  return (...names) => {
    for (const name of names) {
      const content = said.get(name)
      if (content !== undefined) return content
    }
    return undefined
  }
}
