import type { NameCluster } from '../../names/name-cluster.ts'
import { genderOfRoles } from '../../names/tell-gender.ts'
import { Relation } from '../../parsing/relations.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { Discourse, type Referent, Role, roleOf } from '../mentions/discourse.ts'
import { isBroughtInBefore } from '../mentions/is-brought-in-before.ts'
import { type ListedMention, listMentions } from '../mentions/list-mentions.ts'
import { stateIn } from '../mentions/names-in-mention.ts'
import { lastOwnedBefore, ownerOfText } from '../mentions/owned-texts.ts'
import { type Reading, readMention } from '../mentions/read-mention.ts'
import { pronounKind, type Reference } from '../mentions/reference.ts'
import { type Circumstances, type Mention, type Resolution, unresolved } from '../mentions/resolution.ts'
import { named, type ResolveContext } from '../mentions/resolve-context.ts'
import { listAntecedents } from './list-antecedents.ts'
import { SURE } from './rank.ts'
import { circumstancesOf, type ReferenceSituation } from './reference-situation.ts'

/** A mention that words are attributed to, and those words. */
export interface SourceMention {
  readonly run: Mention
  readonly words: readonly Mention[]
}

/** Who a reference stands for: one of the candidates, null for nobody whom the text names, and how plainly. */
export interface AntecedentChoice {
  readonly chosen: Referent | null
  readonly margin: number
}

export type ChooseAntecedent = (situation: ReferenceSituation) => AntecedentChoice

interface Referred extends AntecedentChoice {
  readonly circumstances: Circumstances | null
}

interface Event {
  readonly at: number
  readonly listed: ListedMention | null
  /** Indexes of the sources that this mention is. */
  readonly sources: readonly number[]
  readonly reading: Reading | null
}

