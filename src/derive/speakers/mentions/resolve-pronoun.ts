import { antecedentOfIt, antecedentOfPerson, antecedentOfThey } from './antecedents.ts'
import { type Resolution, unresolved } from './resolution.ts'
import { named, type ResolveContext } from './resolve-context.ts'

/** Tells whom a personal pronoun (`word`, lower case, at token `head`) stands for. */
export function resolvePronoun(context: ResolveContext, head: number, word: string): Resolution {
  const { analysis, discourse } = context
  const found =
    word === 'he' || word === 'she' || word === 'him' || word === 'her'
      ? antecedentOfPerson(
          analysis,
          context.names,
          discourse,
          head,
          word === 'he' || word === 'him' ? 'he' : 'she',
        )
      : word === 'it'
        ? antecedentOfIt(discourse)
        : word === 'they' || word === 'them'
          ? antecedentOfThey(discourse)
          : null
  if (found === null) return unresolved
  if ('forms' in found) return { ...named(context, found), way: 'pronoun' }
  return { ...found, way: 'pronoun' }
}
