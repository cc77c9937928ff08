import { shortHash } from '../content/mint-id.ts'
import { slugOf } from '../content/slug-of.ts'
import type { ProposedSpeaker } from '../derive/index.ts'
import type { Speaker } from '../model.ts'

const LONGEST_ID = 60

/** A last name alone, or behind a title: there are others of that name. */
const LAST_NAME =
  /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Sen|Senator|Rep|Gov|Governor|Gen|General|Judge|Justice|Mayor|Minister|President|Father|Rev|Sheikh)\.?\s+)?\S+$/

/**
 * Makes entries of the speakers that the deriver proposes, with ids that follow from their names and that nobody has.
 * A person's last name is no alias, with a title or without: the next article may speak of another of that name.
 */
export function speakerEntries(proposed: readonly ProposedSpeaker[], known: readonly Speaker[]): Speaker[] {
  const ids = new Set(known.map(({ id }) => id))
  const names = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases].map(asRead)))
  // What may mean two of them is an alias of neither.
  const meant = new Map<string, number>()
  for (const { name, aliases } of proposed) {
    for (const form of new Set([name, ...aliases].map(asRead))) meant.set(form, (meant.get(form) ?? 0) + 1)
  }
  return proposed.flatMap(({ name, kind, aliases }): Speaker[] => {
    if (isBlank(name) || names.has(asRead(name))) return []
    const id = freeId(name, kind, ids)
    ids.add(id)
    names.add(asRead(name))
    const own = aliases.filter((alias) => {
      if (isBlank(alias) || names.has(asRead(alias)) || meant.get(asRead(alias)) !== 1) return false
      if (kind === 'person' && LAST_NAME.test(alias.trim())) return false
      names.add(asRead(alias))
      return true
    })
    return [{ id, name, kind, aliases: own }]
  })
}

/** A name as `speakers.yaml` is read: names that are the same then would name two speakers. */
function asRead(name: string): string {
  return name.normalize('NFC').trim()
}

function isBlank(name: string): boolean {
  return name.trim() === ''
}

function freeId(name: string, kind: string, taken: ReadonlySet<string>): string {
  const base = slugOf(name, LONGEST_ID) || `speaker-${shortHash(name, 8)}`
  const candidates = [base, `${base}-${kind}`, `${base}-${shortHash(name, 8)}`]
  const free = candidates.find((id) => !taken.has(id))
  if (free !== undefined) return free
  for (let count = 2; ; count++) if (!taken.has(`${base}-${count}`)) return `${base}-${count}`
}
