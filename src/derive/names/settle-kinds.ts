import type { Analysis } from '../analysis.ts'
import type { SpeakerKind } from '../speakers/speaker.ts'
import { classifyMention, type FullNames } from './classify-mention.ts'
import type { NameMention } from './name-mention.ts'
import { genderOfTitles, isFullName } from './same-person.ts'
import { isNamedAfterTrade, isNamedAsBody, isNamedAsPerson } from './signs-of-body.ts'

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
  const nobody: FullNames = { families: new Set(), given: new Set() }
  const isFull = ({ words }: NameMention): boolean => words.length > 1
  const full = settle(analysis, mentions.filter(isFull), nobody)
  const names = fullNames(full.filter(({ kind }) => kind === 'person'))
  const short = settle(
    analysis,
    mentions.filter((mention) => !isFull(mention)),
    names,
  )
  return [...full, ...short].sort((a, b) => a.first - b.first)
}

function settle(analysis: Analysis, mentions: readonly NameMention[], names: FullNames): KnownMention[] {
  const classed = mentions.flatMap((mention) => {
    const kind = classifyMention(analysis, mention, names)
    return kind === null ? [] : [{ ...mention, kind }]
  })
  const kinds = new Map(
    [...Map.groupBy(classed, ({ text }) => text)].map(([text, same]) => [
      text,
      correctedKinds(analysis, same, names),
    ]),
  )
  return classed.map((mention) => ({
    ...mention,
    kind: kinds.get(mention.text)!.get(mention.kind) ?? mention.kind,
  }))
}

/** What the words around all mentions of a name make of the kinds that it was given. */
function correctedKinds(
  analysis: Analysis,
  same: readonly KnownMention[],
  { families, given }: FullNames,
): Map<SpeakerKind, SpeakerKind> {
  const { words, text } = same[0]!
  const corrected = new Map<SpeakerKind, SpeakerKind>()
  if (words.length > MOST_WORDS_OF_PERSON) return corrected
  const [people, bodies] = (['person', 'organization'] as const).map((kind) =>
    same.filter((mention) => mention.kind === kind).slice(0, MOST_MENTIONS),
  )
  const isPerson = [...people!, ...bodies!].some(({ end }) => isNamedAsPerson(analysis, end - 1))
  if (isPerson) corrected.set('organization', 'person')
  if (people!.some(({ first, end }) => isNamedAfterTrade(analysis, first, end - 1)))
    corrected.set('person', 'organization')
  const isBearers = families.has(text) || given.has(text)
  const isTitled = people!.some(({ parts }) => genderOfTitles(parts) !== null)
  if (words.length > 1 || isPerson || isBearers || isTitled) return corrected
  if ([...people!, ...bodies!].some(({ end }) => isNamedAsBody(analysis, end - 1)))
    corrected.set('person', 'organization')
  return corrected
}

/** Gives the words that people named in full may be called by. */
function fullNames(people: readonly NameMention[]): FullNames {
  const families = new Set<string>()
  const byGiven = new Map<string, Set<string>>()
  for (const { parts, text } of people) {
    if (!isFullName(parts)) continue
    families.add(parts.family.at(-1)!)
    families.add(parts.family.join(' '))
    if (parts.isFamilyFirst) families.add(parts.given.at(-1)!)
    const first = parts.given[0]!
    byGiven.set(first, (byGiven.get(first) ?? new Set()).add(text))
  }
  const given = new Set([...byGiven].filter(([, names]) => names.size === 1).map(([name]) => name))
  return { families, given }
}
