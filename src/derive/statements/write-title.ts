import type { Span } from '../../model.ts'
import type { TitleCandidate } from './title-candidates.ts'

/** No title has more characters. */
export const LONGEST_TITLE = 110
/** A cut leaves at least so many characters of what is said. */
const LEAST_SAID = 60
/** So much of what is said is read. */
const MOST_READ = 4 * LONGEST_TITLE
/** A quote of fewer words is no title by itself. */
const FEWEST_WORDS = 4
const DATELINE = /^\p{Lu}[\p{Lu} .,]+(?:, [\p{L}. ]{2,20})?(?: ?\([^)]{1,30}\))? ?(?:[—–]|--?) /u

/** A quote as a title needs it. */
export interface TitledQuote extends Span {
  /** The words that tell that it is said. */
  readonly cue?: Span | null
}

/**
 * Writes the title of a statement of which no more is known than who says it and where: who said which words, or whose sentence
 * it is. No quotation ends in the middle, if any of the speaker's fits.
 * @param text the article
 * @param speaker the speaker's name; null where the record names nobody
 * @param sentences the sentences that report the statement
 * @param quotes the statement's quotes, the words between the marks
 */
export function titleStatement(
  text: string,
  speaker: string | null,
  sentences: readonly Span[],
  quotes: readonly TitledQuote[],
): string {
  const isLong = ({ start, end }: Span) => text.slice(start, end).trim().split(/\s+/).length >= FEWEST_WORDS
  const [own] = speaker === null ? quotes.filter(isLong) : []
  if (own !== undefined) return writeTitle(text.slice(own.start, own.end))
  for (let k = 0; k < quotes.length && speaker !== null; k++) {
    const { start, end, cue } = quotes[k]!
    if (!isLong({ start, end })) continue
    const verb = cue ? text.slice(cue.start, cue.end) : 'said'
    const [title] = listQuoteTitles(text, speaker, plainVerbs.test(verb) ? verb : 'said', quotes, k)
    if (title !== undefined) return title
  }
  const sentence = sentences.find(
    ({ start, end }) => speaker !== null && text.slice(start, end).includes(speaker),
  )
  const { start, end } = sentence ?? sentences[0] ?? { start: 0, end: 0 }
  const words = text.slice(start, Math.min(end, start + MOST_READ)).replace(DATELINE, '')
  if (speaker === null || titleOf(words).startsWith(speaker)) return writeTitle(words)
  return writeTitle(`${speaker}: ${tidy(words)}`, speaker.length + LEAST_SAID)
}

/** Chooses a title: the best of the candidates, the earliest of equals; what can be told without them if there is none. */
export function chooseTitle(candidates: readonly TitleCandidate[], otherwise: () => string): string {
  const best = [...candidates].sort((a, b) => a.rank - b.rank)[0]
  return best === undefined ? otherwise() : best.title
}

/** Verbs that words can follow after a colon, whoever hears them. */
const plainVerbs =
  /^(?:said|says|wrote|writes|added|adds|asked|asks|tweeted|replied|argued|explained|noted|warned|declared|continued|concluded)$/

