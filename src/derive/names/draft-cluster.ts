import type { Analysis } from '../analysis.ts'
import { Entity } from '../tagging/entity-classes.ts'
import type { Body } from './gather-bodies.ts'
import type { NameCluster } from './name-cluster.ts'
import type { NameMention } from './name-mention.ts'
import type { Person } from './person.ts'
import { officesOfMention } from './roles-of-mention.ts'
import { genderOfRoles } from './tell-gender.ts'

/** Of somebody named more often, so many mentions are read for what they are. */
const MOST_MENTIONS = 50

/** What a cluster is before it has its place among the others. */
export type DraftCluster = Omit<NameCluster, 'number' | 'namesakes' | 'heads'> & {
  readonly mentions: readonly NameMention[]
}

/** Sums up what a text shows of a person. */
export function personCluster(
  analysis: Analysis,
  { name, words, parts, mentions, gender: genderOfName }: Person,
  rolesOf: (mention: NameMention) => ReadonlySet<string>,
): DraftCluster {
  const read = mentions.slice(0, MOST_MENTIONS)
  const roles = new Set(read.flatMap((mention) => [...rolesOf(mention)]))
  // “9/11 widow Terry Strada”: what somebody is tells more than a first name.
  const gender = genderOfRoles(roles) ?? genderOfName
  return {
    ...{ name, words, parts, mentions, gender, roles },
    kind: 'person',
    isKindOpen: words.length === 1 && gender === null && roles.size === 0,
    isPlural: false,
    forms: new Set([name, ...mentions.map(({ text }) => text)]),
    offices: new Set(read.flatMap((mention) => officesOfMention(analysis, mention))),
    isPlace: false,
  }
}

/** Sums up what a text shows of a body, group or state. */
export function bodyCluster(
  { name, words, forms, isPlace, mentions }: Body,
  kind: 'organization' | 'country' | 'group',
): DraftCluster {
  const isUntold = words.length === 1 && mentions.every(({ entity }) => entity === Entity.Misc)
  return {
    ...{ name, words, mentions, kind, isPlace },
    parts: null,
    isKindOpen: kind === 'organization' && isUntold,
    gender: null,
    isPlural: kind === 'group',
    forms: new Set(forms),
    roles: new Set(),
    offices: new Set(),
  }
}
