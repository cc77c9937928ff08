import { shortHash } from '../content/mint-id.ts'
import { slugOf } from '../content/slug-of.ts'
import type { ProposedSpeaker } from '../derive/index.ts'
import type { Speaker } from '../model.ts'

const LONGEST_ID = 60

/**
 * Makes entries of the speakers that the deriver proposes, with ids that follow from their names and that nobody has.
 * A person's last name alone is no alias: the next article may speak of another of that name.
 */
export function speakerEntries(proposed: readonly ProposedSpeaker[], known: readonly Speaker[]): Speaker[] {
  const ids = new Set(known.map(({ id }) => id))
  const names = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases]))
  return proposed.flatMap(({ name, kind, aliases }): Speaker[] => {
    if (names.has(name)) return []
    const id = freeId(name, kind, ids)
    ids.add(id)
    names.add(name)
    const own = aliases.filter((alias) => !names.has(alias) && (kind !== 'person' || /\s/.test(alias)))
    for (const alias of own) names.add(alias)
    return [{ id, name, kind, aliases: own }]
  })
}

function freeId(name: string, kind: string, taken: ReadonlySet<string>): string {
  const base = slugOf(name, LONGEST_ID) || `speaker-${shortHash(name, 8)}`
  const candidates = [base, `${base}-${kind}`, `${base}-${shortHash(name, 8)}`]
  const free = candidates.find((id) => !taken.has(id))
  if (free !== undefined) return free
  for (let count = 2; ; count++) if (!taken.has(`${base}-${count}`)) return `${base}-${count}`
}
