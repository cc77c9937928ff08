import { titleStatement } from '../../derive/index.ts'
import type { Span } from '../../model.ts'
import { isTitledBy } from '../cast.ts'
import type { MovedOne, ToMove } from './move.ts'
import { revise } from './revise.ts'

/** Gives a statement to another speaker, as it is, with those of its quotes that were the first one's too. */
export function giveStatement(move: ToMove): MovedOne {
  const { statement, moving, to, note, article, cast } = move
  const { revision, statementItem, quoteItem } = revise(move)
  const { edits } = revision
  const item = statementItem(statement)
  const { stated, quotes } = statement
  if (stated.speaker !== to) {
    revision.move(item, stated.speaker)
    if (note !== undefined) revision.correct(item, note)
    edits.set(item.path, 'speaker', to, ['id', 'published'])
    edits.set(item.path, 'reviewed', true, ['id', 'published', 'title'])
    edits.remove(item.path, 'confidence')
    // A title that says who speaks would go on to name the first one.
    if (isTitledBy(stated.title, cast.nameOf(stated.speaker))) {
      const spans = (items: readonly { readonly span: Span }[]) => items.map(({ span }) => span)
      const theirs = quotes.filter(({ index, speaker }) => moving.has(index) || speaker === to)
      const title = titleStatement(article.text, cast.nameOf(to), spans(statement.sentences), spans(theirs))
      if (title !== '') edits.replace([...item.path, 'title'], title)
    }
  }
  for (const quote of quotes) {
    const own = quoteItem(statement, quote.index)
    const { speaker, reviewed } = quote.stated
    if (!moving.has(quote.index)) {
      // It stays whose it was, which it must now say itself.
      if (speaker === to) edits.remove(own.path, 'speaker')
      else if (speaker === undefined && stated.speaker !== undefined)
        edits.set(own.path, 'speaker', stated.speaker, ['exact'])
      continue
    }
    if (quote.speaker !== to) {
      revision.move(own, quote.speaker ?? undefined)
      if (note !== undefined) revision.correct(own, note)
    }
    if (speaker !== undefined) edits.remove(own.path, 'speaker')
    if (reviewed === false) edits.remove(own.path, 'reviewed')
    edits.remove(own.path, 'confidence')
  }
  return {
    text: edits.toString(),
    part: {
      kind: 'moved',
      of: stated.id,
      into: stated.id,
      quotes: [...moving].map((at) => quotes[at]!.stated.id),
      from: stated.speaker,
    },
  }
}
