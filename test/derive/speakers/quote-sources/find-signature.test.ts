import { expect, test } from 'vitest'
import { findSignature } from '../../../../src/derive/speakers/quote-sources/find-signature.ts'
import { paragraphAt } from '../../../../src/derive/speakers/quote-sources/paragraphs.ts'
import { splitSentences } from '../../../../src/derive/tokens/split-sentences.ts'

function signature(text: string): string | null {
  const tokens = splitSentences(text)
  const found = findSignature(tokens, paragraphAt(tokens, 0)!, paragraphAt(tokens, 1))
  return found && text.slice(tokens.start[found.first], tokens.end[found.end - 1])
}

test.each([
  ['after a dash', '“Never again.” — Ana Ruiz', 'Ana Ruiz'],
  ['after a dash without a space', '“Never again.”―Ana Ruiz', 'Ana Ruiz'],
  ['after a hyphen, with a role', '"Never again." - Ana Ruiz, a teacher in Lima', 'Ana Ruiz'],
  ['with particles', '“Never again.” – Vincent van der Berg', 'Vincent van der Berg'],
  ['in a line of its own', '“Never again.”\n— Ana Ruiz', 'Ana Ruiz'],
])('a signature %s is found', (_, text, name) => {
  expect(signature(text)).toContain(name)
})

test.each([
  ['a sentence that goes on', '“Never again” — Ana Ruiz said so twice.'],
  ['a paragraph that does not begin with the quote', 'She said “never again.” — Ana Ruiz'],
  ['a line that goes on about something', '“Never again.”\n— Ana Ruiz will retire. The school closes.'],
  ['a quote and nothing else', '“Never again.”'],
])('%s has no signature', (_, text) => {
  expect(signature(text)).toBeNull()
})
