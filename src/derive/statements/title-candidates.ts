import type { Span } from '../../model.ts'
import type { LinkContext } from '../attributions/link-features.ts'
import type { Attribution, FoundSpeaker, Quote } from '../derivation.ts'
import { speechStems } from '../lexicons/speech-words.ts'
import { Relation } from '../parsing/relations.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { stem } from '../tokens/stem.ts'
import { tokenAt, wordAt } from '../tokens/tokens.ts'
import { isSpokenOf } from './is-spoken-of.ts'
import { endEarlier } from './shorten-clause.ts'
import { titleSubject } from './title-subject.ts'
import { LONGEST_TITLE, listQuoteTitles, quoted, tidy, titleOf } from './write-title.ts'

/** A possible title of a statement. */
export interface TitleCandidate {
  readonly title: string
  /** 0 for a clause that names who says what and is whole, more for what tells less. */
  readonly rank: number
}

const IN_OTHER_ORDER = 0.3
const SHORTENED = 0.5
const NO_SAYING = 1
const QUOTE_ALONE = 1.5
const SHORTENED_TOLD = 2
const SHORTENED_QUOTE = 2.5
const FRAGMENT = 0.4
const SENTENCE = 3
const LITTLE_SAID = 4
/** What is said in fewer words is not its heart. */
const FEWEST_WORDS = 4
/** A shortened clause keeps at least so much of what is said. */
const LEAST_SAID = 25
const LONGEST_VERB = 20
const ASIDE = /, (?:who|which|whose|where) [^,“”"]{8,90},(?= )| \([^()]{1,40}\)/g

/** What joins a sentence to the one before. */
const OPENER = /^(?:But|And|However,|Meanwhile,|Still,|Also,|Moreover,) /

/** Who says what in one sentence. */
interface Saying {
  readonly subject: string
  readonly source: Span
  readonly cue: Span
  /** What is said in the cue's sentence, in the order of the text. */
  readonly pieces: readonly Span[]
  readonly sentence: Span
}

/** Lists what may be a statement's title: clauses that tell who says what, and its sentences. */
export function listTitleCandidates(
  context: LinkContext,
  speaker: FoundSpeaker | null,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
  quotes: readonly Quote[],
): TitleCandidate[] {
  const sayings = attributions.flatMap((attribution) => sayingsOf(context, speaker, sentences, attribution))
  return [
    ...sayings.flatMap((saying) => clauses(context, saying, quotes)),
    ...(speaker?.name == null ? [] : quotesAlone(context, speaker.name, quotes)),
    ...sentences
      .filter((sentence) => !quotes.some((quote) => holdsWords(context, sentence, quote)))
      .flatMap((sentence) => sentenceTitles(context, speaker, sentence)),
  ]
}

/** Tells whether a sentence has a quote in it that says more than a word or two: its words alone are then the better title. */
function holdsWords({ analysis }: LinkContext, sentence: Span, { start, end }: Span): boolean {
  const words = analysis.tokens.text.slice(start, end).trim().split(/\s+/)
  return start < sentence.end && sentence.start < end && words.length >= FEWEST_WORDS
}

/** Quotes without what tells that they are said: whole ones first, then what can be told of one that is too long. */
function quotesAlone({ analysis }: LinkContext, name: string, quotes: readonly Quote[]): TitleCandidate[] {
  const { text } = analysis.tokens
  return quotes.flatMap((quote, k) => {
    const little =
      text.slice(quote.start, quote.end).trim().split(/\s+/).length < FEWEST_WORDS ? LITTLE_SAID : 0
    const whole = listQuoteTitles(text, name, 'said', quotes, k)
    if (whole.length > 0) {
      const isFragment = /^\p{Ll}/u.test(text.slice(quote.start)) ? FRAGMENT : 0
      return whole.map((title) => ({ title, rank: QUOTE_ALONE + isFragment + little }))
    }
    const lead = `${name} said: `
    const last = quote.start + LONGEST_TITLE - lead.length - 4
    const cut = endEarlier(analysis, quote.start, quote.end, last, true)
    if (cut === null || cut - quote.start < LEAST_SAID) return []
    const words = quoted(tidy(text.slice(quote.start, cut)))
    const isFragment = /^“\p{Ll}/u.test(words) ? IN_OTHER_ORDER : 0
    return fits(`${lead}${words.slice(0, -1)} …”`, SHORTENED_QUOTE + little + isFragment)
  })
}

function sayingsOf(
  context: LinkContext,
  speaker: FoundSpeaker | null,
  sentences: readonly Span[],
  { source, cue, content }: Attribution,
): Saying[] {
  if (source === null || cue === null || isSpokenOf(context.analysis, source, cue)) return []
  const sentence = sentences.find(({ start, end }) => start <= cue.start && cue.end <= end)
  const subject = titleSubject(context.analysis, source, speaker)
  if (sentence === undefined || subject === null) return []
  const pieces = content
    .filter(({ start, end }) => start < sentence.end && end > sentence.start)
    .map(({ start, end }) => ({ start, end: Math.min(end, sentence.end) }))
    .sort((a, b) => a.start - b.start)
  if (pieces.length === 0) return []
  const parted = aroundCue(context, source, cue, sentence, pieces)
  return [{ subject, source, cue, sentence, pieces: parted ?? pieces }]
}

/** “The museum, he said, would …”: what is said stands on both sides, whatever the contents hold of it. */
function aroundCue(
  { analysis }: LinkContext,
  source: Span,
  cue: Span,
  sentence: Span,
  pieces: readonly Span[],
): Span[] | null {
  const { text } = analysis.tokens
  const from = Math.min(source.start, cue.start)
  const to = Math.max(source.end, cue.end)
  const last = pieces.at(-1)!
  if (!/,\s*$/.test(text.slice(sentence.start, from)) || text[to] !== ',') return null
  const rest = /^, *(\p{L}+)/u.exec(text.slice(to))?.[1] ?? ''
  if (
    last.end <= to &&
    (/ing$|^(?:who|which|and|but|as|when|while|after|because)$/.test(rest) || rest === '')
  )
    return null
  if (/[“”"]|''/.test(text.slice(sentence.start, last.end)) || from - sentence.start < 8) return null
  return [
    { start: sentence.start, end: from },
    { start: to, end: last.end > to ? last.end : sentence.end },
  ]
}

function clauses(context: LinkContext, saying: Saying, quotes: readonly Quote[]): TitleCandidate[] {
  const { analysis } = context
  const { text } = analysis.tokens
  const { subject, source, cue, pieces } = saying
  const first = pieces[0]!
  const rank = rankOf(saying, text)
  const quote = quotes.find(({ start, end }) => start < first.end && first.start < end)
  const isQuoted = quote !== undefined && quote.start <= first.start + 2 && first.end <= quote.end + 2
  if (isQuoted) {
    const whole = pieces.length === 1 ? wholeClause(saying, text) : null
    const verbs = [...new Set([verbOf(context, saying), 'said'])]
    return [
      ...(whole === null ? [] : [{ title: whole, rank }]),
      ...verbs.flatMap((verb) =>
        listQuoteTitles(text, subject, verb, quotes, quotes.indexOf(quote)).map((title) => ({
          title,
          rank: rank + IN_OTHER_ORDER,
        })),
      ),
    ]
  }
  const isParticiple = isBareParticiple(context, cue)
  if (source.start < cue.start && first.start >= source.end && !isParticiple)
    return told(context, saying, verbStart(context, source, cue), subject, rank)
  if (isParticiple && !isClause(context, first)) return []
  const verb = isParticiple ? 'said' : verbOf(context, saying)
  return reported(context, saying, `${subject} ${verb}`, rank + IN_OTHER_ORDER)
}

/** The subject and what follows from its verb on. */
function told(
  { analysis }: LinkContext,
  { pieces, cue }: Saying,
  start: number,
  subject: string,
  rank: number,
): TitleCandidate[] {
  const { text } = analysis.tokens
  const said = pieces[0]!.start
  const last = pieces.at(-1)!
  const end = /^[”’"»]/.test(text.slice(last.end)) ? last.end + 1 : last.end
  const words = `${subject} ${text.slice(start, end)}`
  const short = words.replace(ASIDE, '')
  const cueEnd = subject.length + 1 + cue.end - start
  const bare =
    words.slice(cueEnd, cueEnd + 6) === ' that ' ? words.slice(0, cueEnd) + words.slice(cueEnd + 5) : short
  for (const whole of [words, short, bare])
    if (titleOf(whole).length <= LONGEST_TITLE) return [{ title: titleOf(whole), rank }]
  const room = start + LONGEST_TITLE - subject.length - 1
  const cut = endEarlier(analysis, start, last.end, room)
  if (cut !== null && cut - Math.max(said, cue.end) >= LEAST_SAID)
    return fits(titleOf(`${subject} ${text.slice(start, cut)}`), rank + SHORTENED)
  const within = endEarlier(analysis, start, last.end, room - 3, true)
  if (within === null || within - Math.max(said, cue.end) < LEAST_SAID) return []
  return fits(titleOf(`${subject} ${tidy(text.slice(start, within))} …`), rank + SHORTENED_TOLD)
}

/** The speaker, the verb, and then what stands before them in the article. */
function reported(
  { analysis }: LinkContext,
  { pieces, cue, source }: Saying,
  lead: string,
  rank: number,
): TitleCandidate[] {
  const { text } = analysis.tokens
  const first = pieces[0]!
  // “Even if it fails, he said, …”
  const isSubordinate = /^(?:even if|if|when|while|although|though|because|as|after|before|since) /i.test(
    text.slice(first.start),
  )
  const wordsOf = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => tidy(text.slice(start, end))).join(isSubordinate ? ', ' : ' ')
  const begun = (words: string): string =>
    startsAsName(analysis, first.start) ? words : words.charAt(0).toLowerCase() + words.slice(1)
  const told = Math.max(cue.end, source.end)
  const whole = wordsOf(
    pieces.filter(({ start }) => start === first.start || (start >= cue.end && start <= told + 3)),
  )
  // Marks that are no quote of the statement's.
  if (/^["“][^"“”]*["”]$/.test(whole.replace(/''/g, '"').trim()))
    return fits(titleOf(`${lead}: ${quoted(whole)}`), rank)
  if (/^(?:to|of) /.test(whole) || /''/.test(whole)) return []
  for (const words of [whole, whole.replace(ASIDE, '')])
    if (titleOf(`${lead} ${begun(words)}`).length <= LONGEST_TITLE)
      return [{ title: titleOf(`${lead} ${begun(words)}`), rank }]
  const last = pieces.at(-1)!
  const before = pieces.length > 1 ? `${lead} ${begun(wordsOf(pieces.slice(0, -1)))}` : lead
  const cut = endEarlier(analysis, last.start, last.end, last.start + LONGEST_TITLE - before.length - 1)
  if (cut === null || (pieces.length === 1 && cut - first.start < LEAST_SAID)) return []
  const end = wordsOf([{ start: last.start, end: cut }])
  return fits(
    titleOf(pieces.length > 1 ? `${before}${isSubordinate ? ',' : ''} ${end}` : `${lead} ${begun(end)}`),
    rank + SHORTENED,
  )
}

/** A sentence, after the speaker's name if it does not stand in it. */
function sentenceTitles(
  { analysis }: LinkContext,
  speaker: FoundSpeaker | null,
  { start, end }: Span,
): TitleCandidate[] {
  const { text } = analysis.tokens
  const name = speaker?.name ?? null
  const begun = start + (OPENER.exec(text.slice(start, end))?.[0].length ?? 0)
  const titled = (last: number): string => {
    const words = text.slice(begun, last)
    return titleOf(name === null || words.includes(name.split(' ').at(-1)!) ? words : `${name}: ${words}`)
  }
  if (titled(end).length <= LONGEST_TITLE) return [{ title: titled(end), rank: SENTENCE }]
  const cut = endEarlier(analysis, begun, end, begun + LONGEST_TITLE - (name === null ? 0 : name.length + 2))
  if (cut === null || cut - begun < 2 * LEAST_SAID) return []
  return fits(titled(cut), SENTENCE + SHORTENED)
}

function fits(title: string, rank: number): TitleCandidate[] {
  return title.length <= LONGEST_TITLE ? [{ title, rank }] : []
}

/** “…,” said head coach Maeve Brennan: the article's own clause, where it names the speaker and is short enough. */
function wholeClause({ subject, source, cue, pieces, sentence }: Saying, text: string): string | null {
  const piece = pieces[0]!
  const words = text.slice(cue.start, cue.end)
  if (piece.start > cue.start || !text.slice(source.start).startsWith(subject)) return null
  if (/\b(?:told|tells?)$|according|,/.test(words)) return null
  const start = /[“‘"]/.test(text[piece.start - 1] ?? '') ? piece.start - 1 : piece.start
  const end = Math.max(cue.end, source.start + subject.length)
  // “…,” he said, “…”: the rest of it would be missing.
  if (/[“"‘]/.test(text.slice(end, sentence.end))) return null
  const title = titleOf(text.slice(start, end))
  return title.length <= LONGEST_TITLE && /^[“"]/.test(title) ? title : null
}

function rankOf({ cue, pieces }: Saying, text: string): number {
  const words = text.slice(cue.start, cue.end).toLowerCase().split(/\s+/)
  const said = pieces.reduce(
    (sum, { start, end }) => sum + text.slice(start, end).trim().split(/\s+/).length,
    0,
  )
  return (
    (words.some((word) => speechStems.has(stem(word))) ? 0 : NO_SAYING) +
    (said < FEWEST_WORDS ? LITTLE_SAID : 0)
  )
}

/** Where the verb's group begins: right after the source, or after what is told of the source between commas. */
function verbStart({ analysis }: LinkContext, source: Span, cue: Span): number {
  const { tokens, tags } = analysis
  if (!/[,(—–]/.test(tokens.text.slice(source.start, cue.start))) return source.end
  let i = tokenAt(tokens, cue.start)
  while (i > 0 && tokens.start[i - 1]! >= source.end && auxiliaries.has(tags[i - 1])) i--
  return tokens.start[i]!
}

const auxiliaries = new Set<number | undefined>(
  ['MD', 'RB', 'VBD', 'VBZ', 'VBP', 'VB', 'VBN'].map((name) => Tag[name]),
)

/** Tells whether a cue is `adding` or `saying` alone, which makes no clause. */
function isBareParticiple({ analysis }: LinkContext, cue: Span): boolean {
  const { tokens, tags } = analysis
  const i = tokenAt(tokens, cue.start)
  return (
    tags[i] === Tag.VBG &&
    wordAt(tokens, i).toLowerCase() !== 'according' &&
    !(i > 0 && /^(?:is|are|was|were|be|been|’s|'s|’re|'re|keeps?|kept)$/.test(wordAt(tokens, i - 1)))
  )
}

/** Tells whether a piece of content is a clause of its own: it has a verb that is finite and stands under the cue. */
function isClause({ analysis }: LinkContext, { start, end }: Span): boolean {
  const { tokens, trees } = analysis
  for (let i = tokenAt(tokens, start); i < tokens.count && tokens.start[i]! < end; i++)
    if (trees.relation[i] === Relation.ccomp) return true
  return false
}

/** The verb of a title whose words come first in the article: the cue, with whom it was told to, else “said”. */
function verbOf({ analysis }: LinkContext, { cue, sentence }: Saying): string {
  const { text } = analysis.tokens
  const words = text.slice(cue.start, cue.end).replace(/\s+/g, ' ')
  const parts = words.split(' ')
  const isSaying = parts.some((word) => speechStems.has(stem(word.toLowerCase())))
  if (!isSaying || words.length > LONGEST_VERB || !/^[\p{Ll} ]+$/u.test(words)) return 'said'
  if (/^(?:according|reads?)\b|ing$|,/.test(words)) return 'said'
  if (!/^(?:told|tells?)$/.test(words)) return words
  const hearer = /^ \p{L}[\p{L}’' ]{1,28}(?=[.,;:]|$)/u.exec(text.slice(cue.end, sentence.end))
  return hearer === null ? 'said' : words + hearer[0]
}

function startsAsName({ tokens, tags }: LinkContext['analysis'], start: number): boolean {
  const i = tokenAt(tokens, start)
  const word = wordAt(tokens, i)
  return tags[i] === Tag.NNP || tags[i] === Tag.NNPS || word === 'I' || /^\p{Lu}.*\p{Lu}/u.test(word)
}
