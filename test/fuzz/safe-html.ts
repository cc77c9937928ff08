import type { Nodes } from 'hast'
import { visit } from 'unist-util-visit'

const RUNS = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'base',
  'form',
  'meta',
  'link',
  'svg',
  'math',
  'template',
])

/** @throws Error where a tree of HTML holds what runs, loads or leads where nobody clicked */
export function requireSafe(tree: Nodes): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    if (RUNS.has(tagName)) throw new Error(`<${tagName}> came through`)
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || name === 'style' || name === 'srcDoc')
        throw new Error(`${name} of <${tagName}> came through`)
      if (
        /^(?:href|src|cite|longDesc|action)$/.test(name) &&
        !/^(?:https?|mailto|ircs?|xmpp):/.test(String(value))
      )
        throw new Error(`${name}="${String(value)}" of <${tagName}> came through`)
    }
  })
}
