import type { NameCluster } from '../../names/name-cluster.ts'
import { genderOfRoles } from '../../names/tell-gender.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { Discourse, type Referent } from '../mentions/discourse.ts'
import type { ListedMention } from '../mentions/list-mentions.ts'
import { stateIn } from '../mentions/names-in-mention.ts'
import { lastOwnedBefore, ownerOfText } from '../mentions/owned-texts.ts'
import { pronounKind, type Reference } from '../mentions/reference.ts'
import { type Resolution, unresolved } from '../mentions/resolution.ts'
import { named, type ResolveContext } from '../mentions/resolve-context.ts'
import { type ChooseAntecedent, findReferent, type Referred } from './find-referent.ts'
import { listEvents, type SourceMention } from './list-events.ts'
import { SURE } from './rank.ts'

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
  const refer = (reference: Reference, own: readonly number[]): Referred =>
    findReferent(analysis, discourse, reference, own, sources, choose)
  const ownerOf = ({ kind, head, first, end, noun }: Reference): NameCluster | null =>
    kind === 'text'
      ? (ownerOfText(analysis, names, head) ??
        stateIn(context, head, first, end) ??
        lastOwnedBefore(analysis, context.ownedTexts, first, noun))
      : null
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
