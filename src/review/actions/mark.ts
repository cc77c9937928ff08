import { AnchoredText } from '../../content/anchor.ts'
import { titleStatement } from '../../derive/index.ts'
import type { Span } from '../../model.ts'
import { castOf } from '../../record/cast.ts'
import { notedItems, notesOf } from '../../record/derived-notes.ts'
import type { DraftQuote } from '../../record/draft.ts'
import { enterQuote, enterStatement, newRegister, type Register } from '../../record/enter-items.ts'
import { standing } from '../../record/move/move-items.ts'
import { startOf } from '../../record/move/place-statement.ts'
import { overlap } from '../../record/re-anchor/placement.ts'
import { selectorOf } from '../../record/selector.ts'
import { articleSentences } from '../../record/sentences.ts'
import type { ActionOf } from '../action.ts'
import { quotedSpan } from '../quoted-span.ts'
import { Refusal, type ReviewedRecord, revisionOf } from '../reviewed-record.ts'

/**
 * Enters words as a quote: into a statement of the speaker's that its sentence reports, or into one of its own.
 *
 * @param to the speaker's id, who is among the record's speakers
 */
export function mark(record: ReviewedRecord, chosen: Omit<ActionOf<'mark'>, 'by'>, to: string): string {
  const { file, article, speakers } = record
  const { text } = article
  const span = quotedSpan(text, chosen)
  const anchored = new AnchoredText(text)
  const selector = span && selectorOf(text, span, anchored)
  if (!selector) throw new Refusal('these are no words that a quote can have', 'choose other words')
  const statements = standing(file, article)
  refuseTaken(
    statements.flatMap(({ quotes }) => quotes),
    span,
    to,
  )
  const quote: DraftQuote = { ...selector, span, speaker: to, cue: null, confidence: 1 }
  const told = articleSentences(article).filter((sentence) => overlap(sentence.span, span))
  const host = statements.find(
    ({ stated, speaker, sentences }) =>
      stated.withdrawn === undefined &&
      speaker === to &&
      sentences.some((sentence) => overlap(sentence.span, span)),
  )
  const revision = revisionOf(record)
  const register = registerOf(record)
  if (host) {
    const { confidence: _, ...entered } = enterQuote(quote, to, register)
    const { id, published, ...words } = entered
    const before = host.quotes.findIndex((other) => other.span.start > span.start)
    const item = host.stated.reviewed ? entered : { id, published, reviewed: true, ...words }
    const at = before < 0 ? Number.POSITIVE_INFINITY : before
    revision.edits.insertItems(['statements', host.index], 'quotes', at, [item])
    return revision.edits.toString()
  }
  if (told.length === 0) throw new Refusal('no sentence of the article has these words', 'choose other words')
  const title = titleStatement(
    text,
    castOf(speakers).nameOf(to),
    told.map((sentence) => sentence.span),
    [span],
  )
  const blank = { said: null, at: null, backers: null, confidence: 1 }
  const drafted = { ...blank, speaker: to, title, sentences: told, quotes: [quote] }
  const { confidence: _, sentences, quotes = [], ...head } = enterStatement(drafted, register)
  const own = quotes.map(({ confidence: __, ...kept }) => kept)
  const before = statements.findIndex((other) => startOf(other) > span.start)
  const at = before < 0 ? Number.POSITIVE_INFINITY : before
  revision.edits.insertItems([], 'statements', at, [{ ...head, reviewed: true, sentences, quotes: own }])
  return revision.edits.toString()
}

/** @throws Refusal where the words, or some of them, are a quote of the record already */
function refuseTaken(
  quotes: readonly {
    readonly span: Span
    readonly speaker: string | null
    readonly stated: { id: string }
  }[],
  span: Span,
  to: string,
): void {
  const taken = quotes.find((other) => {
    if (!overlap(other.span, span)) return false
    const isWithin = other.span.start <= span.start && span.end <= other.span.end
    const holds = span.start <= other.span.start && other.span.end <= span.end
    // What one quotes of another stands within their own words.
    return other.speaker === to || !(isWithin || holds) || (isWithin && holds)
  })
  if (taken) throw new Refusal(`the quote ${taken.stated.id} has these words`, 'correct or withdraw that one')
}

/** Gives ids that no item of the record has or had. */
function registerOf({ file, article, now }: ReviewedRecord): Register {
  const register = newRegister(article.slug, now)
  for (const key of [...notedItems(file.record).map((item) => item.key), ...notesOf(file.record).keys()]) {
    const [kind, id = ''] = key.split('/')
    ;(kind === 'statement' ? register.statementIds : register.quoteIds).add(id)
  }
  return register
}
