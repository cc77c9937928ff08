import type { AnchoredText } from '../../content/anchor.ts'
import type { Sentence, Span } from '../../model.ts'
import type { NearestWords } from './nearest-words.ts'
import { type Placement, plainType } from './placement.ts'

/** The least likeness at which other words are still the same sentence, edited. */
const SAME_SENTENCE = 0.6
/** The least likeness at which a sentence is worth showing to a person. */
const WORTH_SHOWING = 0.3

/**
 * Finds the sentences that report a statement in an edited text.
 *
 * @param exacts the sentences as the record has them
 * @param isOwned whether a person wrote or reviewed the statement: then only typography may change without asking
 * @param all every sentence of the text, ready for finding the nearest
 * @param isAnothers whether what stands there is another statement's, by the quotes that were found in it
 */
export function placeSentences(
  exacts: readonly string[],
  isOwned: boolean,
  anchored: AnchoredText,
  all: () => NearestWords<Sentence>,
  isAnothers: (span: Span) => boolean,
): Placement<Sentence>[] {
  const taken = new Set<string>()
  const found = exacts.map((exact): Placement<Sentence> | undefined => {
    const anchoring = anchored.find({ exact })
    if (anchoring.found === 'never') return undefined
    taken.add(exact)
    return { found: 'same', span: anchoring.found === 'once' ? anchoring.span : anchoring.spans[0]! }
  })
  return exacts.map((exact, index): Placement<Sentence> => {
    const placed = found[index]
    if (placed) return placed
    const near = all().find(exact, ({ exact, span }) => !taken.has(exact) && !isAnothers(span))
    if (!near || near.likeness < WORTH_SHOWING) return { found: 'missing', nearest: undefined }
    const isSame = isOwned
      ? plainType(exact) === plainType(near.candidate.exact)
      : near.likeness >= SAME_SENTENCE
    if (!isSame) return { found: 'missing', nearest: near }
    taken.add(near.candidate.exact)
    return { found: 'changed', span: near.candidate.span }
  })
}
