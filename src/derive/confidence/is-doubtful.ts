import type { Analysis } from '../analysis.ts'
import { months, weekdays } from '../lexicons/calendar.ts'
import { countryByDemonym, countryByName } from '../lexicons/countries.ts'
import { isFirstName } from '../lexicons/first-names.ts'
import type { NameCluster, Names } from '../names/name-cluster.ts'
import { isNextTo } from '../names/next-to.ts'
import { isTitle } from '../names/title-before-name.ts'
import type { Resolution } from '../speakers/mentions/resolution.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'

/** No person in whom there is such a doubt is trusted more: less than `leastConfidence`, so that somebody reads it. */
export const MOST_IN_DOUBT = 0.85

/** Tells whether something in the text speaks against the person, whatever speaks for them. */
export function isDoubtful(
  analysis: Analysis,
  names: Names,
  { cluster, circumstances }: Resolution,
): boolean {
  return (
    circumstances?.isContested === true || (cluster?.kind === 'person' && isCut(analysis, names, cluster))
  )
}

/**
 * Tells whether a name may be a part of a longer one: no first name begins it, and wherever it stands in full another word with a
 * capital stands beside it (`Subprefectures Caio` + `Bittencourt`), or it ends what was taken for a body.
 */
function isCut(
  analysis: Analysis,
  { clusterOf, clusters }: Names,
  { words, heads, number }: NameCluster,
): boolean {
  if (words.length > 1 && isFirstName(words[0]!)) return false
  const isEndOf = (other: NameCluster): boolean =>
    other.kind !== 'person' && other.words.length > 1 && other.words.at(-1) === words[0]
  if (words.length === 1 && clusters.some(isEndOf)) return true
  const inFull = heads.flatMap((head): [number, number][] => {
    let first = head
    while (first > 0 && clusterOf[first - 1] === number) first--
    return head - first + 1 < words.length ? [] : [[first, head]]
  })
  return (
    inFull.length > 0 &&
    inFull.every(
      ([first, head]) =>
        isBesideName(analysis, first - 1, first - 1, head) || isBesideName(analysis, head + 1, head, head),
    )
  )
}

/** Tells whether a token may be of the name next to it, which `gap` is the first token of the two. */
function isBesideName({ tokens, tags }: Analysis, at: number, gap: number, head: number): boolean {
  if (at < 0 || at >= tokens.count || tokens.sentence[at] !== tokens.sentence[head]) return false
  if (!isNextTo(tokens, gap) || tags[at] !== Tag.NNP) return false
  const word = wordAt(tokens, at)
  const isDay = weekdays.has(word) || months.has(word)
  const isOther = isDay || isTitle(word) || countryByDemonym.has(word) || countryByName.has(word)
  const opens = tokens.sentenceStart[tokens.sentence[head]!] === at
  return /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word) && !isOther && !opens
}
