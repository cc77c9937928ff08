import type { Analysis } from '../analysis.ts'
import { backerWords, backingStems, numberWords } from '../lexicons/speech-words.ts'
import type { Names } from '../names/name-cluster.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { stem } from '../tokens/stem.ts'
import { wordAt } from '../tokens/tokens.ts'

/** Others who put themselves behind a statement, as one sentence tells. */
export interface BackingSentence {
  readonly sentence: number
  /** The token after which the statement is named, -1 if the sentence goes on about the one before. */
  readonly verb: number
  readonly count: number | null
  /** Names of those listed. */
  readonly named: readonly string[]
}

/** Finds the sentences that tell who backs a statement: `with 23 nations backing …`, `Countries backing it included …`. */
export function findBackings(analysis: Analysis, names: Names): BackingSentence[] {
  const { tokens, tags } = analysis
  const found: BackingSentence[] = []
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const first = tokens.sentenceStart[s]!
    const end = tokens.sentenceStart[s + 1]!
    let verb = -1
    let who = -1
    let list = -1
    for (let i = first; i < end; i++) {
      const lower = wordAt(tokens, i).toLowerCase()
      const isPeople = backerWords.has(lower) && tags[i] !== Tag.NNPS
      // Of several the one with a number: in “at the United Nations, with 23 nations backing …” the 23.
      if (isPeople && verb < 0 && (who < 0 || numberBefore(analysis, i, first) !== null)) who = i
      else if (who < 0 && lower === 'they' && i < first + 2) who = i
      if (who >= 0 && verb < 0 && tags[i] !== Tag.NN && tags[i] !== Tag.NNS && backingStems.has(stem(lower)))
        verb = i
      if (list < 0 && i > first && (lower === 'included' || lower === 'include' || lower === 'including'))
        list = i
    }
    if (who < 0) continue
    const goesOn = verb < 0 && list >= 0 && wordAt(tokens, who).toLowerCase() === 'they' && found.length > 0
    if (verb < 0 && !goesOn) continue
    const count = verb < 0 ? null : numberBefore(analysis, who, first)
    const named = list < 0 ? [] : listNames(analysis, names, list + 1, end)
    if (count !== null || named.length > 0) found.push({ sentence: s, verb, count, named })
  }
  return found
}

function numberBefore({ tokens, tags }: Analysis, who: number, first: number): number | null {
  for (let i = who - 1; i >= first && i >= who - 4; i--) {
    if (tags[i] !== Tag.CD && tags[i] !== Tag.JJ) continue
    const word = wordAt(tokens, i).toLowerCase().replace(/,/g, '')
    if (/^\d{1,6}$/.test(word)) return Number(word)
    if (numberWords.includes(word)) return numberWords.indexOf(word)
  }
  return null
}

/** The names in a list, up to a dash or the end of the sentence. */
function listNames(
  { tokens }: Analysis,
  { clusters, clusterOf }: Names,
  from: number,
  end: number,
): string[] {
  const named: string[] = []
  for (let i = from; i < end; i++) {
    if (/^(—|–|--|;|who|which|that)$/.test(wordAt(tokens, i))) break
    const cluster = clusters[clusterOf[i]!]
    if (cluster !== undefined && !named.includes(cluster.name)) named.push(cluster.name)
  }
  return named
}
