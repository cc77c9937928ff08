import type { Speaker } from '../model.ts'
import type { NameInText } from './reading.ts'

/** Somebody whose words it may be: a speaker of the site, or a name of the text that would make a new one. */
export type Completion =
  | ({ readonly id: string; readonly hint: string } & Pick<Speaker, 'name' | 'kind'>)
  | ({ readonly id: null; readonly hint: string } & Pick<Speaker, 'name' | 'kind'>)

/** Among whom to look. */
export interface CompletionSources {
  readonly speakers: readonly Speaker[]
  /** Speakers whom the record names. */
  readonly named: ReadonlySet<string>
  /** Names that stand in the text. */
  readonly names: readonly NameInText[]
}

const MOST = 8

/**
 * Who may be meant by what a person has typed, the likeliest first: who speaks in the article already, who else stands in
 * it, then all others; last, whoever it would be if none of them is.
 */
export function completionsOf(typed: string, { speakers, named, names }: CompletionSources): Completion[] {
  const words = plain(typed)
  const forms = ({ name, aliases }: Speaker) => [name, ...aliases].map(plain)
  const inText = new Set(names.map(({ name }) => plain(name)))
  const known = new Set(speakers.flatMap(forms))
  const found = [
    ...speakers.flatMap((speaker) => {
      const fit = Math.max(...forms(speaker).map((form) => fitOf(form, words)), fitOf(speaker.id, words))
      if (fit === 0) return []
      const isNamed = named.has(speaker.id)
      const isThere = forms(speaker).some((form) => inText.has(form))
      if (words === '' && !isNamed && !isThere) return []
      const { id, name, kind, role } = speaker
      const hint = isNamed ? 'speaks in this article' : isThere ? 'named in this article' : (role ?? kind)
      return [{ of: { id, name, kind, hint }, fit: fit + (isNamed ? 2 : isThere ? 1 : 0) }]
    }),
    ...names.flatMap(({ name, kind }) => {
      const fit = known.has(plain(name)) ? 0 : fitOf(plain(name), words)
      return fit === 0
        ? []
        : [{ of: { id: null, name, kind, hint: 'named in this article, new' }, fit: fit + 0.5 }]
    }),
  ]
  const fitting = found.toSorted((a, b) => b.fit - a.fit).map(({ of }) => of)
  const isThere = words === '' || known.has(words) || fitting.some(({ name }) => plain(name) === words)
  const name = typed.replace(/\s+/g, ' ').trim()
  // Who is new may be called nearly like somebody known.
  const own = isThere ? [] : [{ id: null, name, kind: 'person' as const, hint: 'somebody new' }]
  return [...fitting.slice(0, MOST), ...own]
}

/** How well what was typed fits a name: 0 for not at all. */
function fitOf(name: string, typed: string): number {
  if (typed === '' || name === typed) return 4
  if (name.startsWith(typed)) return 3
  const parts = typed.split(' ')
  const own = name.split(/[ -]/)
  return parts.every((part) => own.some((word) => word.startsWith(part))) ? 2 : 0
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
