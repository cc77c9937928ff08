import type { Backers, Correction, Statement } from '../model.ts'
import { dayInWords, dayOf } from './days.ts'

/** The occasion and the day of a statement in words; empty where neither is known. */
export function occasionInWords({ at, said }: Statement): string {
  return [at, said === undefined ? undefined : dayInWords(said)]
    .filter((part) => part !== undefined)
    .join(', ')
}

/** Who stood behind a statement, in words; undefined where nobody is known. */
export function backersInWords({ count, named }: Backers): string | undefined {
  if (count === undefined && named.length === 0) return undefined
  if (named.length === 0) return `Backed by ${count}.`
  if (count === undefined) return `Backed by ${named.join(', ')}.`
  return `Backed by ${count}, among them ${named.join(', ')}.`
}

/** A correction as a line for readers. */
export function correctionInWords({ at, note }: Correction): string {
  return `Correction, ${dayInWords(dayOf(at))}: ${note}`
}
