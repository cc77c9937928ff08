import { readWordLists } from './read-word-lists.ts'

/** From a form to its base. */
export const baseOf: ReadonlyMap<string, string> = new Map(
  readWordLists('irregular-forms.txt')
    .entries('form')
    .flatMap(([base, forms]) => forms.map((form) => [form, base] as const)),
)
