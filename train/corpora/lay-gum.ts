import { moreTitles, titles } from '../../src/derive/lexicons/roles.ts'
import { Entity } from '../../src/derive/tagging/entity-classes.ts'
import { splitSentences } from '../../src/derive/tokens/split-sentences.ts'
import type { Tokens } from '../../src/derive/tokens/tokens.ts'
import type { Span } from '../../src/model.ts'
import type { GumDocument, GumMention } from './read-gum.ts'

/** A text in the deriver's own tokens, and what each of them names. */
export interface NamedText {
  readonly tokens: Tokens
  /** Indexes into `entityClasses`. */
  readonly entities: Uint8Array
}

const classOf = new Map<string, number>([
  ['person', Entity.Person],
  ['organization', Entity.Organization],
  ['place', Entity.Location],
  ['event', Entity.Misc],
  ['object', Entity.Misc],
  ['abstract', Entity.Misc],
])

/** What stands between two words of a body's or a place's name (`Bank of England`), and of a person's (`Ursula von der Leyen`). */
const joinersOfBodies = new Set([
  'of',
  'the',
  'and',
  '&',
  'for',
  '-',
  '’s',
  "'s",
  'de',
  'la',
  'von',
  'van',
  'der',
])
const joinersOfPeople = new Set(['-', 'de', 'la', 'von', 'van', 'der', 'den', 'bin', 'al', 'y'])

/**
 * Gives a document's names, as persons, bodies, places and other things: of each mention that has a name for its head the words of the
 * name, without titles before it and what follows it. The longer mention wins over those in it.
 */
export function layGum(document: GumDocument): NamedText {
  const tokens = splitSentences(document.text)
  const entities = new Uint8Array(tokens.count)
  const taken = new Uint8Array(tokens.count)
  const named = document.mentions.flatMap((mention) => {
    const entity = classOf.get(mention.type)
    const span = entity === undefined ? null : nameIn(document, mention)
    return span === null ? [] : [{ ...span, entity: entity! }]
  })
  for (const { start, end, entity } of named.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const inside: number[] = []
    for (let i = firstFrom(tokens, start); i < tokens.count && tokens.start[i]! < end; i++) inside.push(i)
    if (inside.some((i) => taken[i])) continue
    for (const i of inside) {
      taken[i] = 1
      entities[i] = entity
    }
  }
  return { tokens, entities }
}

/** The words around a mention's head that make a name, null where the head is no name. */
function nameIn(
  { text, sentences }: GumDocument,
  { sentence, first, endToken, heads, type }: GumMention,
): Span | null {
  const words = sentences[sentence]!.tokens
  const form = (i: number): string => text.slice(words[i]?.start ?? 0, words[i]?.end ?? 0)
  const head = heads[0]!
  const joiners = type === 'person' ? joinersOfPeople : joinersOfBodies
  const isName = (i: number): boolean => i >= first && i < endToken && /^NNPS?$/.test(words[i]!.xpos)
  // “Americans” are nobody's name.
  if (!isName(head) || (type === 'person' && words[head]!.xpos === 'NNPS')) return null
  let from = head
  while (isName(from - 1) || (joiners.has(form(from - 1)) && from - 1 > first && isName(from - 2))) from--
  let to = head + 1
  while (isName(to) || (joiners.has(form(to)) && isName(to + 1))) to++
  const isTitle = (i: number): boolean => titles.has(form(i)) || moreTitles.has(form(i))
  if (type === 'person') while (from < head && isTitle(from)) from++
  if (from === head && type === 'person' && isTitle(head)) return null
  return { start: words[from]!.start, end: words[to - 1]!.end }
}

function firstFrom({ start, end, count }: Tokens, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (end[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return start[low] === undefined ? count : low
}
