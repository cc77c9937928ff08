import type { Tokens } from '../../tokens/tokens.ts'
import { tokenAt } from '../../tokens/tokens.ts'
import type { Mention } from '../mentions/resolution.ts'
import { type Paragraph, paragraphText } from './paragraphs.ts'

const particle = '(?:(?:al|bin|da|de|del|der|di|dos|du|el|la|le|of|the|van|von) ){0,2}'
const capitalised = "\\p{Lu}[\\p{L}\\p{M}\\d.'’&-]*"
const name = `(${capitalised}(?: ${particle}${capitalised}){0,5})`
/** What may follow a signature: a role or a place, no further sentence. */
const rest = '(?:[,(][^.!?\\n]{0,80}|[^\\p{L}\\p{N}]{0,3})'
const signatureAtEnd = new RegExp(`["”»’']\\s?[–—―-]{1,2}\\s?${name}${rest}\\.?\\s*$`, 'u')
const signatureAlone = new RegExp(`^\\s*[–—―-]{1,2}\\s?${name}${rest}\\.?\\s*$`, 'u')
const opensWithMark = /^\s*["“”„«‘]/
const LONGEST = 200

/**
 * Finds who signed a paragraph that is a quote: `“Never again.” — Ana Ruiz, teacher`, the name in a line of its own or not.
 * @param next the paragraph after it, null for none
 * @returns the tokens of the name, null where there is no signature
 */
export function findSignature(tokens: Tokens, paragraph: Paragraph, next: Paragraph | null): Mention | null {
  const text = paragraphText(tokens, paragraph)
  if (!opensWithMark.test(text.slice(0, 8))) return null
  const tail = text.slice(-LONGEST)
  const found = signatureAtEnd.exec(tail)
  if (found !== null)
    return nameAt(tokens, paragraph.end - tail.length + found[0].indexOf(found[1]!) + found.index, found[1]!)
  if (next === null || next.end - next.start > LONGEST || !/["”»’'.…]\s*$/.test(tail)) return null
  const alone = signatureAlone.exec(paragraphText(tokens, next))
  return alone === null ? null : nameAt(tokens, next.start + alone[0].indexOf(alone[1]!), alone[1]!)
}

function nameAt(tokens: Tokens, start: number, words: string): Mention {
  const first = tokenAt(tokens, start)
  return { first, end: Math.max(first, tokenAt(tokens, start + words.length - 1)) + 1 }
}
