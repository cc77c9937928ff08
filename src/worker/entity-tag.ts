import type { Coding } from '../document.ts'

/** A form that a document is sent in: one of the codings, or none. */
export type Form = Coding | 'identity'

/** The strong entity tag of a document in one form; forms differ in bytes, so their tags must (RFC 9110 §8.8.3.3). */
export function entityTag(tag: string, form: Form): string {
  return form === 'identity' ? `"${tag}"` : `"${tag}-${form}"`
}

// RFC 9110 §8.8.3: any visible character but the double quote, and obs-text.
const ENTITY_TAG = /\s*(?:(W\/)?"([\x21\x23-\x7e\x80-\xff]*)")\s*(?:,|$)|\s*,/gy

/** An entity tag as a client sent it. */
export interface SentTag {
  readonly isWeak: boolean
  readonly opaque: string
}

/** Reads a list of entity tags, or `*`. Gives an empty list for what is neither (RFC 9110 §13.1). */
export function parseEntityTags(field: string): '*' | SentTag[] {
  if (field.trim() === '*') return '*'
  const tags: SentTag[] = []
  ENTITY_TAG.lastIndex = 0
  while (ENTITY_TAG.lastIndex < field.length) {
    const match = ENTITY_TAG.exec(field)
    if (!match) return []
    if (match[2] !== undefined) tags.push({ isWeak: match[1] !== undefined, opaque: match[2] })
  }
  return tags
}

/**
 * Whether one of some tags is of this document in any of its forms: a client that got it compressed
 * and asks for it plain still has it.
 */
export function namesDocument(tags: readonly SentTag[], tag: string): boolean {
  return tags.some(({ opaque }) => opaque === tag || opaque === `${tag}-br` || opaque === `${tag}-gzip`)
}
