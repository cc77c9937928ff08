import { isFullName, parseName } from '../names/parse-name.ts'
import { partOf } from '../names/part-of-name.ts'
import { plainWord } from '../names/plain-words.ts'
import { samePerson } from '../names/same-person.ts'
import type { KnownSpeaker } from './speaker.ts'

/** Finds for each speaker the others who may be the same one, by their ids: names that agree, a part of a name, an acronym. */
export function findLikelyDoubles(speakers: readonly KnownSpeaker[]): Map<string, string[]> {
  const byKey = Map.groupBy(
    speakers.flatMap((speaker) => [...new Set(keysOf(speaker))].map((key) => ({ key, speaker }))),
    ({ key }) => key,
  )
  return new Map(
    speakers.map((speaker) => {
      const near = keysOf(speaker).flatMap((key) => byKey.get(key) ?? [])
      const others = new Set(near.map((other) => other.speaker).filter((other) => other !== speaker))
      return [speaker.id, [...others].filter((other) => mayBeOne(speaker, other)).map(({ id }) => id)]
    }),
  )
}

/** Two that may be the same have one of these in common. */
function keysOf({ kind, name, aliases }: KnownSpeaker): string[] {
  return [name, ...aliases].flatMap((form) => {
    if (kind !== 'person') return [plainBody(form), initials(form)].map((key) => `${kind} ${key}`)
    const { given, family } = parseName(form)
    return [...given.slice(0, 1), ...family].map((word) => `person ${plainWord(word)}`)
  })
}

function mayBeOne(a: KnownSpeaker, b: KnownSpeaker): boolean {
  if (a.kind !== b.kind || a.kind === 'group') return false
  if (a.kind !== 'person')
    return plainBody(a.name) === plainBody(b.name) || isAcronym(a.name) !== isAcronym(b.name)
  const [x, y] = [parseName(a.name), parseName(b.name)]
  if (samePerson(x, y) === 'no') return false
  if (isFullName(x) === isFullName(y)) return true
  const [full, part] = isFullName(x) ? [x, y] : [y, x]
  return partOf(full, part) === 'family'
}

function plainBody(name: string): string {
  return name.replace(/^the /i, '').split(/\s+/).map(plainWord).join(' ')
}

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}.&]+$/u.test(name)

/** The capitals that a body's name is shortened to, or the name where it is such a form. */
function initials(name: string): string {
  if (isAcronym(name)) return name.replace(/\./g, '').toLowerCase()
  const capitals = name.split(/\s+/).flatMap((word) => word.match(/^\p{Lu}/u) ?? [])
  return capitals.length > 1 ? capitals.join('').toLowerCase() : plainBody(name)
}
