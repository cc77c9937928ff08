import type { Analysis } from '../analysis.ts'
import { bodyTrades, firmTrades, peopleWords, tradesOfBoth } from '../lexicons/roles.ts'
import { Relation } from '../parsing/relations.ts'
import { isSpeechWord, isVerb } from '../speakers/quote-sources/verbs.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'
import { belongings } from './belongings.ts'

/** Whom a body has right after its name (`Lantern chief technology officer Ola Berg`). */
const officers = /^(?:spokesman|spokeswoman|spokesperson|chief|ceo|executives?|officials?|shares|stock)$/i

/** What one has in a body or is for it (`shares in Novalis`, `workers at Meridian`). */
const holdings = /^(?:shares?|stakes?|stock|investors?|customers|workers|staff|employees)$/i

/** A name in one word with a capital inside that families do not write (`BrewDog`). */
const trademark = /^(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O[’'])\p{Lu})\p{Lu}\p{Ll}+\p{Lu}/u

/** “It” and a verb that weather and circumstances do not go with. */
const intends =
  /^(?:expects?|expected|plans?|planned|intends?|intended|aims?|aimed|hopes?|wants?|wanted|sold|sells|bought|made|makes|employs?|posted|appealed|agreed|had|has)$/
const helpers = /^(?:will|would|could|can|may|might)$/
const impersonal = /^(?:be|take|rain|snow|seem|appear|cost|help|not|depend|mean|make|never|also|only|have)$/
const FARTHEST_IT = 7

/** Tells whether a noun for a kind of body stands right before a name (`brokerage Motilal Oswal`). */
export function isNamedAfterTrade({ tokens, trees }: Analysis, first: number, at: number): boolean {
  const trade = first - 1
  if (trade < 0 || tokens.sentence[trade] !== tokens.sentence[first]) return false
  // In “the company Elin Moss founded” the noun hangs neither on the name nor on what the name hangs on.
  const hangs = trees.head[trade]! >= first && trees.head[trade]! <= at
  const isBeside = trees.head[trade] === trees.head[at] && trees.relation[trade] === trees.relation[at]
  if (!hangs && !isBeside) return false
  const word = wordAt(tokens, trade).toLowerCase()
  return firmTrades.has(word) || (first === at && tradesOfBoth.has(word))
}

/** What only a person is called in apposition to a name (`Ban Ki-moon, the secretary general of …`). */
const offices =
  /^(?:president|minister|secretary|chairman|chairwoman|spokesman|spokeswoman|governor|mayor|senator|ambassador|professor|director|chancellor|executive|officer|economist|lawyer|analyst|coach|captain|king|queen|prince|pope|bishop|mother|father|wife|husband|widow|daughter|son)$/
const FARTHEST_OFFICE = 7

/** Tells from the words behind a mention that a name is a person's (`Ban Ki-moon, who …`). */
export function isNamedAsPerson({ tokens, tags }: Analysis, at: number): boolean {
  if (at + 3 >= tokens.count || wordAt(tokens, at + 1) !== ',') return false
  if (wordAt(tokens, at + 2) === 'who') return true
  if (tags[at + 2] !== Tag.DT) return false
  for (let i = at + 3; i < Math.min(tokens.count, at + FARTHEST_OFFICE); i++) {
    if (tags[i] !== Tag.NN && tags[i] !== Tag.JJ && tags[i] !== Tag.NNP) return false
    if (offices.test(wordAt(tokens, i).toLowerCase())) return true
  }
  return false
}

/** Tells from the words around a mention whether a name of one word, taken for a person's, is a body's. */
export function isNamedAsBody(analysis: Analysis, at: number): boolean {
  const { tokens, tags, trees } = analysis
  const next = (k: number): string => (at + k >= 0 && at + k < tokens.count ? wordAt(tokens, at + k) : '')
  if (trademark.test(next(0))) return true
  if (tags[at + 1] === Tag.POS) return belongings.test(next(2)) || belongings.test(next(3))
  if (officers.test(next(1))) return true
  if (/^(?:in|of|for|at)$/.test(next(-1)) && holdings.test(next(-2))) return true
  if (next(1) === ',' && next(2) === 'which') return true
  // `Ferrovale, a maker of sensors`.
  if (
    next(1) === ',' &&
    /^(?:a|an|the)$/.test(next(2)) &&
    [3, 4, 5].some((k) => bodyTrades.has(next(k).toLowerCase()))
  )
    return ![2, 3, 4].some((k) => peopleWords.has(next(k).toLowerCase()))
  if (speaksAsIt(analysis, at)) return true
  // `the maker, Velora`: the name explains a word for a body.
  const governor = trees.head[at]!
  const before = at >= 2 && next(-1) === ',' ? next(-2).toLowerCase() : ''
  const isExplained = trees.relation[at] === Relation.appos && governor >= 0
  return bodyTrades.has(before) || (isExplained && bodyTrades.has(wordAt(tokens, governor).toLowerCase()))
}

/** Tells whether what a name says goes on with `it` or `its` for the speaker (`Wipro said that it expects …`). */
function speaksAsIt(analysis: Analysis, at: number): boolean {
  const { tokens, trees, markedOf } = analysis
  const verb = trees.head[at]!
  const isSpeaking =
    verb > at &&
    trees.relation[at] === Relation.nsubj &&
    isVerb(analysis, verb) &&
    isSpeechWord(analysis, verb)
  if (!isSpeaking) return false
  const end = Math.min(tokens.count, verb + 1 + FARTHEST_IT, tokens.sentenceStart[tokens.sentence[at]! + 1]!)
  for (let i = verb + 1; i < end; i++) {
    if (markedOf[i]! >= 0 || analysis.tags[i] === Tag.NNP) return false
    const word = wordAt(tokens, i).toLowerCase()
    if (word === 'its') return true
    if (word !== 'it' || i + 2 >= tokens.count) continue
    const does = wordAt(tokens, i + 1).toLowerCase()
    const then = wordAt(tokens, i + 2).toLowerCase()
    return intends.test(does) || (helpers.test(does) && !impersonal.test(then))
  }
  return false
}
