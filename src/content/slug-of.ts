/** Latin letters that Unicode does not take apart into a base letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ə: 'e',
}

/**
 * Makes a slug of some words: lower-case letters without accents, digits and hyphens, cut between words. Gives an
 * empty text where the words have no Latin letter and no digit.
 *
 * @param longest the most characters that it may have
 */
export function slugOf(words: string, longest: number): string {
  const parts = words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/['’‘ʻʼ]/g, '')
    .replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? ' ')
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
  let slug = parts[0]?.slice(0, longest) ?? ''
  for (const part of parts.slice(1)) {
    if (slug.length + 1 + part.length > longest) break
    slug += `-${part}`
  }
  return slug
}
