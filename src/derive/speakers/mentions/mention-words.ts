import type { Analysis } from '../../analysis.ts'
import { weekdays } from '../../lexicons/calendar.ts'
import { textWords } from '../../lexicons/roles.ts'
import { headOf } from '../../spans/stacked-features.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { type Tokens, wordAt } from '../../tokens/tokens.ts'
import type { Mention } from './resolution.ts'

const edgeWords = new Set([',', '“', '"', '”', '(', ')', '-', '—', '–', '--', 'by'])

/** Cuts from a mention the marks at its edges and the day it was said (`Britain’s statement Tuesday`). */
export function trimMention(tokens: Tokens, { first, end }: Mention): Mention {
  while (first < end - 1 && edgeWords.has(wordAt(tokens, first))) first++
  while (end > first + 1 && edgeWords.has(wordAt(tokens, end - 1))) end--
  while (
    end > first + 1 &&
    (weekdays.has(wordAt(tokens, end - 1)) || (end > first + 2 && wordAt(tokens, end - 1) === 'on'))
  )
    end--
  return { first, end }
}

/** The word for a text that a mention is about: its last noun before any clause or apposition; -1 for none. */
export function textWordIn({ tokens, tags }: Analysis, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    const word = wordAt(tokens, i).toLowerCase()
    const goesOn =
      i + 1 < end && (tags[i + 1] === Tag.NN || tags[i + 1] === Tag.NNS || tags[i + 1] === Tag.POS)
    if (textWords.has(word) && !goesOn && (tags[i] === Tag.NN || tags[i] === Tag.NNS)) return i
    const tag = tags[i]!
    if (
      tag === Tag[','] ||
      tag === Tag.IN ||
      tag === Tag.WDT ||
      tag === Tag.WP ||
      tag === Tag.VBD ||
      tag === Tag.CC
    )
      return -1
  }
  return -1
}

/** The head word of a mention, before any relative clause or apposition. */
export function coreHead(analysis: Analysis, first: number, end: number): number {
  const head = headOf(analysis.trees.head, first, end)
  // A tree may hang the mention on the wrong word: a verb inside it cannot be who speaks.
  const tag = analysis.tags[head]!
  const isNominal =
    tag === Tag.NN ||
    tag === Tag.NNS ||
    tag === Tag.NNP ||
    tag === Tag.NNPS ||
    tag === Tag.PRP ||
    tag === Tag.CD ||
    tag === Tag.JJ
  if (isNominal || end - first === 1) return head
  for (let i = first; i < end; i++) {
    const here = analysis.tags[i]!
    if (here === Tag.NN || here === Tag.NNS || here === Tag.NNP || here === Tag.NNPS || here === Tag.PRP) {
      let last = i
      while (
        last + 1 < end &&
        (analysis.tags[last + 1] === Tag.NN ||
          analysis.tags[last + 1] === Tag.NNS ||
          analysis.tags[last + 1] === Tag.NNP)
      )
        last++
      return last
    }
  }
  return head
}

const MOST_WORDS = 6
const quantifiers =
  /^(?:several|many|some|most|few|all|both|other|various|dozens|hundreds|thousands|scores|of|at|least|more|than|nearly|almost|about|only|up|to|over)$/i
const stops = new Set<number | undefined>([
  Tag[','],
  Tag[':'],
  Tag['-LRB-'],
  Tag.WDT,
  Tag.WP,
  Tag.PRP,
  Tag.VB,
  Tag.VBD,
  Tag.VBP,
  Tag.VBZ,
  Tag.MD,
])

/**
 * A mention as a name: without its article, its number or its quantifier, up to a clause; at most six words, else up to its head.
 * @returns with a capital; '' if nothing is left
 */
export function plainName({ tokens, tags }: Analysis, first: number, end: number, head: number): string {
  let from = first
  while (
    from < end &&
    from < head &&
    (tags[from] === Tag.DT ||
      tags[from] === Tag.PRP$ ||
      tags[from] === Tag.CD ||
      quantifiers.test(wordAt(tokens, from)))
  )
    from++
  let to = from
  while (to < end && !stops.has(tags[to])) to++
  if (to - from > MOST_WORDS) to = Math.min(to, head + 1)
  if (to <= head || to - from > MOST_WORDS) return ''
  const name = tokens.text.slice(tokens.start[from], tokens.end[to - 1]).replace(/\s+/g, ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
