/** Words, and in scripts that have no spaces, letters. */
const TERM =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]|[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}]+)*/gu

/** The words of a text. */
export function termsOf(text: string): string[] {
  return text.match(TERM) ?? []
}

/** A word as it is looked for: without case and accents, and without what English hangs on with an apostrophe. */
export function foldTerm(term: string): string {
  return term
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .replaceAll('’', "'")
}

/** A text in parts, every second of which is a word. */
export function splitTerms(text: string): string[] {
  const parts: string[] = []
  let end = 0
  for (const { 0: term, index } of text.matchAll(TERM)) {
    parts.push(text.slice(end, index), term)
    end = index + term.length
  }
  return [...parts, text.slice(end)]
}
