import type { Span } from '../../model.ts'

/** So many characters from the cue on are read. */
const LONGEST = 100

/** How the words open: `has repeatedly declined`, `also asked`. */
const opener = '^(?:(?:has|have|had|also|again|both|\\p{L}+ly) ){0,3}'
const refusals = [
  '(?:declin|refus)(?:e|es|ed|ing)\\b.{0,24}\\b(?:comment|respond|elaborate|answer|reply|discuss|speak|talk|say|give|be (?:interviewed|drawn|named|identified|quoted))\\b',
  "(?:did|has|had|have|could)(?: not|n[’']t)\\b.{0,24}\\b(?:respond|responded|reply|replied|return|returned|comment|commented|answer|answered|be reached)\\b",
  '(?:ask|request|prefer|want|wish|insist|demand)(?:s|ed|red|ing|ring)?\\b.{0,24}\\b(?:anonymity|(?:not (?:to )?be|to remain|without being) (?:named|identified|quoted|anonymous|unnamed))\\b',
  '(?:spoke|speaking|speaks|talked|agreed|requested)\\b.{0,30}\\banonym(?:ity|ously)\\b',
].map((refusal) => new RegExp(opener + refusal, 'iu'))

/** Tells whether what a cue says is that somebody says nothing, or not under a name (`declined to comment`, `asked not to be named`). */
export function isRefusal(text: string, cue: Span, content: Span | null): boolean {
  const words = text.slice(cue.start, Math.min(Math.max(cue.end, content?.end ?? 0), cue.start + LONGEST))
  return refusals.some((refusal) => refusal.test(words.replace(/\s+/g, ' ')))
}
