import type { Analysis } from '../analysis.ts'
import { belongings, holdings, officersOfBodies } from '../lexicons/name-words.ts'
import { bodyTrades, firmTrades, peopleWords, tradesOfBoth } from '../lexicons/roles.ts'
import { speechStems } from '../lexicons/speech-words.ts'
import { Relation } from '../parsing/relations.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { stem } from '../tokens/stem.ts'
import { wordAt } from '../tokens/tokens.ts'

/** Tells whether a noun for a kind of body stands right before a name (`brokerage Motilal Oswal`). */
export function isNamedAfterTrade({ tokens, trees }: Analysis, first: number, at: number): boolean {
  const trade = first - 1
  if (trade < 0 || tokens.sentence[trade] !== tokens.sentence[first]) return false
  // In “the company Elin Moss founded” the noun hangs neither on the name nor on what the name hangs on.
  const hangs = trees.head[trade]! >= first && trees.head[trade]! <= at
  const isBeside = trees.head[trade] === trees.head[at] && trees.relation[trade] === trees.relation[at]
  const word = wordAt(tokens, trade).toLowerCase()
  return (hangs || isBeside) && (firmTrades.has(word) || (first === at && tradesOfBoth.has(word)))
}

/** Tells from the words behind a mention that a name is a person's (`Ban Ki-moon, who …`). */
export function isNamedAsPerson({ tokens }: Analysis, at: number): boolean {
  return at + 2 < tokens.count && wordAt(tokens, at + 1) === ',' && wordAt(tokens, at + 2) === 'who'
}

/** Words near a mention by how far behind it they stand, lower case. */
type Near = (far: number) => string

/** A name in one word with a capital inside that families do not write (`BrewDog`). */
const trademark = /^(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O[’'])\p{Lu})\p{Lu}\p{Ll}+\p{Lu}/u

const signsOfBody: readonly ((analysis: Analysis, at: number, near: Near) => boolean)[] = [
  ({ tokens }, at) => trademark.test(wordAt(tokens, at)),
  // `Harcourt’s shares`, `Harcourt’s new board`
  ({ tags }, at, near) => tags[at + 1] === Tag.POS && (belongings.has(near(2)) || belongings.has(near(3))),
  // `Lantern chief technology officer Ola Berg`
  (_, __, near) => officersOfBodies.has(near(1)),
  // `shares in Novalis`
  (_, __, near) => /^(?:in|of|for|at)$/.test(near(-1)) && holdings.has(near(-2)),
  (_, __, near) => near(1) === ',' && near(2) === 'which',
  // `Novalis said its chief executive would go`
  (_, __, near) =>
    speechStems.has(stem(near(1))) && (near(2) === 'its' || (near(2) === 'that' && near(3) === 'its')),
  // `Ferrovale, a maker of sensors`
  (_, __, near) =>
    near(1) === ',' &&
    /^(?:an?|the)$/.test(near(2)) &&
    [3, 4, 5].some((far) => bodyTrades.has(near(far))) &&
    ![3, 4].some((far) => peopleWords.has(near(far))),
  // `the maker, Velora`: the name explains a word for a body.
  ({ tokens, trees }, at, near) =>
    (near(-1) === ',' && bodyTrades.has(near(-2))) ||
    (trees.relation[at] === Relation.appos &&
      trees.head[at]! >= 0 &&
      bodyTrades.has(wordAt(tokens, trees.head[at]!).toLowerCase())),
]

/** Tells from the words around a mention whether a name of one word, taken for a person's, is a body's. */
export function isNamedAsBody(analysis: Analysis, at: number): boolean {
  const { tokens } = analysis
  const near = (far: number): string =>
    at + far >= 0 && at + far < tokens.count ? wordAt(tokens, at + far).toLowerCase() : ''
  return signsOfBody.some((tells) => tells(analysis, at, near))
}
