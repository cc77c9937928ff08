import type { StatedQuote } from '../../content/schema/record-schema.ts'
import type { ActionOf } from '../action.ts'
import { placedItems, Refusal, type ReviewedRecord, revisionOf, standingItem } from '../reviewed-record.ts'

/** Keys that stand above a statement's `reviewed`. */
const ABOVE_OF_STATEMENT = ['id', 'published', 'updated', 'speaker', 'title', 'said', 'at', 'backers']
/** And above a quote's. */
const ABOVE_OF_QUOTE = ['id', 'published', 'updated']

/**
 * Says of items that a person has read them. A statement is read once all of its quotes are, and then says so for them
 * all; a quote that waits for others of its statement says so itself.
 *
 * @throws Refusal where nobody is named for one of them
 */
export function accept(reviewed: ReviewedRecord, { items }: ActionOf<'accept'>): string {
  const { file } = reviewed
  const meant = new Set<string>(items)
  for (const key of items) {
    const { speaker } = standingItem(reviewed, key)
    if (speaker === undefined)
      throw new Refusal(`nobody is named for ${key}`, 'say first whose words they are')
  }
  const { edits } = revisionOf(reviewed)
  const all = placedItems(file)
  const lines = file.text.split('\n')
  file.record.statements.forEach((statement, s) => {
    const path = ['statements', s]
    const own = all.filter((item) => item.statement === statement)
    const [head, ...quotes] = own
    const chosen = own.filter(({ key }) => meant.has(key))
    if (!head || chosen.length === 0) return
    const isRead = quotes.every(
      ({ key, isReviewed, isWithdrawn }) => isReviewed || isWithdrawn || meant.has(key),
    )
    const isWhole = meant.has(head.key) || isRead
    const isNews = isWhole && !head.isReviewed
    if (isNews) edits.set(path, 'reviewed', true, ABOVE_OF_STATEMENT)
    for (const { key, path: at, stated, isReviewed, isWithdrawn } of quotes) {
      const { reviewed: says } = stated as StatedQuote
      // What was taken back unread never went out, and nobody is to be told that it is gone.
      if (isWithdrawn) {
        if (isNews && says === undefined) edits.set(at, 'reviewed', false, ABOVE_OF_QUOTE)
      } else if (!isWhole) {
        if (meant.has(key) && !isReviewed) edits.set(at, 'reviewed', true, ABOVE_OF_QUOTE)
      } else if (says === false) {
        if (meant.has(key) || meant.has(head.key)) edits.set(at, 'reviewed', true, ABOVE_OF_QUOTE)
      } else if (isNews && says && isAlone(lines[file.line([...at, 'reviewed']) - 1]))
        edits.remove(at, 'reviewed')
    }
  })
  return edits.isEmpty ? file.text : edits.toString()
}

/** Whether a quote's review has its line to itself: then it may go where its statement says the same. */
function isAlone(line: string | undefined): boolean {
  return line?.trim() === 'reviewed: true'
}
