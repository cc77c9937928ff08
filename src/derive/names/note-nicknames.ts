import type { Analysis } from '../analysis.ts'
import { Entity } from '../tagging/entity-classes.ts'
import type { NameMention } from './name-mention.ts'

/** What a name goes on with that is followed by what its bearer is called, behind it at most so many characters. */
const FARTHEST = 100

/** `, known to everyone as`, `, a knife grinder known as`, `, who is better known as`, `, who goes by`, `, whom everybody calls`, ` is called`. */
const introduction =
  /^(?:,(?: who (?:is|was))?|,? (?:is|was))(?: (?:better|best|also|often|\p{Ll}+ly))* (?:known(?: \p{Ll}+){0,4} as|called|nicknamed|dubbed) |^, (?:an?|the)(?: (?!who\b|that\b)[\p{L}-]+){1,6},? (?:better |best |also )?known(?: \p{Ll}+){0,4} as |^,(?: an? [\p{L}-]+)? whom (?:everybody|everyone|people|friends|neighbou?rs) calls? |^,? who (?:goes|went) by (?:the \p{Ll}+ )?/u

/** One or two words with capitals, in marks or not. */
const called = /^["“‘']?(\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*)?)/u

/** Gives each person's name the name that the text says right behind it that they go by (`Edson dos Santos, known as Mineiro`). */
export function noteNicknames({ tokens }: Analysis, mentions: readonly NameMention[]): NameMention[] {
  return mentions.map((mention) => {
    if (mention.entity !== Entity.Person || mention.parts.nickname !== null) return mention
    const from = tokens.end[mention.end - 1]!
    const behind = tokens.text.slice(from, from + FARTHEST)
    const opening = introduction.exec(behind)
    const name = opening === null ? null : called.exec(behind.slice(opening[0].length))
    return name === null ? mention : { ...mention, parts: { ...mention.parts, nickname: name[1]! } }
  })
}
