import { titleStatement } from '../../derive/index.ts'
import type { Sentence } from '../../model.ts'
import type { ToMove } from './move.ts'
import type { StandingQuote } from './place-statement.ts'

/** The title of what is left of a statement, where its own was made of what leaves; undefined where it stays. */
export function restTitle(
  { statement: { stated, speaker, sentences }, article, cast }: ToMove,
  leaving: readonly StandingQuote[],
  staying: readonly StandingQuote[],
  rest: readonly Sentence[],
): string | undefined {
  const gone = [...leaving, ...sentences.filter((sentence) => !rest.includes(sentence))]
  const kept = [...staying, ...rest]
  const isOfKept =
    kept.some(({ exact }) => shares(stated.title, exact)) &&
    !leaving.some(({ exact }) => shares(stated.title, exact))
  if (isOfKept || !gone.some(({ exact }) => shares(stated.title, exact))) return undefined
  const title = titleStatement(
    article.text,
    cast.nameOf(speaker),
    rest.map(({ span }) => span),
    staying.map(({ span }) => span),
  )
  return title === '' || title === stated.title ? undefined : title
}

/** Whether a title is made of some words, or holds them. */
function shares(title: string, words: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
  const [a, b] = [plain(title), plain(words)]
  return a.includes(b) || b.includes(a)
}
