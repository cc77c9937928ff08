import type { Span } from '../../model.ts'
import { listWordCandidates } from './title-candidates.ts'
import { chooseTitle } from './write-title.ts'

/**
 * Writes the title of a statement of which no more is known than where its sentences and its quotes stand.
 *
 * @param text the article's text
 */
export function titleOfWords(text: string, sentences: readonly Span[], quotes: readonly Span[]): string {
  return chooseTitle(text, listWordCandidates(text, sentences, quotes))
}
