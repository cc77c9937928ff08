import type { Span } from '../../model.ts'
import type { Analysis } from '../analysis.ts'
import { plainSayings, speechStems } from '../lexicons/speech-words.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { stem } from '../tokens/stem.ts'
import { tokenAt, wordAt } from '../tokens/tokens.ts'
import { quoteTitles } from './quote-titles.ts'
import { isOwned, type ToldSaying, withoutMarks } from './read-saying.ts'
import { endEarlier, isClause, isClosed } from './shorten-clause.ts'
import { firstFitting, LEAST_OF_CLAUSE, Loss, lossOf, type TitleCandidate } from './title-candidate.ts'
import { LONGEST_TITLE, tidy, titleOf } from './title-text.ts'

const LONGEST_VERB = 20
const ASIDE = /, (?:who|which|whose|where) [^,“”"]{8,90},(?= )| \([^()]{1,40}\)/g

/** Lists the clauses that tell who says what, the article's own first. */
export function sayingTitles(
  analysis: Analysis,
  saying: ToldSaying,
  quotes: readonly Span[],
): TitleCandidate[] {
  const { text } = analysis.tokens
  const { subjects, source, cue, pieces } = saying
  const first = pieces[0]!
  const rank = rankOf(saying, text)
  const quote = quotes.findIndex(({ start, end }) => start < first.end && first.start < end)
  const isQuoted =
    quote >= 0 && quotes[quote]!.start <= first.start + 2 && first.end <= quotes[quote]!.end + 2
  if (isQuoted || isMarked(text, first)) {
    const whole = pieces.length === 1 ? wholeClause(saying, text) : null
    const [all, k] = isQuoted ? [quotes, quote] : [pieces.map((piece) => withoutMarks(text, piece)), 0]
    return [
      ...(whole === null ? [] : [{ title: whole, rank: rank + lossOf(text.slice(first.start, first.end)) }]),
      ...[...new Set([verbOf(analysis, saying), 'said'])].flatMap((verb) =>
        quoteTitles(analysis, subjects, verb, all, k, rank + Loss.otherOrder),
      ),
    ]
  }
  const isParticiple = isBareParticiple(analysis, cue)
  const isNoun = isOwned(text, source)
  if (source.start < cue.start && first.start >= source.end && !isParticiple && !isNoun)
    return told(analysis, saying, rank)
  if (isParticiple && !isTold(analysis, first)) return []
  return reported(
    analysis,
    saying,
    isParticiple || isNoun ? 'said' : verbOf(analysis, saying),
    rank + Loss.otherOrder,
  )
}

const isMarked = (text: string, { start, end }: Span): boolean =>
  /^\s*(?:''[^'"“”]*|''(?:(?!'').)*|["“][^"“”]*)(?:''|["”])?\s*$/su.test(text.slice(start, end))

/** The subject and what follows from its verb on: whole, without asides, with the verb alone; else as much as is a clause. */
function told(analysis: Analysis, saying: ToldSaying, rank: number): TitleCandidate[] {
  const { text } = analysis.tokens
  const { subjects, source, cue, pieces } = saying
  const start = verbStart(analysis, source, cue)
  const said = Math.max(pieces[0]!.start, cue.end)
  const last = pieces.at(-1)!
  const end = /^[”’"»]/.test(text.slice(last.end)) ? last.end + 1 : last.end
  const content = text.slice(said, end)
  const verb = plainVerb(analysis, cue, pieces[0]!)
  if (startsWithSubject(content, subjects) || /^[\s,]*(?:who|which|to)\b/.test(text.slice(start, end)))
    return []
  const closes = isClosed(analysis, tokenAt(analysis.tokens, last.end - 1) + 1)
  const wordings = (subject: string): string[] => {
    const full = `${subject}${text.slice(start, end)}`
    const short =
      verb === null ? [] : [`${subject} ${verb} ${content}`, `${subject} ${verb} ${withoutThat(content)}`]
    const that = text.slice(cue.end, said) + content
    const bare = /^ that /.test(that) ? [`${subject}${text.slice(start, cue.end)}${that.slice(5)}`] : []
    return [
      full,
      full.replace(ASIDE, ''),
      ...bare,
      ...short,
      ...short.map((words) => words.replace(ASIDE, '')),
    ]
  }
  const whole = closes ? firstFitting(subjects.flatMap(wordings), rank + lossOf(content)) : []
  if (whole.length > 0) return whole
  const that = /^\s*that /.exec(content)?.[0].length ?? 0
  for (const subject of subjects) {
    const leads: readonly (readonly [lead: string, from: number])[] = [
      [subject, start],
      ...(verb === null ? [] : [[`${subject} ${verb} `, said + that] as const]),
    ]
    for (const [lead, from] of leads) {
      const cut = endEarlier(analysis, from, last.end, from + LONGEST_TITLE - lead.length)
      if (cut === null || cut - said < LEAST_OF_CLAUSE) continue
      return firstFitting(
        [`${lead}${text.slice(from, cut)}`],
        rank + Loss.shortened + lossOf(text.slice(said, cut)),
      )
    }
  }
  const shortest = subjects.at(-1)!
  return cutAnywhere(
    verb === null ? `${shortest}${text.slice(start, end)}` : `${shortest} ${verb} ${content}`,
    rank,
  )
}

/** The speaker, the verb, and then what stands before them in the article. */
function reported(analysis: Analysis, saying: ToldSaying, verb: string, rank: number): TitleCandidate[] {
  const { text } = analysis.tokens
  const { subjects, pieces, cue, source } = saying
  const first = pieces[0]!
  // “Even if it fails, he said, …”
  const isSubordinate = /^(?:even if|if|when|while|although|though|because|as|after|before|since) /i.test(
    text.slice(first.start),
  )
  const joint = isSubordinate ? ', ' : ' '
  const wordsOf = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => tidy(text.slice(start, end))).join(joint)
  const begun = (words: string): string =>
    startsAsName(analysis, first.start) ? words : words.charAt(0).toLowerCase() + words.slice(1)
  const after = Math.max(cue.end, source.end)
  const own = pieces.filter(({ start }) => start === first.start || (start >= cue.end && start <= after + 3))
  const whole = wordsOf(own)
  if (/^(?:to|of) /.test(whole) || /''/.test(whole) || startsWithSubject(whole, subjects)) return []
  const loss = rank + lossOf(whole) + (isTold(analysis, first) || !plainSayings.has(verb) ? 0 : Loss.noClause)
  const fitting = firstFitting(
    subjects.flatMap((subject) =>
      [whole, withoutThat(whole), whole.replace(ASIDE, '')].map(
        (words) => `${subject} ${verb} ${begun(words)}`,
      ),
    ),
    loss,
  )
  if (fitting.length > 0) return fitting
  const last = own.at(-1)!
  for (const subject of subjects) {
    const lead =
      own.length > 1
        ? `${subject} ${verb} ${begun(wordsOf(own.slice(0, -1)))}${joint}`
        : `${subject} ${verb} `
    const cut = endEarlier(analysis, last.start, last.end, last.start + LONGEST_TITLE - lead.length)
    if (cut === null || (own.length === 1 && cut - first.start < LEAST_OF_CLAUSE)) continue
    const words = tidy(text.slice(last.start, cut))
    return firstFitting([`${lead}${own.length > 1 ? words : begun(words)}`], loss + Loss.shortened)
  }
  return cutAnywhere(`${subjects.at(-1)!} ${verb} ${begun(whole)}`, rank)
}

/** As much as there is room for. */
function cutAnywhere(words: string, rank: number): TitleCandidate[] {
  const cut = tidy(words).slice(0, LONGEST_TITLE - 2)
  return [
    {
      title: titleOf(`${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:—–-]+$/, '')}…`),
      rank: rank + Loss.cutAnywhere,
    },
  ]
}

const withoutThat = (words: string): string => words.replace(/^\s*that /, '')

const startsWithSubject = (content: string, subjects: readonly string[]): boolean =>
  subjects.some((subject) => withoutThat(content).trimStart().startsWith(subject))

/** “…,” said head coach Maeve Brennan: the article's own clause, where it names the speaker and is short enough. */
function wholeClause({ subjects, source, cue, pieces, sentence }: ToldSaying, text: string): string | null {
  const piece = pieces[0]!
  const subject = subjects[0]!
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

function rankOf({ cue }: ToldSaying, text: string): number {
  const cueWords = text.slice(cue.start, cue.end).toLowerCase()
  const says = cueWords.split(/\s+/).some((word) => speechStems.has(stem(word)))
  return says && !/\bcall\w* (?:in|up|off|back)\b/.test(cueWords) ? 0 : Loss.notSaid
}

/** Where the verb's group begins: right after the source, or after what is told of the source between commas. */
function verbStart({ tokens, tags }: Analysis, source: Span, cue: Span): number {
  if (!/[,(—–]/.test(tokens.text.slice(source.start, cue.start))) return source.end
  let i = tokenAt(tokens, cue.start)
  while (i > 0 && tokens.start[i - 1]! >= source.end && auxiliaries.has(tags[i - 1])) i--
  return tokens.start[i]! - 1
}

const auxiliaries = new Set<number | undefined>(
  ['MD', 'RB', 'VBD', 'VBZ', 'VBP', 'VB', 'VBN'].map((name) => Tag[name]),
)

/** The verb alone, without where and when, if a clause can follow it: `said in the letter that …`; null otherwise. */
function plainVerb(analysis: Analysis, cue: Span, piece: Span): string | null {
  const { text } = analysis.tokens
  const words = text.slice(cue.start, cue.end).trim()
  const [, verb] =
    /^(\p{Ll}+)(?: (?:in|at|on|during|via|through|late|early|earlier|last|this|\p{Lu}).*)?$/su.exec(words) ??
    []
  return verb !== undefined && plainSayings.has(verb) && isTold(analysis, piece) ? verb : null
}

/** Tells whether a piece of content is a clause that a verb of saying can have. */
function isTold(analysis: Analysis, { start, end }: Span): boolean {
  if (/^that /.test(analysis.tokens.text.slice(start, start + 5))) return true
  return isClause(analysis, tokenAt(analysis.tokens, start), tokenAt(analysis.tokens, end - 1) + 1)
}

/** Tells whether a cue is `adding` or `saying` alone, which makes no clause. */
function isBareParticiple({ tokens, tags }: Analysis, cue: Span): boolean {
  const i = tokenAt(tokens, cue.start)
  return (
    tags[i] === Tag.VBG &&
    wordAt(tokens, i).toLowerCase() !== 'according' &&
    !(i > 0 && /^(?:is|are|was|were|be|been|’s|'s|’re|'re|keeps?|kept)$/.test(wordAt(tokens, i - 1)))
  )
}

/** The verb of a title whose words come first in the article: the cue, with whom it was told to, else “said”. */
function verbOf({ tokens: { text } }: Analysis, { cue, sentence }: ToldSaying): string {
  const words = text.slice(cue.start, cue.end).replace(/\s+/g, ' ')
  const isSaying = words.split(' ').some((word) => speechStems.has(stem(word.toLowerCase())))
  if (!isSaying || words.length > LONGEST_VERB || !/^[\p{Ll} ]+$/u.test(words)) return 'said'
  if (/^(?:according|reads?)\b|(?:ing| (?:about|of|on|to|in|for|at|by|with|as))$|,/.test(words)) return 'said'
  if (!/^(?:told|tells?)$/.test(words)) return words
  const hearer = /^ \p{L}[\p{L}’' ]{1,28}(?=[.,;:]|$)/u.exec(text.slice(cue.end, sentence.end))
  return hearer === null ? 'said' : words + hearer[0]
}

function startsAsName({ tokens, tags }: Analysis, start: number): boolean {
  const i = tokenAt(tokens, start)
  const word = wordAt(tokens, i)
  return tags[i] === Tag.NNP || tags[i] === Tag.NNPS || word === 'I' || /^\p{Lu}.*\p{Lu}/u.test(word)
}
