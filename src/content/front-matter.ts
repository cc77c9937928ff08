/** An article file in its two parts, each with the line that it starts on. */
export interface FrontMatter {
  readonly yaml: string
  readonly yamlLine: number
  readonly body: string
  readonly bodyLine: number
}

/** Splits an article file at its `---` lines; gives undefined where it has no front matter. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const match = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text)
  if (!match) return undefined
  const head = match[0]
  return {
    yaml: match[1] ?? '',
    yamlLine: 2,
    body: text.slice(head.length),
    bodyLine: head.split('\n').length,
  }
}