/** Who said which words, whole: the quote, with the one that goes on with its sentence, or the first of its sentences that fits. */
export function listQuoteTitles(
  text: string,
  speaker: string,
  verb: string,
  quotes: readonly Span[],
  k: number,
): string[] {
  const { start, end } = quotes[k]!
  const lead = `${speaker} ${verb}: `
  const room = LONGEST_TITLE - lead.length - 2
  const words = text
    .slice(start, Math.min(end, start + 2 * MOST_READ))
    .replace(/\s+/g, ' ')
    .trim()
  const next = quotes[k + 1]
  const rest = next === undefined ? '' : text.slice(next.start, next.end).replace(/\s+/g, ' ').trim()
  // “Every time you say that,” he said, “you give …”: one sentence in two pieces.
  const goesOn =
    next !== undefined &&
    /,["”’']*$/.test(words) &&
    /^\p{Ll}/u.test(rest) &&
    /^["”]?[^"“”]{1,80}, ?["“]?$/.test(text.slice(end, next.start))
  const whole = goesOn ? [`${words} … ${rest}`, `… ${rest}`] : [words]
  const fitting = [...whole, ...wholeSentences(goesOn ? `${words} … ${rest}` : words)].filter(
    (each) => each.length <= room && (each.split(' ').length >= FEWEST_WORDS || each === words),
  )
  return fitting.slice(0, 1).map((each) => titleOf(`${lead}${quoted(each)}`))
}

/** The sentences of a quote that end in it. */
function wholeSentences(words: string): string[] {
  return words
    .split(/(?<=[.!?…]["”’']*) (?=["“‘]?[\p{Lu}\d])/u)
    .filter(
      (sentence, k, all) =>
        /[.!?…]["”’']*$/.test(sentence) || (k === all.length - 1 && /,["”’']*$/.test(sentence)),
    )
}

/** Sets words between marks, and marks that are in them within single ones. */
export function quoted(words: string): string {
  const bare = words
    .replace(/''/g, '"')
    .replace(/^[\s"“”]+/, '')
    .replace(/(?:[\s,.;:–—-]*["“”])?[\s,.;:–—-]*$/, '')
  return `“${bare
    .replace(/“/g, '‘')
    .replace(/”/g, '’')
    .replace(/"([^"]*)"/g, '‘$1’')
    .replace(/"/g, '')}”`
}

/** Takes off the edges what is no part of a clause. */
export function tidy(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[,;:—–-]+\s*/, '')
    .replace(/[,;:—–-]+$/, '')
    .replace(/,?\s(?:but|and|or|that|because|while)$/, '')
    .trim()
}

/** Writes words as a title, however long: without a full stop, with a capital. */
export function titleOf(words: string): string {
  const flat = tidy(words.replace(/''/g, '"'))
  const closed = closeMarks(withoutStop(flat).replace(/[.,]([”"’'»])$/, '$1'))
  return capitalise(withoutStop(closed.trim()))
}

function withoutStop(words: string): string {
  return words.replace(/(?<!\.|\b\p{Lu})\.$/u, '')
}

/**
 * Writes words as a title, shortened, if need be, where a clause or a word ends.
 * @param least a clause that ends before so many characters is too short
 */
export function writeTitle(words: string, least = LEAST_SAID): string {
  const title = titleOf(words)
  if (title.length <= LONGEST_TITLE) return title
  const flat = tidy(words)
  const cut = flat.slice(0, LONGEST_TITLE - 1)
  const clause = Math.max(
    cut.lastIndexOf(', '),
    cut.lastIndexOf('; '),
    cut.lastIndexOf(' — '),
    cut.lastIndexOf(' – '),
  )
  const end = clause > least ? clause : Math.max(cut.lastIndexOf(' '), LEAST_SAID)
  return capitalise(closeMarks(`${cut.slice(0, end).replace(/[\s,;:—–-]+$/, '')}…`))
}

function capitalise(title: string): string {
  return title.replace(
    /^(["“«„‘']*)(\p{Ll})(?!\p{Lu})/u,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  )
}

const marks: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
]

/** Closes a quotation mark that the cut left open, drops one that has lost its partner, and takes off a pair around all of it. */
function closeMarks(title: string): string {
  const whole = /^“([^“”]*)”$/.exec(title) ?? /^"([^"]*)"$/.exec(title)
  if (whole !== null) return whole[1]!.replace(/[,.]$/, '')
  let out = title
  for (const [open, close] of marks) {
    const opened = out.split(open).length
    const closed = out.split(close).length
    if (opened > closed) out = `${out}${close}`
    else if (closed > opened) out = out.replace(close, '')
  }
  if (out.split('"').length % 2 === 0) out = out.endsWith('"') ? out.slice(0, -1) : `${out}"`
  return out
}
