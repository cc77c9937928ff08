import { isParticle } from '../lexicons/person-names.ts'
import type { PersonName } from './parse-name.ts'
import { isBeginning, isEnd, plainWord, plainWords } from './plain-words.ts'
import { isShortForm } from './short-forms.ts'

/** A part of a full name that stands for it; the middle is a family name that is not the last (`Ingrid Moe Halloran`). */
export type NamePart = 'family' | 'given' | 'nickname' | 'middle'

/** By which of its parts a full name is shortened to another: people are rather called by the first of these. */
export function partOf(full: PersonName, part: PersonName): NamePart | null {
  const words = plainWords([...part.given, ...part.family])
  const family = plainWords(full.family)
  const given = plainWords(full.given)
  const isGivenTitled = part.family.length === 0
  if (!isGivenTitled) {
    const core = plainWords(full.isFamilyFirst ? full.family : [...full.given.slice(1), ...full.family])
    const bareFamily = family.filter((word) => !isParticle(word))
    if (isEnd(words, core) && words.length >= Math.min(bareFamily.length, family.length)) return 'family'
    if ([family, bareFamily].some((of) => isEnd(words, of) || isBeginning(words, of))) return 'family'
  }
  if (full.isFamilyFirst && isEnd(words, given)) return 'given'
  if (words.length <= given.length && isBeginning(words, given)) return 'given'
  if (full.nickname !== null && isEnd(words, plainWords(full.nickname.split(' ')))) return 'nickname'
  const [word] = words
  if (words.length === 1 && isShortForm(word!, given[0]!)) return 'nickname'
  // `Dona Graça` may be Maria da Graça Teles.
  const isMiddleGiven = isGivenTitled && plainWords([...full.given.slice(1), ...full.family]).includes(word!)
  return isMiddleGiven || (!isGivenTitled && isMiddle(part.family, full)) ? 'middle' : null
}

/** Tells whether a word stands inside a name: another family's, or what somebody goes by (`Bridget Lacey Thwaite`). */
function isMiddle(words: readonly string[], { given, family }: PersonName): boolean {
  const inside = plainWords([...given.slice(1), ...family.slice(0, -1)])
  const [word] = words
  return words.length === 1 && word!.length > 2 && inside.includes(plainWord(word!))
}
