import type { z } from 'zod'
import type { articleSchema } from '../content/schema/article-schema.ts'

/** An article's front matter as it is written. */
export type Matter = z.input<typeof articleSchema>

/** A picture that was taken out of a body. */
export type DraftFigure = NonNullable<Matter['figures']>[number]

/** What an input gives: as much front matter as it knows, and the body in Markdown. */
export interface DraftArticle {
  readonly matter: Partial<Matter>
  readonly body: string
  /** What whoever adds the article should know, a sentence each. */
  readonly remarks: readonly string[]
}

/** Why an input makes no article; the message says what to do. */
export class ImportError extends Error {}

/** Makes each run of white space, line ends of every kind included, one space. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0085]+/g, ' ').trim()
}

/** Whether two texts have the same words, whatever their case and white space. */
export function sameWords(a: string, b: string): boolean {
  return oneLine(a).toLowerCase() === oneLine(b).toLowerCase()
}
