import { fold } from '../content/anchor.ts'
import type { ArticleWithoutRecord } from '../content/load-article.ts'
import { sentenceSpans } from '../derive/index.ts'
import type { Sentence } from '../model.ts'
import { markText } from './marked-text.ts'

/** Every sentence of an article's text, as the deriver parts them. */
export function articleSentences({ body, text }: ArticleWithoutRecord): Sentence[] {
  const { text: marked, origin } = markText(body)
  return sentenceSpans(marked).flatMap((marks) => {
    const span = origin(marks)
    const exact = fold(text.slice(span.start, span.end)).trim()
    return exact === '' ? [] : [{ exact, span }]
  })
}
