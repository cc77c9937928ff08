import { shortHash } from '../content/mint-id.ts'
import { slugOf } from '../content/slug-of.ts'

/** How long the words of a title may be in a slug. */
const LONGEST = 60

/**
 * The slug of a new article: its day and the first words of its title, in letters without accents. A title in another
 * script gives a short hash in place of its words.
 *
 * @param published a date, or a date and time, as content files write it
 */
export function articleSlug(published: string, title: string): string {
  const day = published.slice(0, 10)
  const letters = title.normalize('NFD').match(/[\p{L}\p{N}]/gu) ?? []
  const latin = letters.filter((letter) => /[\p{Script=Latin}\p{N}]/u.test(letter))
  const words = slugOf(title, LONGEST)
  const isTold = words !== '' && latin.length >= letters.length / 2
  return `${day}-${isTold ? words : `article-${shortHash(title, 8)}`}`
}
