import type { Element } from 'hast'
import { h } from 'hastscript'

/** A key that does the same as what it stands beside. */
export function key(name: string): Element {
  return h('kbd', { ariaHidden: 'true' }, name)
}
