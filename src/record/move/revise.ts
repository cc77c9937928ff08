import { recordTimes } from '../../content/record-times.ts'
import { SECOND } from '../../content/stagger.ts'
import { YamlEdits } from '../../yaml/edits.ts'
import { type ItemKey, notedItems } from '../derived-notes.ts'
import { HOUSE_STYLE } from '../house-style.ts'
import { Revision } from '../re-anchor/revision.ts'
import type { ToMove } from './move.ts'
import type { StandingStatement } from './place-statement.ts'

/** Prepares a revision of a record, and tells how its items stand in it. */
export function revise({
  file,
  first = file,
  article,
  now,
  isPublic,
  isUnpublished = false,
  isDecided,
}: ToMove) {
  const { text } = file
  const firstTimes = recordTimes(first.record, article.published)
  const firstItems = new Map(notedItems(first.record).map((item) => [item.key, item.stated]))
  const updated = (key: ItemKey) => {
    const before = firstItems.get(key)
    const at = before ? firstTimes(before).updated : now - SECOND
    // What derive has dated in this very run needs no later date.
    return at === now && !isDecided ? now - SECOND : at
  }
  const revision = new Revision(new YamlEdits(text, HOUSE_STYLE), now)
  const statementItem = ({ stated, index, speaker }: StandingStatement) => ({
    key: `statement/${stated.id}` as const,
    path: ['statements', index],
    updated: updated(`statement/${stated.id}`),
    isPublic:
      speaker !== null && !isUnpublished && isPublic({ ...stated, reviewed: stated.reviewed ?? false }),
  })
  const quoteItem = (of: StandingStatement, at: number) => {
    const { stated, speaker } = of.quotes[at]!
    const reviewed = stated.reviewed ?? of.stated.reviewed ?? false
    return {
      key: `quote/${stated.id}` as const,
      path: ['statements', of.index, 'quotes', at],
      updated: updated(`quote/${stated.id}`),
      isPublic: speaker !== null && statementItem(of).isPublic && isPublic({ ...stated, reviewed }),
    }
  }
  return { revision, statementItem, quoteItem }
}
