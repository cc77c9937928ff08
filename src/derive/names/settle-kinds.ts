import type { Analysis } from '../analysis.ts'
import type { SpeakerKind } from '../speakers/speaker.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { type Called, classifyMention } from './classify-mention.ts'
import type { NameMention } from './name-mention.ts'
import { genderOfTitles, isFullName } from './parse-name.ts'
import { isNamedAfterTrade, isNamedAsBody, isNamedAsPerson } from './signs-of-kind.ts'

/** Of a name that stands more often, so many mentions are looked at. */
const MOST_MENTIONS = 50
/** A longer name is no person's that the tagger took for a body, and the other way round. */
const MOST_WORDS_OF_PERSON = 3

/** A mention and what kind of speaker it names. */
export interface KnownMention extends NameMention {
  readonly kind: SpeakerKind
}

/** Tells of every mention what kind of speaker it names, full names first; leaves out what names none. */
export function settleKinds(analysis: Analysis, mentions: readonly NameMention[]): KnownMention[] {
  const isFull = ({ words }: NameMention): boolean => words.length > 1
  const full = settle(analysis, mentions.filter(isFull), { families: new Set(), given: new Set() })
  const called = howCalled(full.filter(({ kind }) => kind === 'person'))
  const short = mentions.filter((mention) => !isFull(mention))
  return [...full, ...settle(analysis, short, called)].sort((a, b) => a.first - b.first)
}

function settle(analysis: Analysis, mentions: readonly NameMention[], called: Called): KnownMention[] {
  const classed = mentions.flatMap((mention) => {
    const kind = classifyMention(analysis, mention, called)
    return kind === null ? [] : [{ ...mention, kind }]
  })
  return [...Map.groupBy(classed, ({ text }) => text).values()].flatMap((same) => {
    const kinds = correctedKinds(analysis, same, called)
    return same.map((mention) => ({ ...mention, kind: kinds.get(mention.kind) ?? mention.kind }))
  })
}

/** What the words around all mentions of a name make of the kinds that it was given. */
function correctedKinds(
  analysis: Analysis,
  same: readonly KnownMention[],
  { families, given }: Called,
): ReadonlyMap<SpeakerKind, SpeakerKind> {
  const { words, text } = same[0]!
  if (words.length > MOST_WORDS_OF_PERSON) return new Map()
  const ofKind = (kind: SpeakerKind): KnownMention[] =>
    same.filter((mention) => mention.kind === kind).slice(0, MOST_MENTIONS)
  const [people, bodies] = [ofKind('person'), ofKind('organization')]
  const all = [...people, ...bodies]
  // `Massachusetts, who …` and `Ohio, the …` are slips of the tree, and no people.
  const isPerson = all.some(
    ({ end, entity }) => entity !== Entity.Location && isNamedAsPerson(analysis, end - 1),
  )
  const isTitled = people.some(({ parts }) => genderOfTitles(parts) !== null)
  const isOpen = words.length === 1 && !isPerson && !isTitled && !families.has(text) && !given.has(text)
  const isBody =
    people.some(({ first, end }) => isNamedAfterTrade(analysis, first, end - 1)) ||
    (isOpen && all.some(({ end }) => isNamedAsBody(analysis, end - 1)))
  return new Map([
    ...(isPerson ? [['organization', 'person'] as const] : []),
    ...(isBody ? [['person', 'organization'] as const] : []),
  ])
}

function howCalled(people: readonly NameMention[]): Called {
  const inFull = people.filter(({ parts }) => isFullName(parts))
  const families = inFull.flatMap(({ parts: { family, given, isFamilyFirst } }) => [
    family.at(-1)!,
    family.join(' '),
    ...(isFamilyFirst ? [given.at(-1)!] : []),
  ])
  const byGiven = Map.groupBy(inFull, ({ parts }) => parts.given[0]!)
  const given = [...byGiven].filter(([, same]) => same.every(({ text }) => text === same[0]!.text))
  return { families: new Set(families), given: new Set(given.map(([name]) => name)) }
}
