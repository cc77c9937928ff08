import type { Published } from '../model.ts'

/** What readers must know of an item that nobody has reviewed; undefined where there is nothing to say. */
export function reviewNote({ reviewed, confidence }: Published): string | undefined {
  if (reviewed) return undefined
  return confidence === undefined ? 'Not yet checked' : 'Found automatically, not yet checked'
}
