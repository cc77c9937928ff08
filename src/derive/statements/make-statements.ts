import type { LinkContext } from '../attributions/link-features.ts'
import type { LinkedAttribution } from '../attributions/link-spans.ts'
import type { Attribution, Quote, Statement } from '../derivation.ts'
import { attributionOfTokens } from '../quotes/attribute-quotes.ts'
import { type FoundQuote, type NamedSpeakers, toFound } from '../speakers/name-speakers.ts'
import { assignBackers } from './assign-backers.ts'
import { gatherStatements } from './gather-statements.ts'
import { listSayings } from './list-sayings.ts'
import { titleWords } from './title-words.ts'
import { writeTitle } from './write-title.ts'

/** Makes statements: the attributions that are acts of saying and every quote, gathered by speaker and occasion. */
export function makeStatements(
  context: LinkContext,
  linked: readonly LinkedAttribution[],
  attributions: readonly Attribution[],
  found: readonly FoundQuote[],
  quotes: readonly Quote[],
  named: NamedSpeakers,
  published: string | null,
): Statement[] {
  const { analysis } = context
  const { tokens } = analysis
  const contentOf = attributionOfTokens(context, linked)
  const inContent = (i: number): boolean => contentOf[i]! >= 0
  const sayings = listSayings(context, linked, found, named)
  const gathered = gatherStatements(analysis, sayings, published, inContent)
  const backers = assignBackers(analysis, gathered, named.names)
  return gathered.map((group, g): Statement => {
    const quoteIndexes = [...new Set(group.sayings.flatMap((saying) => saying.quotes))].sort((a, b) => a - b)
    const attributionIndexes = group.sayings.map((saying) => saying.attribution).filter((a) => a >= 0)
    const sentenceIndexes = new Set<number>(backers[g]!.sentences)
    for (const { sentences } of group.sayings)
      for (let s = sentences[0]; s <= sentences[1]; s++) sentenceIndexes.add(s)
    const sentences = [...sentenceIndexes]
      .sort((a, b) => a - b)
      .map((s) => ({
        start: tokens.start[tokens.sentenceStart[s]!]!,
        end: tokens.end[tokens.sentenceStart[s + 1]! - 1]!,
      }))
    const ownQuotes = quoteIndexes.map((q) => quotes[q]!)
    const ownAttributions = attributionIndexes.map((a) => attributions[a]!)
    const mention =
      ownQuotes.find((quote) => quote.speaker?.mention)?.speaker?.mention ??
      ownAttributions.find(({ source }) => source !== null)?.source ??
      null
    const content = ownAttributions.flatMap((attribution) => attribution.content)
    return {
      speaker:
        mention === null && group.resolution.speaker === null ? null : toFound(group.resolution, mention),
      quotes: quoteIndexes,
      attributions: attributionIndexes,
      content: content.length > 0 ? content : ownQuotes.map(({ start, end }) => ({ start, end })),
      sentences,
      said: group.said,
      at: group.at,
      backers:
        backers[g]!.count === null && backers[g]!.named.length === 0
          ? null
          : { count: backers[g]!.count, named: backers[g]!.named },
      title: writeTitle(titleWords(tokens.text, sentences, ownAttributions, ownQuotes)),
      confidence: Math.min(
        1,
        ...ownQuotes.map(({ confidence }) => confidence),
        ...ownAttributions.map(({ confidence }) => confidence),
      ),
    }
  })
}
