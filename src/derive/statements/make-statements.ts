import type { Span } from '../../model.ts'
import type { LinkContext } from '../attributions/link-features.ts'
import type { LinkedAttribution } from '../attributions/link-spans.ts'
import type { Attribution, DerivedQuote, DerivedStatement } from '../derivation.ts'
import { attributionOfTokens } from '../quotes/attribute-quotes.ts'
import { type FoundQuote, type NamedSpeakers, toFound } from '../speakers/name-speakers.ts'
import type { Tokens } from '../tokens/tokens.ts'
import { assignBackers } from './assign-backers.ts'
import { gatherStatements } from './gather-statements.ts'
import { listSayings } from './list-sayings.ts'
import { listTitleCandidates } from './title-candidates.ts'
import { chooseTitle, titleStatement } from './write-title.ts'

/** Makes statements: the attributions that are acts of saying and every quote, gathered by speaker and occasion. */
export function makeStatements(
  context: LinkContext,
  linked: readonly LinkedAttribution[],
  attributions: readonly Attribution[],
  found: readonly FoundQuote[],
  quotes: readonly DerivedQuote[],
  named: NamedSpeakers,
  published: string | null,
): DerivedStatement[] {
  const { analysis } = context
  const { tokens } = analysis
  const contentOf = attributionOfTokens(context, linked)
  const inContent = (i: number): boolean => contentOf[i]! >= 0
  // “Said Thursday it would …”: the day right after the cue tells when it was said, wherever the content begins.
  const opensContent = (i: number): boolean =>
    i > 0 && contentOf[i] !== contentOf[i - 1] && analysis.markedOf[i]! < 0
  const sayings = listSayings(context, linked, found, named)
  const gathered = gatherStatements(analysis, sayings, published, (i) => inContent(i) && !opensContent(i))
  const backers = assignBackers(analysis, gathered, named.names)
  return gathered.map((group, g): DerivedStatement => {
    const quoteIndexes = [...new Set(group.sayings.flatMap((saying) => saying.quotes))].sort((a, b) => a - b)
    const attributionIndexes = group.sayings.map((saying) => saying.attribution).filter((a) => a >= 0)
    const told = new Set<number>()
    for (const { sentences } of group.sayings) for (let s = sentences[0]; s <= sentences[1]; s++) told.add(s)
    const ownQuotes = quoteIndexes.map((q) => quotes[q]!)
    const ownAttributions = attributionIndexes.map((a) => attributions[a]!)
    const mention =
      ownQuotes.find((quote) => quote.speaker?.mention)?.speaker?.mention ??
      ownAttributions.find(({ source }) => source !== null)?.source ??
      null
    const content = ownAttributions.flatMap((attribution) => attribution.content)
    const reported = spansOf(tokens, [...told])
    const speaker =
      mention === null && group.resolution.speaker === null ? null : toFound(group.resolution, mention)
    return {
      speaker,
      quotes: quoteIndexes,
      attributions: attributionIndexes,
      content: content.length > 0 ? content : ownQuotes.map(({ start, end }) => ({ start, end })),
      sentences: spansOf(tokens, [...told, ...backers[g]!.sentences]),
      said: group.said,
      at: group.at,
      backers:
        backers[g]!.count === null && backers[g]!.named.length === 0
          ? null
          : { count: backers[g]!.count, named: backers[g]!.named },
      title: chooseTitle(listTitleCandidates(analysis, speaker, reported, ownAttributions, ownQuotes), () =>
        titleStatement(tokens.text, speaker?.name ?? null, reported, ownQuotes),
      ),
      // One part that is right makes it a statement of its speaker's.
      confidence: Math.max(
        0,
        ...ownQuotes.map(({ confidence }) => confidence),
        ...ownAttributions.map(({ confidence }) => confidence),
      ),
    }
  })
}

/** The sentences' spans in the order of the text, each once. */
function spansOf({ start, end, sentenceStart }: Tokens, sentences: readonly number[]): Span[] {
  return [...new Set(sentences)]
    .sort((a, b) => a - b)
    .map((s) => ({ start: start[sentenceStart[s]!]!, end: end[sentenceStart[s + 1]! - 1]! }))
}
