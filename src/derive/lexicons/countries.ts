import { readWordLists } from './read-word-lists.ts'

/** A state: its usual name, other names, the words for its people and things, and its capital. */
export interface Country {
  readonly name: string
  readonly otherNames: readonly string[]
  readonly demonyms: readonly string[]
  readonly capital: string | null
}

const lines = readWordLists('countries.txt').list('state')

/** The states that the press writes about, and the bodies it treats like states. */
export const countries: readonly Country[] = lines.map((line) => {
  const [names, demonyms, capitals] = line.split('|')
  const [name, ...otherNames] = names!.split(',')
  return {
    name: name!,
    otherNames,
    demonyms: demonyms ? demonyms.split(',') : [],
    capital: capitals ? capitals.split(',')[0]! : null,
  }
})

/** From a country's name in any of its forms to the country. */
export const countryByName = new Map<string, Country>()
/** From a demonym (also its plural) to the country. */
export const countryByDemonym = new Map<string, Country>()
/** From a capital to the country. */
export const countryByCapital = new Map<string, Country>()

lines.forEach((line, i) => {
  const country = countries[i]!
  for (const name of [country.name, ...country.otherNames]) countryByName.set(name, country)
  for (const demonym of country.demonyms) {
    if (!countryByDemonym.has(demonym)) countryByDemonym.set(demonym, country)
    if (/[a-rt-z]$/.test(demonym) && !/(sh|ch|ese)$/.test(demonym))
      countryByDemonym.set(`${demonym}s`, country)
  }
  for (const capital of line.split('|')[2]!.split(',')) if (capital) countryByCapital.set(capital, country)
})
