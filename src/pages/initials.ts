/** Names that begin alike, on one page of their own. */
export interface Initial<T> {
  /** As the page's address has it: a letter or a digit, or the name of a script that has no alphabet. */
  readonly id: string
  /** As people read it. */
  readonly label: string
  readonly named: readonly T[]
}

/** Scripts whose letters are too many for a page each. */
const SCRIPTS = [
  { id: 'han', label: '漢字', letter: /\p{Script=Han}/u },
  { id: 'hangul', label: '한글', letter: /\p{Script=Hangul}/u },
] as const

/** Shares names out by how they begin, in their order. */
export function byInitial<T extends { readonly name: string }>(named: readonly T[]): Initial<T>[] {
  const groups = new Map<string, { id: string; label: string; named: T[] }>()
  for (const one of named) {
    const initial = initialOf(one.name)
    const group = groups.get(initial.id) ?? { ...initial, named: [] }
    groups.set(initial.id, group)
    group.named.push(one)
  }
  return [...groups.values()]
}

/** The first letter or digit of a name, without what stands above or below it. */
function initialOf(name: string): { id: string; label: string } {
  const letter = /[\p{L}\p{N}]/u.exec(name.normalize('NFC'))?.[0]
  if (letter === undefined) return { id: 'other', label: 'Other' }
  const script = SCRIPTS.find((each) => each.letter.test(letter))
  if (script) return { id: script.id, label: script.label }
  if (/\p{N}/u.test(letter)) return { id: 'digits', label: '0–9' }
  // A cursive script's letter has no case, and a decomposed one may have more than one part.
  const base = [...letter.normalize('NFD')][0] ?? letter
  return { id: base.toLowerCase(), label: base.toUpperCase() }
}
