import type { Span } from '../../model.ts'

/** Where an item's words are found in an edited text. */
export type Placement<T = unknown> =
  /** To the letter, where its prefix and suffix say. */
  | { readonly found: 'same'; readonly span: Span }
  /** To the letter, but other words stand around them. */
  | { readonly found: 'moved'; readonly span: Span }
  /** Other words stand in their place. */
  | { readonly found: 'changed'; readonly span: Span }
  /** Nowhere, or so that a person must decide; with what comes nearest to them. */
  | {
      readonly found: 'missing'
      readonly nearest: Nearby<T> | undefined
      /** Where the words stand to the letter, and nothing tells which is meant. */
      readonly places?: readonly Span[]
    }

/** What comes nearest to words that were not found. */
export interface Nearby<T = unknown> {
  readonly candidate: T
  /** From 0 to 1. */
  readonly likeness: number
}

/** The least likeness at which a person may take what comes nearest. */
const ACCEPTABLE = 0.5

/** Tells whether what comes nearest to missing words comes near enough to be taken for them. */
export function isAcceptable({ likeness }: Nearby): boolean {
  return likeness >= ACCEPTABLE
}

/** Takes what comes nearest to missing words for those words, where it comes near enough. */
export function accepted<T extends { readonly span: Span }>(placement: Placement<T>): Placement<T> {
  if (placement.found !== 'missing' || !placement.nearest) return placement
  const { nearest } = placement
  return isAcceptable(nearest) ? { found: 'changed', span: nearest.candidate.span } : placement
}

/** A span as a key. */
export function keyOf({ start, end }: Span): string {
  return `${start}:${end}`
}

/** Tells whether two stretches share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Words with one kind of quotation mark, apostrophe, dash, ellipsis and space: what differs beyond that is other words. */
export function plainType(words: string): string {
  return words
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim()
}
