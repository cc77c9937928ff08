import { Problems } from '../../content/problem.ts'
import { titleStatement } from '../../derive/index.ts'
import type { Sentence, Span } from '../../model.ts'
import { notedItems, notesOf } from '../derived-notes.ts'
import { enterId } from '../enter-items.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { overlap } from '../re-anchor/placement.ts'
import { readRecord } from '../re-anchor/record-file.ts'
import { articleSentences } from '../sentences.ts'
import { YamlEdits } from '../yaml-edits.ts'
import { sequenceYaml } from '../yaml-style.ts'
import { type MovedOne, revise, type ToMove } from './move-items.ts'
import { type StandingQuote, type StandingStatement, startOf } from './place-statement.ts'

/** Quotes of a speaker so many paragraphs apart are still of one statement. */
const MOST_PARAGRAPHS_APART = 3

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
    if (move.isDecided) {
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

/** The title of what is left of a statement, where its own was made of what leaves; undefined where it stays. */
function restTitle(
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

/** The statement that quotes join: the one that was named, or the nearest of the speaker's. */
function targetOf(
  { statements, statement, to, into, article, isPublic }: ToMove,
  leaving: readonly StandingQuote[],
): StandingStatement | undefined {
  if (into === 'apart') return undefined
  const mayJoin = (other: StandingStatement) =>
    other !== statement && other.speaker === to && other.stated.withdrawn === undefined
  if (into !== undefined) {
    const named = statements.find(({ stated }) => stated.id === into)
    if (named && mayJoin(named)) return named
    throw new Error(`“${into}” is no other statement of ${to}’s in ${article.slug}`)
  }
  const paragraphs = paragraphsOf(article.text, { start: 0, end: article.text.length })
  const paragraphAt = ({ start }: Span) => paragraphs.findLastIndex((paragraph) => paragraph.start <= start)
  const places = leaving.map(({ span }) => paragraphAt(span))
  const distance = (other: StandingStatement) =>
    Math.min(
      ...[...other.sentences, ...other.quotes]
        .filter(({ span }) => span.end > span.start)
        .flatMap(({ span }) => places.map((place) => Math.abs(paragraphAt(span) - place))),
    )
  // A quote is out with its statement or not at all: what a person has decided is to wait for none that waits.
  const isOut = ({ stated }: StandingStatement) => isPublic({ ...stated, reviewed: stated.reviewed ?? false })
  const isOfAnotherDay = ({ stated: { said } }: StandingStatement) =>
    said !== undefined && statement.stated.said !== undefined && said !== statement.stated.said
  return statements
    .filter((other) => mayJoin(other) && isOut(other) && !isOfAnotherDay(other))
    .map((other) => ({ other, apart: distance(other) }))
    .filter(({ apart }) => apart <= MOST_PARAGRAPHS_APART)
    .toSorted((a, b) => a.apart - b.apart)[0]?.other
}

interface Written {
  readonly text: string
  readonly into: string
}

/** Puts quotes among those of another statement, in the order of the text, with the sentences that it lacks. */
function joinBlocks(
  changed: string,
  move: ToMove,
  leaving: readonly StandingQuote[],
  target: StandingStatement,
  told: readonly Sentence[],
): Written {
  const { statement } = move
  const { edits, take } = blocksOf(changed, statement, leaving)
  const path = ['statements', target.index]
  const lacking = told.filter(
    ({ exact }) => !target.stated.sentences.some((other) => other.includes(exact) || exact.includes(other)),
  )
  for (const { exact, span } of lacking) {
    const before = target.sentences.findIndex((sentence) => sentence.span.start > span.start)
    edits.insertItems(path, 'sentences', before < 0 ? Number.POSITIVE_INFINITY : before, [exact])
  }
  for (const quote of leaving) {
    const before = target.quotes.findIndex(({ span }) => span.start > quote.span.start)
    edits.putBlocks(path, 'quotes', before < 0 ? Number.POSITIVE_INFINITY : before, [take(quote)])
  }
  const item = revise(move).statementItem(target)
  edits.set(path, 'updated', revise(move).revision.changedAt(item), ['id', 'published'])
  return { text: edits.toString(), into: target.stated.id }
}

/**
 * Makes a statement of quotes, and puts it where it stands in the text.
 *
 * @param rest where what is left of their statement starts
 */
function splitBlocks(
  changed: string,
  move: ToMove,
  leaving: readonly StandingQuote[],
  told: readonly Sentence[],
  rest: number,
): Written {
  const { statement, statements, article, file, to, now, isDecided, cast } = move
  const { edits, take } = blocksOf(changed, statement, leaving)
  const keys = [...notedItems(file.record).map(({ key }) => key), ...notesOf(file.record).keys()]
  const taken = new Set(
    keys.filter((key) => key.startsWith('statement/')).map((key) => key.slice('statement/'.length)),
  )
  const id = enterId('statement', article.slug, told[0]!.exact, taken)
  const title = titleStatement(
    article.text,
    cast.nameOf(to),
    told.map(({ span }) => span),
    leaving.map(({ span }) => span),
  )
  const head = {
    id,
    published: new Date(now).toISOString(),
    speaker: to,
    title: title || told[0]!.exact,
    ...(isDecided ? { reviewed: true } : { confidence: leastConfidence(leaving) }),
    sentences: told.map(({ exact }) => exact),
  }
  const quotes = leaving.flatMap((quote) => take(quote).lines)
  const block = {
    lines: [
      ...sequenceYaml([head], '').split('\n'),
      '  quotes:',
      ...quotes.map((line) => (line === '' ? '' : `    ${line}`)),
    ],
    value: { ...head, quotes: leaving.map((quote) => take(quote).value) },
  }
  const start = startOf({ sentences: told, quotes: leaving })
  const before = statements.findIndex((other) => (other === statement ? rest : startOf(other)) > start)
  edits.putBlocks([], 'statements', before < 0 ? Number.POSITIVE_INFINITY : before, [block])
  return { text: edits.toString(), into: id }
}

/** Takes quotes out of their statement in a record that has been dated, as blocks to be put elsewhere. */
function blocksOf(changed: string, { index }: StandingStatement, leaving: readonly StandingQuote[]) {
  if (!readRecord(changed, 'record.yaml', new Problems()))
    throw new Error('dating what moves would break the record')
  const edits = new YamlEdits(changed)
  const path = ['statements', index]
  const blocks = new Map(leaving.map((quote) => [quote, edits.block([...path, 'quotes'], quote.index)]))
  edits.takeItems(
    path,
    'quotes',
    leaving.map((quote) => quote.index),
  )
  return { edits, take: (quote: StandingQuote) => blocks.get(quote)! }
}

function leastConfidence(quotes: readonly StandingQuote[]): number {
  return Math.min(...quotes.map(({ stated: { confidence = 1 } }) => confidence))
}
