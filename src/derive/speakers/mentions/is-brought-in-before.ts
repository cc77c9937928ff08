import type { Analysis } from '../../analysis.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'

/** So many tokens are looked back at for somebody else whom the noun brought in. */
const MEMORY = 300

/** Tells whether the text has brought in somebody else by the same noun: `her mother`, `a lawyer`, `the boy’s coach`. */
export function isBroughtInBefore({ tokens, tags }: Analysis, head: number, first: number): boolean {
  const noun = wordAt(tokens, head).toLowerCase()
  for (let i = first - 1; i >= Math.max(1, first - MEMORY); i--) {
    if (wordAt(tokens, i).toLowerCase() !== noun) continue
    for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
      const word = wordAt(tokens, k).toLowerCase()
      if (tags[k] === Tag.PRP$ || tags[k] === Tag.POS || word === 'a' || word === 'an' || word === 'another')
        return true
      if (tags[k] !== Tag.JJ && tags[k] !== Tag.NN) break
    }
  }
  return false
}
