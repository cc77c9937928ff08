import type { Random } from './random.ts'
import { WORDS } from './words.ts'

/** Fills the brackets of a phrase with words drawn from the lists that they name. */
export function fill(phrase: string, random: Random): string {
  return phrase.replace(/\[(\w+)\]/g, (_, name: keyof typeof WORDS) => fill(random.one(WORDS[name]), random))
}

/** A clause of some ten words, without a capital or an end. */
export function clause(random: Random): string {
  const adjuncts = random.happens(0.3) ? '[adjunct] [adjunct]' : '[adjunct]'
  return fill(`[subject] [predicate] ${adjuncts}`, random)
}

/** What somebody said: one clause or two, with a capital, without an end. */
export function content(random: Random): string {
  const said = clause(random)
  return capitalized(random.happens(0.6) ? `${said}, ${random.one(WORDS.join)} ${clause(random)}` : said)
}

/** A sentence in which nobody speaks. */
export function narration(random: Random): string {
  const first = random.happens(0.4)
    ? fill(`In [place], ${clause(random)}`, random)
    : capitalized(clause(random))
  return `${random.happens(0.6) ? `${first}, ${random.one(WORDS.join)} ${clause(random)}` : first}.`
}

export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
