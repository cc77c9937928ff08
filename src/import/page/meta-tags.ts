import type { Root } from 'hast'
import { attribute, elementsNamed } from './parse-page.ts'

/** What the meta tags of a page say, by the name in lower case; names stand in order of trust. */
export interface MetaTags {
  /** What the first name says that says anything. */
  (...names: readonly string[]): string | undefined
  /** All that it says: a tag may stand once for each author. */
  readonly all: (...names: readonly string[]) => readonly string[]
}

/** Reads a page's meta tags. Dublin Core's names are written with a stop or a colon, as in `DC.title` and `dc:title`. */
export function metaTags(page: Root): MetaTags {
  const said = new Map<string, string[]>()
  for (const meta of elementsNamed(page, 'meta')) {
    const content = attribute(meta, 'content')
    if (content === undefined) continue
    for (const key of ['property', 'name', 'itemProp', 'httpEquiv']) {
      for (const stated of (attribute(meta, key) ?? '').toLowerCase().split(/\s+/).filter(Boolean)) {
        const name = stated.replace(/^(dc|dcterms):/, '$1.')
        said.set(name, [...(said.get(name) ?? []), content])
      }
    }
  }
  const all = (...names: readonly string[]): readonly string[] =>
    names.map((name) => said.get(name)).find((contents) => contents !== undefined) ?? []
  return Object.assign((...names: readonly string[]) => all(...names)[0], { all })
}
