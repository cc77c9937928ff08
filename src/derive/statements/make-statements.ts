import type { Span } from '../../model.ts'
import type { LinkContext } from '../attributions/link-features.ts'
import type { LinkedAttribution } from '../attributions/link-spans.ts'
import type { Attribution, Quote, Statement } from '../derivation.ts'
import { speechStems } from '../lexicons/speech-words.ts'
import { attributionOfTokens } from '../quotes/attribute-quotes.ts'
import { type FoundQuote, type NamedSpeakers, toFound } from '../speakers/name-speakers.ts'
import { stem } from '../tokens/stem.ts'
import { tokenAt, wordAt } from '../tokens/tokens.ts'
import { findBackings } from './find-backers.ts'
import { type Gathered, gatherStatements, type Saying } from './gather-statements.ts'
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
  const backers = assignBackers(context, gathered, named)
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

/** Lists the acts of saying in the order of the text: attributions with a word of saying, and quotes. */
function listSayings(
  context: LinkContext,
  linked: readonly LinkedAttribution[],
  found: readonly FoundQuote[],
  named: NamedSpeakers,
): Saying[] {
  const { analysis, finding, heads } = context
  const { tokens } = analysis
  const quotesOf = linked.map((): number[] => [])
  const sayings: Saying[] = []
  found.forEach((quote, q) => {
    if (quote.attribution >= 0) {
      quotesOf[quote.attribution]!.push(q)
      return
    }
    const first = tokenAt(tokens, quote.start)
    const last = tokenAt(tokens, Math.max(quote.start, quote.end - 1))
    const resolution = named.resolutionOfQuotes[q] ?? {
      speaker: null,
      way: 'none' as const,
      isText: false,
      cluster: null,
    }
    sayings.push({
      attribution: -1,
      resolution,
      first,
      end: last + 1,
      sentences: [tokens.sentence[first]!, tokens.sentence[last]!],
      quotes: [q],
    })
  })
  linked.forEach((attribution, a) => {
    const { cue, source, content } = attribution
    const isSaid = cue >= 0 && isSpeech(context, cue, heads[cue]!)
    const ofQuote = quotesOf[a]!.map((q) => named.resolutionOfQuotes[q] ?? null).find(
      (resolution) => resolution?.speaker != null,
    )
    const resolution =
      named.ofAttributions[a]!.speaker === null && ofQuote ? ofQuote : named.ofAttributions[a]!
    if (quotesOf[a]!.length === 0 && (!isSaid || resolution.speaker === null)) return
    const spans = [...content, cue, source].filter((k) => k >= 0).map((k) => finding.spans[k]!)
    const first = Math.min(...spans.map((span) => span.first))
    const end = Math.max(...spans.map((span) => span.end))
    sayings.push({
      attribution: a,
      resolution,
      first,
      end,
      sentences: [tokens.sentence[first]!, tokens.sentence[end - 1]!],
      quotes: quotesOf[a]!,
    })
  })
  return sayings.sort((a, b) => a.first - b.first || a.attribution - b.attribution)
}

function isSpeech({ analysis, finding }: LinkContext, cue: number, head: number): boolean {
  const span = finding.spans[cue]!
  if (speechStems.has(stem(wordAt(analysis.tokens, head).toLowerCase()))) return true
  for (let i = span.first; i < span.end && i < span.first + 6; i++) {
    if (speechStems.has(stem(wordAt(analysis.tokens, i).toLowerCase()))) return true
  }
  return false
}

/** The words for a title: from the source to the end of the content in the first sentence that has both, else the first quote. */
function titleWords(
  text: string,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
  quotes: readonly Quote[],
): string {
  for (const { source, cue, content } of attributions) {
    if (source === null || cue === null) continue
    const sentence = sentences.find(({ start, end }) => start <= cue.start && cue.end <= end)
    if (sentence === undefined || source.start < sentence.start || source.end > sentence.end) continue
    const after = content.find((piece) => piece.start >= cue.start)
    const before = content.find((piece) => piece.end <= source.start && piece.start >= sentence.start)
    if (after !== undefined && source.start < after.start)
      return text.slice(source.start, Math.min(after.end, sentence.end))
    if (before !== undefined) return text.slice(before.start, Math.max(source.end, cue.end))
  }
  const quote = quotes[0]
  if (quote !== undefined) return text.slice(quote.start, quote.end)
  const sentence = sentences[0]
  return sentence === undefined ? '' : text.slice(sentence.start, sentence.end)
}

interface Backing {
  count: number | null
  named: string[]
  sentences: number[]
}

/** Gives each statement those who backed it: the sentence names its speaker, or goes on about the one before. */
function assignBackers(context: LinkContext, gathered: readonly Gathered[], named: NamedSpeakers): Backing[] {
  const { analysis } = context
  const { tokens } = analysis
  const out = gathered.map((): Backing => ({ count: null, named: [], sentences: [] }))
  const written = gathered.flatMap((group, g) =>
    group.sayings.some(({ resolution }) => resolution.isText) ? [g] : [],
  )
  if (written.length === 0) return out
  let last = -1
  for (const backing of findBackings(analysis, named.names)) {
    let chosen = backing.verb < 0 ? last : -1
    if (chosen < 0 && backing.verb >= 0) {
      const end = tokens.sentenceStart[backing.sentence + 1]!
      for (let i = backing.verb + 1; i < Math.min(end, backing.verb + 6) && chosen < 0; i++) {
        const cluster = named.names.clusters[named.names.clusterOf[i]!]
        if (cluster !== undefined)
          chosen = written.find((g) => gathered[g]!.resolution.speaker?.name === cluster.name) ?? -1
      }
      // “Countries backing it”: the written statement that was spoken of last.
      if (chosen < 0) {
        for (const g of written)
          if (
            gathered[g]!.sayings.some(
              ({ sentences }) => sentences[0] <= backing.sentence && backing.sentence - sentences[1] <= 3,
            )
          )
            chosen = g
      }
    }
    last = chosen
    if (chosen < 0) continue
    out[chosen]!.count ??= backing.count
    for (const name of backing.named) if (!out[chosen]!.named.includes(name)) out[chosen]!.named.push(name)
    out[chosen]!.sentences.push(backing.sentence)
  }
  return out
}
