import type { Sentence } from '../../model.ts'
import { overlap } from '../re-anchor/placement.ts'
import { articleSentences } from '../sentences.ts'
import { targetOf } from './join-target.ts'
import type { MovedOne, ToMove } from './move.ts'
import { joinBlocks, splitBlocks } from './move-blocks.ts'
import { type StandingQuote, startOf } from './place-statement.ts'
import { restTitle } from './rest-title.ts'
import { revise } from './revise.ts'

/** Takes quotes out of a statement and gives them to a statement of their speaker's, nearby or new. */
export function partStatement(move: ToMove): MovedOne {
  const { statement, moving } = move
  const leaving = statement.quotes.filter(({ index }) => moving.has(index))
  const staying = statement.quotes.filter(({ index }) => !moving.has(index))
  const isOf = (quotes: readonly StandingQuote[], { span }: Sentence) =>
    quotes.some((quote) => overlap(quote.span, span))
  const own = statement.sentences.filter((sentence) => isOf(leaving, sentence))
  const left = statement.sentences.filter((sentence) => isOf(staying, sentence) || !isOf(leaving, sentence))
  // What reports neither is the article's own sentence around it, never another's.
  const around = (quotes: readonly StandingQuote[]) => {
    const found = articleSentences(move.article).filter((sentence) => isOf(quotes, sentence))
    return found.length > 0 ? found : statement.sentences
  }
  const rest = left.length > 0 ? left : around(staying)
  const target = targetOf(move, leaving)
  const told = own.length > 0 ? own : around(leaving)
  const changed = changeItems(move, leaving, staying, rest)
  const text = target
    ? joinBlocks(changed, move, leaving, target, told)
    : splitBlocks(changed, move, leaving, told, startOf({ sentences: rest, quotes: staying }))
  return {
    text: text.text,
    part: {
      kind: target ? 'joined' : 'split',
      of: statement.stated.id,
      into: text.into,
      quotes: leaving.map(({ stated }) => stated.id),
      from: leaving[0]!.speaker ?? undefined,
    },
  }
}

/** Dates and notes what moves and what is left of the statement, each where it stands. */
function changeItems(
  move: ToMove,
  leaving: readonly StandingQuote[],
  staying: readonly StandingQuote[],
  rest: readonly Sentence[],
): string {
  const { statement, to, note } = move
  const { revision, statementItem, quoteItem } = revise(move)
  const { edits } = revision
  for (const quote of leaving) {
    const item = quoteItem(statement, quote.index)
    if (quote.speaker !== to) revision.move(item, quote.speaker ?? undefined)
    else if (move.isDecided) revision.touch(item)
    if (note !== undefined) revision.correct(item, note)
    if (quote.stated.speaker !== undefined) edits.remove(item.path, 'speaker')
    if (move.isDecided && !move.keepsReview) {
      edits.set(item.path, 'reviewed', true, ['id', 'published', 'updated'])
      edits.remove(item.path, 'confidence')
    }
  }
  const item = statementItem(statement)
  const title = restTitle(move, leaving, staying, rest)
  const gone = statement.sentences.filter((sentence) => !rest.includes(sentence))
  if (title !== undefined) edits.replace([...item.path, 'title'], title)
  const fresh = rest.filter((sentence) => !statement.sentences.includes(sentence))
  gone.forEach((sentence, k) => {
    const at = statement.sentences.indexOf(sentence)
    if (fresh[k]) edits.replace([...item.path, 'sentences', at], fresh[k].exact)
    else edits.removeItem([...item.path, 'sentences'], at)
  })
  if (title !== undefined || gone.length > 0) {
    revision.touch(item)
    if (note !== undefined) revision.correct(item, note)
  }
  return edits.toString()
}
