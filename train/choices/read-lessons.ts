import { analyse } from '../../src/derive/analyse.ts'
import { fillSources } from '../../src/derive/attributions/fill-sources.ts'
import { prepareLinks } from '../../src/derive/attributions/link-features.ts'
import { linkSpans } from '../../src/derive/attributions/link-spans.ts'
import type { ReadingModels } from '../../src/derive/models.ts'
import { judgeQuotes } from '../../src/derive/quotes/judge-quotes.ts'
import { findSpans } from '../../src/derive/spans/find-spans.ts'
import { splitSentences } from '../../src/derive/tokens/split-sentences.ts'
import { readTraps, type TrapQuote } from '../corpora/read-traps.ts'
import type { UnseenArticle } from '../learn-saying.ts'

/** A short text that teaches what the corpora hardly have, read by the stages before the choices. */
export interface Lesson extends UnseenArticle {
  readonly quotes: readonly TrapQuote[]
}

/** Reads the lessons in a folder, written as traps are. */
export function readLessons(folder: string, models: ReadingModels): Lesson[] {
  return readTraps(folder).map(({ name, text, quotes }) => {
    const analysis = analyse(splitSentences(text), models.syntax)
    const finding = findSpans(analysis, models.spans)
    const links = prepareLinks(analysis, finding)
    const { context, attributions } = fillSources(links, linkSpans(links, models.links))
    const verdicts = judgeQuotes(analysis, finding, models.quotes).filter(({ score }) => score > 0)
    return { id: name, context, attributions, verdicts, quotes }
  })
}
