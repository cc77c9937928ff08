import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Graph, Thing, WithContext } from 'schema-dts'

/** What a page says to machines, in the words of schema.org. */
export type LinkedData = Graph | WithContext<Thing>

/**
 * Linked data as an element of a page: a data block, which no browser runs (HTML, the script element). No `<` is in it,
 * so that no words can end it (JSON-LD 1.1, restrictions for contents of JSON-LD script elements).
 */
export function dataBlock(linkedData: LinkedData): Element {
  const json = JSON.stringify(linkedData).replaceAll('<', '\\u003c')
  return h('script', { type: 'application/ld+json' }, json)
}
