import { sharedFirstWords } from '../lexicons/name-words.ts'
import { Entity } from '../tagging/entity-classes.ts'
import type { NameMention } from './name-mention.ts'

/** Of the bodies named in full before so many, the latest, are looked at for what a first word or an acronym shortens. */
const MOST_BODIES = 200

/** A body, group or state of the text. */
export interface Body {
  readonly name: string
  readonly words: readonly string[]
  readonly mentions: readonly NameMention[]
  readonly forms: readonly string[]
  /** The tagger takes its last mention for a place. */
  readonly isPlace: boolean
}

type Draft = Body & { readonly mentions: NameMention[]; readonly forms: string[] }

/** Sorts mentions of bodies by the name they give, or that an acronym or a first word shortens. */
export function gatherBodies(mentions: readonly NameMention[]): Body[] {
  const bodies: Draft[] = []
  const byForm = new Map<string, Draft>()
  const shortened = (text: string): Draft | undefined =>
    bodies.slice(-MOST_BODIES).findLast(({ words }) => words.length > 1 && isShortFor(text, words))
  // `The Oversight Committee`, once the House Oversight Committee is named and no other that ends so.
  const endOf = (words: readonly string[]): Draft | undefined => {
    const [longer, another] = bodies.slice(-MOST_BODIES).filter((body) => isEndOf(words, body.words))
    return another === undefined ? longer : undefined
  }
  for (const mention of mentions) {
    const { text, words } = mention
    const named = byForm.get(text) ?? (words.length === 1 ? shortened(text) : endOf(words))
    const body = named ?? { name: text, words, mentions: [], forms: [], isPlace: false }
    if (named === undefined) bodies.push(body)
    if (!body.forms.includes(text)) body.forms.push(text)
    body.mentions.push(mention)
    byForm.set(text, body)
  }
  return bodies.map((body) => ({ ...body, isPlace: body.mentions.at(-1)!.entity === Entity.Location }))
}

/** `WHO`, `W.H.O.`, `FOIA` (with the small words), or the first word of a name, unless many bodies share it. */
function isShortFor(text: string, words: readonly string[]): boolean {
  if (!/^[A-Z][A-Z.&]+$/.test(text))
    return words[0] === text && text.length > 3 && !sharedFirstWords.has(text)
  const acronym = text.replace(/\./g, '')
  const initials = (among: readonly string[]): string => among.map((word) => word[0]!.toUpperCase()).join('')
  return acronym === initials(words.filter((word) => /^\p{Lu}/u.test(word))) || acronym === initials(words)
}

function isEndOf(words: readonly string[], of: readonly string[]): boolean {
  return words.length < of.length && words.every((word, i) => word === of[of.length - words.length + i])
}
