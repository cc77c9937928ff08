import { createHash } from 'node:crypto'

/** Letters that are no other letter with a mark on it. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ə: 'e',
}
/** How long the words of a title may be in a slug. */
const LONGEST = 60

/**
 * The slug of a new article: its day and the first words of its title, in letters without accents. A title in another
 * script gives a short hash in place of its words.
 *
 * @param published a date, or a date and time, as content files write it
 */
export function articleSlug(published: string, title: string): string {
  const plain = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
  const letters = plain.match(/[\p{L}\p{N}]/gu) ?? []
  const kept = letters.filter((letter) => /[a-z0-9]/.test(letter))
  const words = plain.match(/[a-z0-9]+/g) ?? []
  const day = published.slice(0, 10)
  if (kept.length === 0 || kept.length < letters.length / 2) {
    return `${day}-article-${createHash('sha256').update(title).digest('hex').slice(0, 8)}`
  }
  let slug = ''
  for (const word of words) {
    if (slug !== '' && slug.length + word.length >= LONGEST) break
    slug += slug === '' ? word.slice(0, LONGEST) : `-${word}`
  }
  return `${day}-${slug}`
}
