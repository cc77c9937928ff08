/** No title has more characters. */
export const LONGEST_TITLE = 110

/** Takes off the edges what is no part of a clause. */
export function tidy(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[,;:—–-]+\s*/, '')
    .replace(/[,;:—–-]+$/, '')
    .replace(/,?\s(?:but|and|or|because|while)$/, '')
    .trim()
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

/** Writes words as a title, however long: without a full stop, with a capital. */
export function titleOf(words: string): string {
  const flat = tidy(words.replace(/''/g, '"'))
  const closed = closeMarks(withoutStop(flat).replace(/[.,]([”"’'»])$/, '$1'))
  return capitalise(withoutStop(closed.trim()))
}

/**
 * Writes words as a title, shortened, if need be, where a clause or a word ends.
 * @param least a clause that ends before so many characters is too short
 */
export function writeTitle(words: string, least = LEAST_SAID): string {
  const title = titleOf(words)
  if (title.length <= LONGEST_TITLE) return title
  const cut = tidy(words).slice(0, LONGEST_TITLE - 1)
  const clause = Math.max(...[', ', '; ', ' — ', ' – '].map((joint) => cut.lastIndexOf(joint)))
  const end = clause > least ? clause : Math.max(cut.lastIndexOf(' '), LEAST_SAID)
  return capitalise(closeMarks(`${cut.slice(0, end).replace(/[\s,;:—–-]+$/, '')}…`))
}

/** A cut leaves at least so many characters of what is said. */
export const LEAST_SAID = 60

function withoutStop(words: string): string {
  return words.replace(/(?<!\.|\b\p{Lu})\.$/u, '')
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
