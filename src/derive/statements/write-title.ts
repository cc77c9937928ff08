const LONGEST = 110

/** Shortens words from the article to a title: whole words, at most 110 characters, cut where a clause ends if it can be. */
export function writeTitle(words: string): string {
  const flat = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,;:—–-]+$/, '')
    .trim()
  if (flat.length <= LONGEST) return closeMarks(flat.replace(/\.$/, '').replace(/\.([”"’'»])$/, '$1'))
  const cut = flat.slice(0, LONGEST - 1)
  const space = cut.lastIndexOf(' ')
  return closeMarks(`${cut.slice(0, space > LONGEST / 2 ? space : LONGEST - 1).replace(/[\s,;:—–-]+$/, '')}…`)
}

/** Closes a quotation mark that the cut left open, and drops one that has lost its opening. */
function closeMarks(title: string): string {
  const opened = (title.match(/“/g) ?? []).length
  const closed = (title.match(/”/g) ?? []).length
  if (opened > closed) return `${title}”`
  return closed > opened ? title.replace('”', '') : title
}
