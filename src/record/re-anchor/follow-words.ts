import { type AnchoredText, fold } from '../../content/anchor.ts'
import { titleStatement } from '../../derive/index.ts'
import type { Sentence } from '../../model.ts'
import { type Cast, isTitledBy } from '../cast.ts'
import { selectorOf } from '../selector.ts'
import type { PlacedQuote, PlacedStatement } from './placed-record.ts'
import { overlap, type Placement } from './placement.ts'
import type { Revision } from './revision.ts'

/** An article's text, ready for finding words in it, with its sentences and those who speak in it. */
export interface ReadText {
  readonly text: string
  readonly anchored: AnchoredText
  readonly sentences: readonly Sentence[]
  readonly cast: Cast
}

/**
 * Lets the words of a record's statement and of its quotes follow the text.
 *
 * @param speaker whose it is after this revision
 */
export function followWords(
  statement: PlacedStatement,
  speaker: string | undefined,
  read: ReadText,
  revision: Revision,
): void {
  if (statement.isWithdrawn) return
  if (statement.spans.length > 0) followSentences(statement, read, revision)
  else noteMissing(statement, revision)
  retitle(statement, speaker, read, revision)
  for (const quote of statement.quotes) followQuote(quote, read, revision)
}

function noteMissing({ stated, sentences }: PlacedStatement, revision: Revision): void {
  const nearest = sentences.flatMap((placement) =>
    placement.found === 'missing' && placement.nearest ? [placement.nearest.candidate.exact] : [],
  )
  revision.findings.push({
    item: 'statement',
    id: stated.id,
    words: stated.sentences[0] ?? stated.title,
    kind: 'missing',
    nearest: nearest[0],
  })
}

/**
 * A title is made of the article's own words: where they are gone, of those that stand there now, and never of what
 * the text has of another statement, which may be somebody else's. Nor does it name whoever it was said to be of before.
 */
function retitle(
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

function followQuote(quote: PlacedQuote, { text, anchored }: ReadText, revision: Revision): void {
  const { stated, path, isWithdrawn, placement } = quote
  if (isWithdrawn || placement.found === 'same') return
  const of = { item: 'quote' as const, id: stated.id, words: stated.exact }
  if (placement.found === 'missing') {
    revision.findings.push({ ...of, kind: 'missing', nearest: placement.nearest?.candidate.exact })
    return
  }
  const selector = selectorOf(text, placement.span, anchored)
  if (!selector) return
  const { exact, prefix, suffix } = selector
  if (placement.found === 'changed') {
    revision.edits.replace([...path, 'exact'], exact)
    revision.findings.push({ ...of, kind: 'reworded', now: exact })
    revision.written.add(quote.key)
    revision.touch(quote)
  }
  revision.edits.set(path, 'prefix', prefix, ['exact'])
  revision.edits.set(path, 'suffix', suffix, ['exact', 'prefix'])
}

function followSentences(statement: PlacedStatement, { sentences }: ReadText, revision: Revision): void {
  const { stated, path, standing, spans } = statement
  const isKept = statement.sentences.some(({ found }) => found !== 'missing')
  statement.sentences.forEach((placement, at) => {
    if (placement.found === 'same' || placement.found === 'moved') return
    const own = [...path, 'sentences', at]
    const of = { item: 'statement' as const, id: stated.id, words: stated.sentences[at]! }
    if (placement.found === 'missing' && standing.hasOwnWords) {
      revision.findings.push({ ...of, kind: 'missing', nearest: placement.nearest?.candidate.exact })
      return
    }
    // Where its sentences are gone but a quote of it stands, the sentence that has the quote reports it now.
    const reporting =
      placement.found === 'changed'
        ? sentences.find(({ span }) => span.start === placement.span.start)
        : !isKept && at === 0
          ? sentences.find(({ span }) => spans.some((other) => overlap(span, other)))
          : undefined
    if (reporting) {
      revision.edits.replace(own, reporting.exact)
      revision.findings.push({ ...of, kind: 'reworded', now: reporting.exact })
    } else revision.edits.removeItem([...path, 'sentences'], at)
    revision.written.add(statement.key)
    revision.touch(statement)
  })
}
