import type { Analysis } from '../analysis.ts'
import { countryByDemonym, countryByName } from '../lexicons/countries.ts'
import { spokesWords } from '../lexicons/roles.ts'
import { isTitle } from '../names/title-before-name.ts'
import type { Resolution } from '../speakers/mentions/resolution.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'

const envoys = /^(?:ambassador|envoy|diplomat)$/
/** So many words before a name tell whom its bearer speaks for. */
const FARTHEST = 6
const modifiers = new Set<number | undefined>([Tag.JJ, Tag.NN, Tag.NNP, Tag.NNPS, Tag.POS, Tag[',']])

/**
 * Tells whether a person speaks for a body or state: a spokesperson, an official or, of a state, an envoy, unless the words before
 * the name tell of another (`WFP spokesman Lars Holm` does not speak for the council).
 */
export function speaksFor(analysis: Analysis, person: Resolution, body: Resolution): boolean {
  if (person.speaker?.kind !== 'person' || person.cluster === null || body.isText) return false
  const kind = body.speaker?.kind
  if (kind !== 'country' && kind !== 'organization') return false
  const roles = [...person.cluster.roles]
  if (
    !roles.some(
      (role) => spokesWords.has(role) || role === 'official' || (kind === 'country' && envoys.test(role)),
    )
  )
    return false
  const told = affiliation(analysis, person.cluster.heads[0]!)
  return told.length === 0 || told.some((word) => isOf(word, body))
}

/** The words with a capital before a name that tell whom its bearer speaks for. */
function affiliation({ tokens, tags }: Analysis, at: number): string[] {
  const words: string[] = []
  let i = at
  while (i > 0 && tags[i] === Tag.NNP) i--
  const sentence = tokens.sentence[at]!
  for (let k = i; k >= Math.max(0, i - FARTHEST) && tokens.sentence[k] === sentence; k--) {
    if (!modifiers.has(tags[k])) break
    if (/^\p{Lu}/u.test(wordAt(tokens, k)) && !isTitle(wordAt(tokens, k))) words.push(wordAt(tokens, k))
  }
  return words
}

function isOf(word: string, { speaker, cluster }: Resolution): boolean {
  const country = countryByDemonym.get(word) ?? countryByName.get(word)
  if (country !== undefined && country.name === speaker?.name) return true
  return [speaker!.name, ...(cluster?.forms ?? [])].some((form) => form.split(' ').includes(word))
}
