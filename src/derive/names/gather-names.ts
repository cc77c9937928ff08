import type { Analysis } from '../analysis.ts'
import { countryByCapital, countryByDemonym, countryByName } from '../lexicons/countries.ts'
import { speechStems } from '../lexicons/speech-words.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { stem } from '../tokens/stem.ts'
import { wordAt } from '../tokens/tokens.ts'
import { Lexicon } from '../tokens/word-forms.ts'
import { completeNames } from './complete-names.ts'
import { dropTrades } from './drop-trades.ts'
import { findAcronyms } from './find-acronyms.ts'
import { type Body, gatherBodies } from './gather-bodies.ts'
import { gatherPeople, type People, type Person } from './gather-people.ts'
import { joinGivenNames } from './join-given-names.ts'
import { joinNameRuns } from './join-name-runs.ts'
import type { NameCluster, Names } from './name-cluster.ts'
import { type NameMention, readMention } from './name-mention.ts'
import { findNameRuns } from './name-runs.ts'
import { noteNicknames } from './note-nicknames.ts'
import { officesOfMention, rolesOfMention } from './roles-of-mention.ts'
import { type KnownMention, settleKinds } from './settle-kinds.ts'
import { genderOfRoles } from './tell-gender.ts'
import { trimHeadlines } from './trim-headlines.ts'

/** Of somebody named more often, so many mentions are read for what they are. */
const MOST_MENTIONS = 50
/** Of more people with one family name, so many are noted as namesakes. */
const MOST_NAMESAKES = 30

/** Gathers a text's names: full names first, then the short forms that refer to them. */
export function gatherNames(analysis: Analysis): Names {
  const mentions = settleKinds(analysis, readMentions(analysis))
  const ofKind = (...kinds: readonly string[]): KnownMention[] =>
    mentions.filter(({ kind }) => kinds.includes(kind))
  const isNamed = partOfAny(analysis, mentions)
  const roles = new Map(
    ofKind('person').map((mention) => [mention as NameMention, rolesOfMention(analysis, mention, isNamed)]),
  )
  const rolesOf = (mention: NameMention): ReadonlySet<string> => roles.get(mention) ?? new Set()
  const missed = findMissedNames(analysis, isNamed, ofKind('person'))
  const people = gatherPeople(
    [...ofKind('person'), ...missed].sort((a, b) => a.first - b.first),
    rolesOf,
  )
  const states = new Set(ofKind('country').map(({ text }) => stateOf(text)))
  // A capital stands for its state only where the text names the state too.
  const isState = ({ text, kind }: KnownMention): boolean =>
    kind === 'country' || (kind === 'organization' && states.has(countryByCapital.get(text)?.name ?? ''))
  const clusters = [
    ...people.people.map((person) =>
      personCluster(person, rolesOf, (mention) => officesOfMention(analysis, mention)),
    ),
    ...gatherStates(mentions.filter(isState)).map((body) => bodyCluster(body, 'country')),
    ...gatherBodies(ofKind('group'), new Map()).map((body) => bodyCluster(body, 'group')),
    ...gatherBodies(
      ofKind('organization').filter((mention) => !isState(mention)),
      findAcronyms(analysis, mentions),
    ).map((body) => bodyCluster(body, 'organization')),
  ]
  return numbered(analysis, clusters, people)
}

/** Finds where the text names somebody, each pass on what the one before made of it. */
function readMentions(analysis: Analysis): NameMention[] {
  const passes = [joinNameRuns, dropTrades, joinGivenNames, completeNames, trimHeadlines]
  const runs = passes.reduce((found, pass) => pass(analysis, found), findNameRuns(analysis))
  return noteNicknames(
    analysis,
    runs.map((run) => readMention(analysis, run)),
  )
}

function partOfAny({ tokens }: Analysis, mentions: readonly NameMention[]): (token: number) => boolean {
  const named = new Uint8Array(tokens.count)
  for (const { first, end } of mentions) named.fill(1, first, end)
  return (token) => named[token] === 1
}

