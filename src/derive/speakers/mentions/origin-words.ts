import { type Country, countryByDemonym, countryByName } from '../../lexicons/countries.ts'

/** Where people come from, and how many of them a word speaks of; `either` for `Chinese`, `French`, `Swiss`. */
export interface Origin {
  readonly country: Country
  readonly number: 'one' | 'many' | 'either'
  readonly gender: 'he' | 'she' | null
}

const endsLikeAdjective = /(?:sh|ch|ese|ss)$/
const manOrWoman = /^(\p{Lu}\p{Ll}+?)s?(wo)?man$/u

/** Reads a word as one for people by where they come from: `Tunisian`, `Frenchwoman`, `Americans`; null for any other. */
export function originOf(word: string): Origin | null {
  const joined = manOrWoman.exec(word)
  const ofJoined = joined && (countryByDemonym.get(joined[1]!) ?? countryByName.get(joined[1]!))
  if (joined && ofJoined) return { country: ofJoined, number: 'one', gender: joined[2] ? 'she' : 'he' }
  const country = countryByDemonym.get(word)
  if (country === undefined || countryByName.has(word)) return null
  if (endsLikeAdjective.test(word)) return { country, number: 'either', gender: null }
  const isPlural = word.endsWith('s') && countryByDemonym.has(word.slice(0, -1))
  return { country, number: isPlural ? 'many' : 'one', gender: null }
}
