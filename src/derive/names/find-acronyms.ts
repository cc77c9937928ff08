import type { Analysis } from '../analysis.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { wordAt } from '../tokens/tokens.ts'
import type { NameMention } from './name-mention.ts'

/** Finds the short forms that bodies are given in brackets (`World Health Organization (WHO)`), with the full names. */
export function findAcronyms({ tokens }: Analysis, mentions: readonly NameMention[]): Map<string, string> {
  const acronyms = new Map<string, string>()
  for (const { first, end, entity, text } of mentions) {
    if (entity !== Entity.Organization || end - first < 2 || end + 2 >= tokens.count) continue
    if (wordAt(tokens, end) !== '(' || wordAt(tokens, end + 2) !== ')') continue
    const acronym = wordAt(tokens, end + 1)
    if (/^\p{Lu}[\p{Lu}\p{Ll}&.-]{1,9}$/u.test(acronym) && /\p{Lu}.*\p{Lu}/u.test(acronym))
      acronyms.set(acronym, text)
  }
  return acronyms
}
