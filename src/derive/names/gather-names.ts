import type { Analysis } from '../analysis.ts'
import { countryByCapital, countryByDemonym, countryByName } from '../lexicons/countries.ts'
import { bodyCluster, type DraftCluster, personCluster } from './draft-cluster.ts'
import { type Body, gatherBodies } from './gather-bodies.ts'
import { gatherPeople, type People } from './gather-people.ts'
import type { Names } from './name-cluster.ts'
import type { NameMention } from './name-mention.ts'
import type { Person } from './person.ts'
import { findMissedNames, readMentions } from './read-mentions.ts'
import { rolesOfMention } from './roles-of-mention.ts'
import { type KnownMention, settleKinds } from './settle-kinds.ts'

/** Of more people with one family name, so many are noted as namesakes. */
const MOST_NAMESAKES = 30

/** Gathers a text's names: full names first, then the short forms that refer to them. */
export function gatherNames(analysis: Analysis): Names {
  const mentions = settleKinds(analysis, readMentions(analysis))
  const ofKind = (kind: string): KnownMention[] => mentions.filter((mention) => mention.kind === kind)
  const inNames = new Uint8Array(analysis.tokens.count)
  for (const { first, end } of mentions) inNames.fill(1, first, end)
  const isNamed = (token: number): boolean => inNames[token] === 1

  const roles = new Map<NameMention, ReadonlySet<string>>(
    ofKind('person').map((mention) => [mention, rolesOfMention(analysis, mention, isNamed)]),
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
  const bodies = ofKind('organization').filter((mention) => !isState(mention))
  return numbered(
    analysis,
    [
      ...people.people.map((person) => personCluster(analysis, person, rolesOf)),
      ...gatherStates(mentions.filter(isState)).map((body) => bodyCluster(body, 'country')),
      ...gatherBodies(ofKind('group')).map((body) => bodyCluster(body, 'group')),
      ...gatherBodies(bodies).map((body) => bodyCluster(body, 'organization')),
    ],
    people,
  )
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

/** Puts clusters into the order of the text, and notes which of them share a name. */
function numbered({ tokens }: Analysis, clusters: readonly DraftCluster[], { people, open }: People): Names {
  const ordered = clusters.toSorted((a, b) => a.mentions[0]!.first - b.mentions[0]!.first)
  const clusterOf = new Int32Array(tokens.count).fill(-1)
  ordered.forEach(({ mentions }, number) => {
    for (const { first, end } of mentions) clusterOf.fill(number, first, end)
  })
  const numberOf = (person: Person): number => clusterOf[person.mentions[0]!.first]!
  const families = Map.groupBy(people, ({ parts }) => parts.family.at(-1) ?? '')
  const namesakes = new Map(
    people.map((person) => [
      numberOf(person),
      families
        .get(person.parts.family.at(-1) ?? '')!
        .slice(0, MOST_NAMESAKES)
        .filter((other) => other !== person)
        .map(numberOf),
    ]),
  )
  return {
    clusters: ordered.map(({ mentions, ...cluster }, number) => ({
      ...cluster,
      heads: mentions.map(({ end }) => end - 1).sort((a, b) => a - b),
      namesakes: namesakes.get(number) ?? [],
      number,
    })),
    clusterOf,
    openMentions: new Map([...open].map(([{ end }, bearers]) => [end - 1, bearers.map(numberOf)])),
  }
}