/** Finds family names that the tagger took for no name, and that stand alone (`Parekh disagreed:`). */
function findMissedNames(
  analysis: Analysis,
  isNamed: (token: number) => boolean,
  people: readonly NameMention[],
): NameMention[] {
  const { tokens, tags, forms } = analysis
  const families = new Set(people.flatMap(({ parts }) => parts.family.slice(-1)))
  const saysWithCapital = (i: number): boolean =>
    /^\p{Lu}\p{Ll}/u.test(wordAt(tokens, i)) && (isSpeech(analysis, i + 1) || isSpeech(analysis, i - 1))
  const isName = (i: number, of: number): boolean =>
    i >= 0 &&
    i < tokens.count &&
    // At the beginning of a sentence the tagger takes `Ayo-Martins` for an adjective, `From said` is no name to it.
    (tags[i] === Tag.NNP || /^\p{Lu}\p{L}*-\p{Lu}/u.test(wordAt(tokens, i)) || saysWithCapital(i)) &&
    tokens.sentence[i] === tokens.sentence[of]
  const found: NameMention[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (isNamed(i) || !isName(i, i) || !families.has(wordAt(tokens, i))) continue
    const isDay = (forms.lexicon[i]! & (Lexicon.Weekday | Lexicon.Month)) !== 0
    if (isDay || isName(i - 1, i) || isName(i + 1, i)) continue
    found.push(readMention(analysis, { first: i, end: i + 1, entity: Entity.Person }))
  }
  return found
}

function isSpeech({ tokens, tags }: Analysis, i: number): boolean {
  const isVerb = tags[i] === Tag.VBD || tags[i] === Tag.VBZ
  return isVerb && speechStems.has(stem(wordAt(tokens, i).toLowerCase()))
}

const stateOf = (text: string): string =>
  (countryByName.get(text) ?? countryByDemonym.get(text) ?? countryByCapital.get(text))!.name

function gatherStates(mentions: readonly NameMention[]): Body[] {
  return [...Map.groupBy(mentions, ({ text }) => stateOf(text))].map(([name, ofState]) => {
    const capitals = ofState.map(({ text }) => text).filter((text) => countryByCapital.has(text))
    return {
      name,
      words: [name],
      mentions: ofState,
      forms: [...new Set([name, ...capitals])],
      isPlace: false,
    }
  })
}

type Unnumbered = Omit<NameCluster, 'number' | 'namesakes' | 'heads'> & {
  readonly mentions: readonly NameMention[]
}

function personCluster(
  person: Person,
  rolesOf: (mention: NameMention) => ReadonlySet<string>,
  officesOf: (mention: NameMention) => readonly string[],
): Unnumbered {
  const { name, words, parts, mentions } = person
  const roles = new Set(mentions.slice(0, MOST_MENTIONS).flatMap((mention) => [...rolesOf(mention)]))
  // “9/11 widow Terry Strada”: what somebody is tells more than a first name.
  const gender = genderOfRoles(roles) ?? person.gender
  const isKindOpen = words.length === 1 && gender === null && roles.size === 0
  const forms = new Set([name, ...mentions.map(({ text }) => text)])
  return {
    name,
    words,
    parts,
    kind: 'person',
    isKindOpen,
    gender,
    isPlural: false,
    forms,
    roles,
    offices: new Set(mentions.slice(0, MOST_MENTIONS).flatMap(officesOf)),
    isPlace: false,
    mentions,
  }
}

function bodyCluster(
  { name, words, forms, isPlace, mentions }: Body,
  kind: 'organization' | 'country' | 'group',
): Unnumbered {
  return {
    name,
    words,
    parts: null,
    kind,
    isKindOpen:
      kind === 'organization' && words.length === 1 && mentions.every(({ entity }) => entity === Entity.Misc),
    gender: null,
    isPlural: kind === 'group',
    forms: new Set(forms),
    roles: new Set(),
    offices: new Set(),
    isPlace,
    mentions,
  }
}

/** Puts clusters into the order of the text, and notes which of them share a name. */
function numbered({ tokens }: Analysis, clusters: readonly Unnumbered[], { people, open }: People): Names {
  const ordered = clusters.toSorted((a, b) => a.mentions[0]!.first - b.mentions[0]!.first)
  const clusterOf = new Int32Array(tokens.count).fill(-1)
  ordered.forEach(({ mentions }, number) => {
    for (const { first, end } of mentions) clusterOf.fill(number, first, end)
  })
  const numberOf = (person: Person): number => clusterOf[person.mentions[0]!.first]!
  const openMentions = new Map([...open].map(([{ end }, bearers]) => [end - 1, bearers.map(numberOf)]))
  const families = Map.groupBy(people, ({ parts }) => parts.family.at(-1) ?? '')
  const namesakes = new Map(
    [...families].flatMap(([, family]) =>
      family.map(
        (person) =>
          [
            numberOf(person),
            family
              .slice(0, MOST_NAMESAKES)
              .filter((other) => other !== person)
              .map(numberOf),
          ] as const,
      ),
    ),
  )
  return {
    clusters: ordered.map(({ mentions, ...cluster }, number) => ({
      ...cluster,
      heads: mentions.map(({ end }) => end - 1).sort((a, b) => a - b),
      namesakes: namesakes.get(number) ?? [],
      number,
    })),
    clusterOf,
    openMentions,
  }
}
