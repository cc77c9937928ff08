import { oneLine } from '../draft.ts'

// A hyphen or a dash within a title belongs to it unless what follows is the publisher's name.
const SEPARATORS = /\s+(?:[|·•»«:–—-]|::|\/\/)\s+/gu

/** Takes the publisher's name, and what stands after it, off the end of a title. */
export function withoutSiteName(title: string, names: readonly string[]): string {
  const known = new Set(names.map(plain).filter((name) => name !== ''))
  const line = oneLine(title)
  for (const separator of line.matchAll(SEPARATORS)) {
    const rest = line.slice(separator.index + separator[0].length).split(SEPARATORS)
    if (known.has(plain(rest[0] ?? ''))) return line.slice(0, separator.index)
  }
  return line
}

/**
 * The title of an article among those that its page states, in order of trust. A heading that continues a title
 * which was cut short is taken in its place.
 *
 * @param names what the publisher is called
 */
export function pageTitle(
  stated: readonly (string | undefined)[],
  headings: readonly string[],
  names: readonly string[],
): string | undefined {
  const first = stated.find((title) => title !== undefined && withoutSiteName(title, names) !== '')
  if (first === undefined) return headings.length === 1 ? headings[0] : undefined
  const title = withoutSiteName(first, names)
  const beginning = title.replace(/\s*(?:…|\.\.\.)$/, '')
  if (beginning !== title) return headings.find((heading) => heading.startsWith(beginning)) ?? title
  // The title of a window ends with a site’s name, which no heading does.
  return headings.find((heading) => title.startsWith(`${heading} `) && isSeparated(title, heading)) ?? title
}

function isSeparated(title: string, heading: string): boolean {
  return /^\s*(?:[|·•»«–—-]|::)\s/u.test(title.slice(heading.length))
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
