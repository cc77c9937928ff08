import { fold } from '../../content/anchor.ts'
import { titleStatement } from '../../derive/index.ts'
import { isTitledBy } from '../cast.ts'
import type { PlacedStatement } from './placed-record.ts'
import type { Placement } from './placement.ts'
import type { ReadText } from './read-text.ts'
import type { Revision } from './revision.ts'

/**
 * A title is made of the article's own words: where they are gone, of those that stand there now, and never of what
 * the text has of another statement, which may be somebody else's. Nor does it name whoever it was said to be of before.
 */
export function retitle(
  statement: PlacedStatement,
  speaker: string | undefined,
  { text, cast }: ReadText,
  revision: Revision,
): void {
  const { stated, path, sentences, quotes, spans } = statement
  const isFormers = speaker !== stated.speaker && isTitledBy(stated.title, cast.nameOf(stated.speaker))
  const isKept = statement.standing.hasOwnWords || sentences.every(({ found }) => found === 'same')
  if (spans.length === 0 || (isKept && !isFormers)) return
  const name = cast.nameOf(speaker)
  const draft = statement.draft?.speaker === (speaker ?? null) ? statement.draft : undefined
  const own = spans.map(({ start, end }) => text.slice(start, end)).join('\n')
  const spanOf = ({ placement }: { placement: Placement }) => ('span' in placement ? [placement.span] : [])
  const known = name === null ? text : `${text}\n${name}`
  const kept = isFormers ? Number.POSITIVE_INFINITY : leadOf(own, stated.title, known)
  const isGone = kept > stated.title.split(' ').length / 2
  const words = () =>
    titleStatement(
      text,
      name,
      sentences.flatMap((placement) => spanOf({ placement })),
      quotes.flatMap(spanOf),
    )
  const title = draft && leadOf(own, draft.title, known) < kept ? draft.title : isGone ? words() : ''
  if (title === '' || title === stated.title || leadOf(own, title, known) >= kept) return
  revision.edits.replace([...path, 'title'], title)
  revision.written.add(statement.key)
  revision.touch(statement)
}

/** Fewer words are no sign that a title's stand in the text. */
const FEWEST_WORDS = 3

/**
 * Tells how many words of a title come before those that stand in a statement's own text as they are: none of one in the
 * article's own words, the speaker and the verb of another; infinitely many where those are no longer in the article. A title
 * may close a mark, and end where it was cut.
 *
 * @param text the article, with the speaker's name as it may stand in a title
 */
function leadOf(own: string, title: string, text: string): number {
  const folded = fold(own).toLowerCase()
  const known = new Set([
    ...fold(text)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
    'said',
  ])
  const words = fold(title)
    .toLowerCase()
    .replace(/ ?…?”?$/, '')
    .split(' ')
  const lead = words.findIndex(
    (_, k) =>
      (k === 0 || words.length - k >= FEWEST_WORDS) &&
      folded.includes(words.slice(k).join(' ').replace(/^“/, '')),
  )
  const names = words.slice(0, Math.max(0, lead)).flatMap((word) => word.split(/[^\p{L}\p{N}]+/u))
  return lead < 0 || !names.every((word) => word === '' || known.has(word)) ? Number.POSITIVE_INFINITY : lead
}
