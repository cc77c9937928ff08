import type { TitleCandidate } from './title-candidates.ts'

/** No title has more characters. */
export const LONGEST_TITLE = 120
/** A cut leaves at least so many characters of what is said. */
const LEAST_SAID = 60

/** So much of a candidate is read. */
const MOST_READ = 4 * LONGEST_TITLE

const marks: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
]

/** Chooses a title: the best of the candidates that fit, the earliest of equals, else the best one shortened; '' for none. */
export function chooseTitle(text: string, candidates: readonly TitleCandidate[]): string {
  const written = candidates
    .map(({ start, end, said, rank }) => ({
      words: tidy(text.slice(start, Math.min(end, start + MOST_READ))),
      least: tidy(text.slice(start, Math.min(said, end))).length + LEAST_SAID,
      rank,
    }))
    .filter(({ words }) => words !== '')
  const fitting = written.filter(({ words }) => words.length <= LONGEST_TITLE)
  const best = [...fitting, ...written].sort((a, b) => score(a) - score(b))[0]
  return best === undefined ? '' : writeTitle(best.words, best.least)
}

/** What does not fit comes after everything that does, but for fragments. */
function score({ words, rank }: { words: string; rank: number }): number {
  return words.length > LONGEST_TITLE ? rank + 3.5 : rank
}

function tidy(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[,;:—–-]+\s*/, '')
    .replace(/[,;:—–-]+$/, '')
    .replace(/,?\s(?:but|and|or|that|because|while)$/, '')
    .trim()
}

/**
 * Writes words as a title: without a full stop, with a capital; shortened, if need be, where a clause or a word ends.
 * @param least a clause that ends before so many characters is too short
 */
export function writeTitle(words: string, least = LEAST_SAID): string {
  const flat = tidy(words)
  if (flat.length <= LONGEST_TITLE)
    return capitalise(closeMarks(flat.replace(/(?<!\.|\b\p{Lu})\.$/u, '').replace(/[.,]([”"’'»])$/, '$1')))
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

/** Closes a quotation mark that the cut left open, drops one that has lost its partner, and takes off a pair around all of it. */
function closeMarks(title: string): string {
  const whole = /^“([^“”]*)”$/.exec(title) ?? /^"([^"]*)"$/.exec(title)
  if (whole !== null) return whole[1]!.replace(/[,.]$/, '')
  let out = title
  for (const [open, close] of marks.slice(0, 2)) {
    const opened = out.split(open).length
    const closed = out.split(close).length
    if (opened > closed) out = `${out}${close}`
    else if (closed > opened) out = out.replace(close, '')
  }
  if (out.split('"').length % 2 === 0) out = out.endsWith('"') ? out.slice(0, -1) : `${out}"`
  return out
}