/** Tells whom every source stands for, reading the text from its beginning, so that each mention finds who was mentioned before it. */
export function resolveSources(
  context: ResolveContext,
  sources: readonly SourceMention[],
  choose: ChooseAntecedent,
): Resolution[] {
  const { analysis, names } = context
  const { tokens } = analysis
  const discourse = new Discourse(analysis, names)
  const resolved: Resolution[] = sources.map(() => unresolved)
  const refer = (reference: Reference, own: readonly number[]): Referred => {
    const of = own.map((s) => sources[s]!)
    const addressed = of.length > 0 ? addressedBy(reference.head) : null
    const candidates = listAntecedents(analysis, discourse, reference).filter(
      (referent) => referent !== addressed,
    )
    const situation: ReferenceSituation = {
      analysis,
      discourse,
      reference,
      sources: own,
      candidates,
      words: of.flatMap(({ words }) => words),
      namedInWords: new Set(of.flatMap(({ words }) => words.flatMap(namedIn))),
      isBroughtInBefore:
        reference.kind === 'person' && isBroughtInBefore(analysis, reference.head, reference.first),
    }
    const { chosen, margin } = choose(situation)
    return { chosen, margin, circumstances: chosen === null ? null : circumstancesOf(situation, chosen) }
  }
  const ownerOf = ({ kind, head, first, end, noun }: Reference): NameCluster | null =>
    kind === 'text'
      ? (ownerOfText(analysis, names, head) ??
        stateIn(context, head, first, end) ??
        lastOwnedBefore(analysis, context.ownedTexts, first, noun))
      : null
  const namedIn = ({ first, end }: Mention): Referent[] => {
    const found: Referent[] = []
    for (let i = first; i < end; i++) {
      const cluster = discourse.clusterAt(i)
      if (cluster !== null && discourse.clusterAt(i + 1) !== cluster) found.push(discourse.named(cluster))
    }
    return found
  }
  const addressedBy = (head: number): Referent | null => {
    const { trees } = analysis
    const verb = trees.head[head]!
    if (verb < 0 || roleOf(analysis, head) !== Role.Subject) return null
    for (let i = verb + 1; i <= trees.outermost.last[verb]!; i++) {
      if (trees.head[i] !== verb) continue
      if (trees.relation[i] !== Relation.dobj && trees.relation[i] !== Relation.iobj) continue
      const cluster = discourse.clusterAt(i)
      return cluster === null ? null : discourse.named(cluster)
    }
    return null
  }
  for (const { at, listed, sources: own, reading } of listEvents(context, sources)) {
    if (reading === null) {
      if (listed!.is === 'name') discourse.mention(discourse.named(discourse.clusterAt(at)!), at, false)
      else if (listed!.is === 'pronoun') {
        const kind = pronounKind(wordAt(tokens, at).toLowerCase())!
        const { chosen } = refer({ first: at, end: at + 1, head: at, kind, noun: '', isText: false }, [])
        if (chosen !== null) discourse.mention(chosen, at, true)
      } else bringIn(listed!)
      continue
    }
    if (reading.is === 'open') {
      if (listed?.is === 'noun') {
        discourse.speak(bringIn(listed), at)
      } else discourse.speak(null, at)
      continue
    }
    if (reading.is === 'named') {
      const referent = discourse.named(reading.cluster)
      discourse.mention(referent, at, false)
      discourse.speak(referent, at)
      for (const s of own) resolved[s] = named(context, reading.cluster)
      continue
    }
    if (reading.is === 'speaker') {
      const { speaker, cluster } = reading
      if (cluster !== null) {
        discourse.mention(discourse.named(cluster), at, false)
        discourse.speak(discourse.named(cluster), at)
      }
      for (const s of own)
        resolved[s] = { speaker, isText: false, cluster, margin: SURE, reference: null, circumstances: null }
      continue
    }
    const { reference } = reading
    // Whose a text is by the words around it leaves no choice.
    const owner = ownerOf(reference)
    const choice =
      owner === null
        ? refer(reference, own)
        : { chosen: owner.number < 0 ? null : discourse.named(owner), margin: SURE, circumstances: null }
    const { chosen, margin, circumstances } = choice
    const cluster = owner ?? chosen?.cluster ?? null
    const speaker = cluster === null ? reading.otherwise : named(context, cluster).speaker
    for (const s of own)
      resolved[s] = {
        speaker,
        isText: reference.isText,
        cluster,
        margin,
        reference: reference.kind,
        circumstances,
      }
    if (chosen !== null) {
      discourse.mention(chosen, at, reference.kind !== 'person' && reference.kind !== 'body')
      discourse.speak(chosen, at)
    } else if (listed?.is === 'noun') discourse.speak(bringIn(listed, true), at)
  }
  return resolved

  function bringIn(listed: ListedMention & { is: 'noun' }, isSettled = false): Referent {
    const { at, first, isDefinite } = listed
    const noun = wordAt(tokens, at).toLowerCase()
    if (isDefinite && !isSettled) {
      const { chosen } = refer({ first, end: at + 1, head: at, kind: 'person', noun, isText: false }, [])
      if (chosen !== null) {
        discourse.mention(chosen, at, false)
        return chosen
      }
    }
    const referent = discourse.nameless(noun, genderOfRoles(new Set([noun])), !isDefinite)
    discourse.mention(referent, at, false)
    return referent
  }
}

/** Every mention and source in the order of the text, each once. */
function listEvents(context: ResolveContext, sources: readonly SourceMention[]): Event[] {
  const readings = sources.map(({ run }) => readMention(context, run))
  const atOf = (s: number): number => {
    const reading = readings[s]!
    if (reading.is === 'reference') return reading.reference.head
    const { first, end } = sources[s]!.run
    if (reading.is !== 'open')
      for (let i = end - 1; i >= first; i--) {
        const c = context.names.clusterOf[i]!
        if (c >= 0 && c === reading.cluster?.number) return i
      }
    return end - 1
  }
  const bySource = new Map<number, number[]>()
  sources.forEach((_, s) => {
    const at = atOf(s)
    bySource.set(at, [...(bySource.get(at) ?? []), s])
  })
  const events: Event[] = listMentions(context.analysis, context.names).map((listed) => {
    const own = bySource.get(listed.at)
    bySource.delete(listed.at)
    return {
      at: listed.at,
      listed,
      sources: own ?? [],
      reading: own === undefined ? null : readings[own[0]!]!,
    }
  })
  for (const [at, own] of bySource)
    events.push({ at, listed: null, sources: own, reading: readings[own[0]!]! })
  return events.sort((a, b) => a.at - b.at)
}
