import type { Reference } from '../mentions/reference.ts'

const female =
  /(?:woman|mother|wife|daughter|sister|actress|queen|girl|aunt|niece|widow|princess|duchess|baroness)$/
const male = /(?:(?<!wo)man|father|husband|son|brother|king|boy|uncle|nephew|widower|prince|duke|baron)$/

/** The pronoun that a reference shows: its own, or that of its noun. */
export function genderOf({ kind, noun }: Reference): 'he' | 'she' | null {
  if (kind === 'he' || kind === 'she') return kind
  return female.test(noun) ? 'she' : male.test(noun) ? 'he' : null
}

/** Tells whether two genders are the same: 0 where one is unknown, 1 yes, 2 no. */
export function matchOf(a: 'he' | 'she' | null, b: 'he' | 'she' | null): number {
  return a === null || b === null ? 0 : a === b ? 1 : 2
}
