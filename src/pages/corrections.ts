import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Correction } from '../model.ts'
import { correctionInWords } from '../wording/in-words.ts'

/** The corrections of an article or an item, a paragraph each. */
export function correctionsOf({
  corrections,
}: {
  readonly corrections: readonly Correction[]
}): ElementContent[] {
  return corrections.map((made) => h('p', { className: ['correction'] }, correctionInWords(made)))
}
