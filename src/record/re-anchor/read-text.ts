import type { AnchoredText } from '../../content/anchor.ts'
import type { Sentence } from '../../model.ts'
import type { Cast } from '../cast.ts'

/** An article's text, ready for finding words in it, with its sentences and those who speak in it. */
export interface ReadText {
  readonly text: string
  readonly anchored: AnchoredText
  readonly sentences: readonly Sentence[]
  readonly cast: Cast
}
