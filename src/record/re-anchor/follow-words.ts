import { selectorOf } from '../selector.ts'
import type { PlacedQuote, PlacedStatement } from './placed-record.ts'
import { overlap } from './placement.ts'
import type { ReadText } from './read-text.ts'
import { retitle } from './retitle.ts'
import type { Revision } from './revision.ts'

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

function followQuote(quote: PlacedQuote, { text, anchored }: ReadText, revision: Revision): void {
  const { stated, path, isWithdrawn, placement } = quote
  if (isWithdrawn || placement.found === 'same') return
  const of = { item: 'quote' as const, id: stated.id, words: stated.exact }
  if (placement.found === 'missing') {
    const { nearest, places } = placement
    const standing = places === undefined ? {} : { places: places.length }
    revision.findings.push({ ...of, kind: 'missing', nearest: nearest?.candidate.exact, ...standing })
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
