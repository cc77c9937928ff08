import type { Content, Published, Site } from '../model.ts'

/**
 * Tells whether a statement or quote may be published: once a person has read it, or where the site does not ask for
 * that and the deriver was sure enough. No words are better than words in the wrong mouth.
 */
export function isPublic(
  { reviewed, confidence = 1 }: Pick<Published, 'reviewed' | 'confidence'>,
  site: Site,
): boolean {
  return reviewed || (site.review === 'optional' && confidence >= site.leastConfidence)
}

/** How many statements and quotes wait for a person to read them. A quote waits with its statement. */
export function countWaiting({ site, articles }: Content): number {
  let waiting = 0
  for (const statement of articles.flatMap(({ statements }) => statements)) {
    const isStatementPublic = isPublic(statement, site)
    if (!isStatementPublic) waiting++
    for (const quote of statement.quotes) if (!isStatementPublic || !isPublic(quote, site)) waiting++
  }
  return waiting
}
