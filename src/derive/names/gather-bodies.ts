import { Entity } from '../tagging/entity-classes.ts'
import type { NameMention } from './name-mention.ts'

/** Of the bodies named in full before so many, the latest, are looked at for what a first word or an acronym shortens. */
const MOST_BODIES = 200

/** First words that many bodies share: no short form of any. */
const general =
  /^(?:National|Royal|Federal|Central|United|International|World|European|American|African|Asian|Democratic|Republican|Conservative|Liberal|Labour|General|Supreme|High|State|First|New|North|South|East|West|Northern|Southern|Eastern|Western|Great|Greater|Public|House|Senate|City|County)$/

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

/**
 * Sorts mentions of bodies by the name they give, or that an acronym or a first word shortens.
 * @param acronyms short forms that the text itself gives in brackets, with the name before them
 */
export function gatherBodies(
  mentions: readonly NameMention[],
  acronyms: ReadonlyMap<string, string>,
): Body[] {
  const bodies: Draft[] = []
  const byForm = new Map<string, Draft>()
  const shortened = (text: string): Draft | undefined =>
    bodies.slice(-MOST_BODIES).findLast(({ words }) => words.length > 1 && isShortFor(text, words))
  for (const mention of mentions) {
    const { text, words } = mention
    const named =
      byForm.get(text) ??
      byForm.get(acronyms.get(text) ?? '') ??
      (words.length === 1 ? shortened(text) : undefined)
    const body = named ?? { name: text, words, mentions: [], forms: [], isPlace: false }
    if (named === undefined) bodies.push(body)
    if (!body.forms.includes(text)) body.forms.push(text)
    body.mentions.push(mention)
    byForm.set(text, body)
  }
  return bodies.map((body) => ({ ...body, isPlace: body.mentions.at(-1)!.entity === Entity.Location }))
}

function isShortFor(text: string, words: readonly string[]): boolean {
  if (/^[A-Z][A-Z.&]+$/.test(text)) return initials(words) === text.replace(/\./g, '')
  return words[0] === text && text.length > 3 && !general.test(text)
}

function initials(words: readonly string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!)
    .join('')
}
