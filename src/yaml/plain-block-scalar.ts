/**
 * Reads a folded or literal block of words (YAML 1.2.2 §8.1) of the usual forms.
 *
 * @param header what stands behind its key or dash
 * @param start the line below that
 * @param above the column that its lines stand right of
 * @returns its words and the line behind it; undefined where it is none, or one of another form
 */
export function plainBlockScalar(
  header: string,
  lines: readonly string[],
  start: number,
  above: number,
): { readonly value: string; readonly end: number } | undefined {
  if (header !== '>-' && header !== '|-' && header !== '>' && header !== '|') return undefined
  const indent = lines[start]?.search(/[^ ]/) ?? -1
  if (indent <= above) return undefined
  const margin = ' '.repeat(indent)
  const words: string[] = []
  let end = start
  for (; end < lines.length; end++) {
    const line = lines[end]!
    if (line !== '' && !line.startsWith(margin)) break
    words.push(line.slice(indent))
  }
  while (words.at(-1) === '') words.pop()
  const isFolded = header.startsWith('>')
  // Lines that stand further right are folded in another way, and white space alone is told from an empty line.
  if (
    isFolded
      ? words.some((line) => line !== line.trim())
      : words.some((line) => /^ *$/.test(line) && line !== '')
  ) {
    return undefined
  }
  const value = isFolded ? folded(words) : words.join('\n')
  return { value: header.length === 2 ? value : `${value}\n`, end }
}

/** A line end is a space; of empty lines, each is one. */
function folded(lines: readonly string[]): string {
  let text = ''
  let empty = 0
  for (const line of lines) {
    if (line === '') empty++
    else {
      if (text !== '') text += empty === 0 ? ' ' : '\n'.repeat(empty)
      text += line
      empty = 0
    }
  }
  return text
}
