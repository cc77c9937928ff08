import type { Article, Published, Quote, Site, Speaker, Statement, Withdrawal } from '../model.ts'
import { quoteTitle } from '../wording/shorten.ts'
import { LEFT_OUT, LeftOut } from './left-out.ts'

/** The statements of an article that may be published, and what is left out of them. */
export interface PublicStatements {
  /** Each with the quotes that went out, those taken back among them. */
  readonly statements: readonly Statement[]
  readonly leftOut: LeftOut
}

/**
 * Reduces an article's record to what may be published: once a person has read it, or where the site does not ask for
 * that and the deriver was sure enough. No words are better than words in the wrong mouth, so that the words of a quote
 * that waits, that nobody is named for, or that was taken back stand in nothing else either: sentences leave them out,
 * and a title that holds them is replaced by a quote that stands. A statement of which nothing sure is left waits, or
 * goes, with its quotes.
 */
export function publicStatements(
  { statements, unattributed, text, withdrawn }: Article,
  site: Site,
  speakers: ReadonlyMap<string, Speaker>,
): PublicStatements {
  const waiting = waitingQuotes(statements, unattributed, site)
  const gone: Quote[] = [...unattributed]
  const standing: Quote[] = []
  for (const statement of statements) {
    const isTakenBack = (statement.withdrawn ?? withdrawn) !== undefined
    for (const quote of statement.quotes) {
      if (isTakenBack || quote.withdrawn || waiting.has(quote)) gone.push(quote)
      else standing.push(quote)
    }
  }
  const leftOut = new LeftOut(gone, standing)
  const nameOf = ({ speaker }: Quote) => speakers.get(speaker)?.name ?? speaker
  return {
    statements: statements.flatMap((statement) => {
      if (!isPublic(statement, site)) return []
      if (statement.withdrawn ?? withdrawn) {
        return [{ ...statement, quotes: statement.quotes.filter((quote) => !waiting.has(quote)) }]
      }
      const quotes = statement.quotes.filter((quote) => !waiting.has(quote))
      const left = quotes.filter((quote) => quote.withdrawn === undefined)
      const isSure = statement.reviewed || left.length > 0 || statement.quotes.length === quotes.length
      const reduced = isSure ? reduceStatement(statement, left, text, leftOut, nameOf) : undefined
      if (reduced) return [{ ...reduced, quotes: quotes.map((quote) => reduceQuote(quote, text, leftOut)) }]
      const fallen = lastWithdrawal(quotes)
      return fallen === undefined ? [] : [{ ...statement, quotes, withdrawn: fallen }]
    }),
    leftOut,
  }
}

/** How many statements and quotes of an article wait for a person to read them. A quote waits with its statement. */
export function countWaiting(article: Article, published: PublicStatements): number {
  const count = (statements: readonly Statement[]) =>
    statements.reduce((sum, { quotes }) => sum + 1 + quotes.length, 0)
  return count(article.statements) - count(published.statements)
}

/** Tells whether a statement or quote, seen alone, may be published. */
export function isPublic(
  { reviewed, confidence = 1 }: Pick<Published, 'reviewed' | 'confidence'>,
  site: Site,
): boolean {
  return reviewed || (site.review === 'optional' && confidence >= site.leastConfidence)
}

/** The quotes that wait: for themselves, with their statement, or, where nobody read them, with one whose words they share. */
function waitingQuotes(
  statements: readonly Statement[],
  unattributed: readonly Quote[],
  site: Site,
): ReadonlySet<Quote> {
  const waiting = new Set([
    ...unattributed,
    ...statements.flatMap((statement) =>
      statement.quotes.filter((quote) => !isPublic(statement, site) || !isPublic(quote, site)),
    ),
  ])
  const unread = statements.flatMap(({ quotes }) => quotes.filter(({ reviewed }) => !reviewed))
  // Iterating over a set comes to what is added on the way.
  for (const { span } of waiting) {
    for (const quote of unread) {
      if (quote.span.start < span.end && quote.span.end > span.start) waiting.add(quote)
    }
  }
  return waiting
}

/** A statement without what is left out; undefined where nothing of it would be left. */
function reduceStatement(
  statement: Statement,
  standing: readonly Quote[],
  text: string,
  leftOut: LeftOut,
  nameOf: (quote: Quote) => string,
): Statement | undefined {
  const { title, at, confidence, backers, ...kept } = statement
  const [first] = standing
  const sentences = statement.sentences.map((sentence) =>
    leftOut.touches(sentence.span) ? { ...sentence, exact: leftOut.cut(text, sentence.span) } : sentence,
  )
  const isEmpty = sentences.every(({ exact }) => !/[\p{L}\p{N}]/u.test(exact.replaceAll(LEFT_OUT, '')))
  const isTitled = !leftOut.isIn(title)
  if (!first && (!isTitled || isEmpty)) return undefined
  const isCut = !isTitled || sentences.some((sentence, s) => sentence !== statement.sentences[s])
  const fallen = isCut ? lastWithdrawal(statement.quotes) : undefined
  return {
    ...kept,
    title: isTitled || !first ? title : quoteTitle(nameOf(first), first.exact),
    sentences,
    updated: Math.max(statement.updated, fallen?.at ?? 0),
    ...(at === undefined || leftOut.isIn(at) ? {} : { at }),
    ...(backers === undefined
      ? {}
      : { backers: { ...backers, named: backers.named.filter((name) => !leftOut.isIn(name)) } }),
    // It is as sure as its least sure part.
    ...(confidence === undefined
      ? {}
      : { confidence: Math.min(confidence, ...standing.map((quote) => quote.confidence ?? 1)) }),
  }
}

/** A quote whose context and selector have nothing of what is left out. */
function reduceQuote(quote: Quote, text: string, leftOut: LeftOut): Quote {
  const { prefix, suffix, context, cue, ...kept } = quote
  return {
    ...kept,
    ...leftOut.trim({ prefix, suffix }, text, quote.span),
    ...(context === undefined || leftOut.isIn(context) ? {} : { context }),
    ...(cue === undefined || leftOut.isIn(cue) ? {} : { cue }),
  }
}

function lastWithdrawal(quotes: readonly Quote[]): Withdrawal | undefined {
  return quotes.flatMap(({ withdrawn }) => (withdrawn ? [withdrawn] : [])).toSorted((a, b) => b.at - a.at)[0]
}
