import type { Analysis } from '../../analysis.ts'
import { type Country, countryByName } from '../../lexicons/countries.ts'
import type { NameCluster } from '../../names/name-cluster.ts'
import { isTitle } from '../../names/title-before-name.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { originOf } from './origin-words.ts'

const MOST_MENTIONS = 30
/** A name has at most so many words before it that tell where its bearer comes from, and so many after. */
const FARTHEST = 6

const modifiers = new Set<number | undefined>([Tag.JJ, Tag.NN, Tag.NNP, Tag.NNPS, Tag.CD, Tag.JJS])

/** The countries whose adjectives stand with a person's name before token `end`: `Belgian striker Jan Vermeer`, `Vermeer, a Belgian`. */
export function originsOf(
  { tokens, tags }: Analysis,
  { heads, words }: NameCluster,
  end: number,
): Set<Country> {
  const found = new Set<Country>()
  const note = (i: number): void => {
    const country = originOf(wordAt(tokens, i))?.country
    if (country !== undefined) found.add(country)
  }
  const noteState = (i: number): void => {
    const country = i < tokens.count ? countryByName.get(wordAt(tokens, i)) : undefined
    if (country !== undefined) found.add(country)
  }
  for (const at of heads.slice(0, MOST_MENTIONS)) {
    if (at >= end) break
    const sentence = tokens.sentence[at]!
    for (let i = at - 1; i >= Math.max(0, at - FARTHEST) && tokens.sentence[i] === sentence; i--) {
      // `The Russian ambassador, Viktor Sorokin`.
      const isApposed = wordAt(tokens, i) === ',' && i > 0 && isTitle(wordAt(tokens, i - 1))
      if (!modifiers.has(tags[i]) && !isApposed) break
      note(i)
    }
    // `Sweden’s Ebba Ström`, `Mette Lauridsen of Denmark`.
    const before = at - words.length
    if (before >= 1 && tags[before] === Tag.POS) noteState(before - 1)
    if (/^(?:of|from)$/.test(wordAt(tokens, at + 1))) noteState(at + 2)
    if (wordAt(tokens, at + 1) !== ',' || !/^(?:a|an|the)$/.test(wordAt(tokens, at + 2))) continue
    for (let i = at + 3; i < Math.min(end, at + 3 + FARTHEST) && modifiers.has(tags[i]); i++) note(i)
  }
  return found
}

/**
 * Tells whether a person is told to be from elsewhere than a mention says: the `American ambassador` is no Viktor Sorokin whom the text
 * calls the Russian one.
 * @param first the mention's first token
 * @param end the token after its last
 */
export function isFromElsewhere(
  analysis: Analysis,
  cluster: NameCluster,
  first: number,
  end: number,
): boolean {
  const { tokens } = analysis
  for (let i = first; i < end; i++) {
    const country = originOf(wordAt(tokens, i))?.country
    if (country === undefined) continue
    const told = originsOf(analysis, cluster, first)
    if (told.size > 0 && !told.has(country)) return true
  }
  return false
}
