import { stem } from '../tokens/stem.ts'
import { readWordLists } from './read-word-lists.ts'

const { list } = readWordLists('attribution-words.txt')

/** The weights know a class by its place. */
const classes = [
  'saying',
  'claiming-and-judging-true',
  'thinking-and-knowing',
  'foreseeing',
  'wanting-and-planning',
  'asking-and-ordering',
  'praising-and-supporting',
  'criticising',
  'fearing-and-feeling',
  'showing-and-finding',
]

/** The class of each word's stem, from 1 on; a word of several classes has the first. */
export const attributionClassOf: ReadonlyMap<string, number> = new Map(
  classes.flatMap((group, at) => list(group).map((word): [string, number] => [stem(word), at + 1])).reverse(),
)
