import { shortHash } from '../content/mint-id.ts'
import { slugOf } from '../content/slug-of.ts'
import { isBareGroup, type ProposedSpeaker } from '../derive/index.ts'
import type { Speaker } from '../model.ts'

const LONGEST_ID = 60

/**
 * Makes entries of the speakers that the deriver proposes, with ids that follow from their names and that nobody has or had.
 * A bare group has one for each article.
 *
 * @param article the slug of the article that names them
 */
export function speakerEntries(
  proposed: readonly ProposedSpeaker[],
  known: readonly Speaker[],
  article: string,
): Speaker[] {
  const ids = new Set(known.flatMap(({ id, merged = [] }) => [id, ...merged]))
  const names = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases].map(asRead)))
  // What may mean two of them is an alias of neither.
  const meant = new Map<string, number>()
  for (const { name, aliases } of proposed) {
    for (const form of new Set([name, ...aliases].map(asRead))) meant.set(form, (meant.get(form) ?? 0) + 1)
  }
  return proposed.flatMap(({ name, kind, aliases }): Speaker[] => {
    if (isBlank(name)) return []
    if (kind === 'group' && isBareGroup(name)) {
      const own = bareGroupId(name, article)
      return ids.has(own) ? [] : [{ id: own, name, kind, aliases: [] }]
    }
    if (names.has(asRead(name))) return []
    const id = freeId(name, kind, ids)
    ids.add(id)
    names.add(asRead(name))
    const own = aliases.filter((alias) => {
      if (isBlank(alias) || names.has(asRead(alias)) || meant.get(asRead(alias)) !== 1) return false
      names.add(asRead(alias))
      return true
    })
    return [{ id, name, kind, aliases: own }]
  })
}

/** The id of a group that is called by nothing but what its people are, in the one article that speaks of it. */
export function bareGroupId(name: string, article: string): string {
  return `${slugOf(name, LONGEST_ID)}-${shortHash(article, 6)}`
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
