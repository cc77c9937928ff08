import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { madeContent } from './made-content.ts'
import { readBack } from './read-back.ts'
import { renderAll } from './render-channel.ts'

/** Lines as people might write them, and worse: markup, entities, quotation marks, emoji, right-to-left text. */
const awkward = fc.constantFrom(
  '&',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '&amp;',
  '&lt;b&gt;',
  '<b>',
  '</title>',
  '<!--',
  '-->',
  '<?xml ?>',
  '“',
  '”',
  '’',
  '…',
  'é',
  'e\u0301',
  'ß',
  '中文',
  'العربية',
  'עברית',
  '👩🏽‍🚀',
  '🇬🇧',
  '\u00a0',
  '\u200f',
  '%',
  '\\',
  '{{',
  '$x',
  '#',
  '`',
  '*',
  '_',
  '0',
)
const line = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 8 })), { minLength: 1, maxLength: 6 })
  .map((parts) =>
    parts
      .join(' ')
      .normalize('NFC')
      .replace(/\p{Cc}|\p{Cs}|\p{Cn}|\p{Co}/gu, '')
      .replace(/[\u2028\u2029]/g, '')
      .trim(),
  )
  .filter((text) => text !== '')

/** Escapes every ASCII punctuation mark, so that Markdown takes a line for the words that it is (CommonMark §2.4). */
const asMarkdown = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

const read = (html: string | undefined) =>
  (html ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9A-F]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))

describe('whatever the words are, they come out of all three formats as they went in', () => {
  test('a title and a speaker’s name', () => {
    fc.assert(
      fc.property(line, line, line, (title, speaker, siteTitle) => {
        const { content, arrangement } = madeContent({
          title,
          speaker,
          siteTitle,
          body: 'Words.',
          quote: 'Words.',
        })
        for (const { text } of renderAll(arrangement.fixed[3]!, content.site)) {
          const feed = readBack(text)
          expect(feed.title).toBe(`Everything · ${siteTitle}`)
          const [article, statement, quote] = feed.entries
          expect(article?.title).toBe(title)
          expect(statement?.title).toBe(title)
          expect(statement?.authors).toEqual([speaker])
          expect(quote?.title).toBe(`${speaker}: “Words.”`)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a body and a quote', () => {
    fc.assert(
      fc.property(line, (words) => {
        // A no-break space at the edge of a line is white space to Markdown's own rules.
        const body = `Then “x ${words} x” it said.`
        const quote = `x ${words} x`
        const { content, arrangement } = madeContent({
          title: 'T',
          speaker: 'S',
          body: asMarkdown(body),
          quote,
        })
        for (const { text } of renderAll(arrangement.fixed[3]!, content.site)) {
          const [article, , quoted] = readBack(text).entries
          expect(read(article?.html)).toBe(body)
          expect(read(/<blockquote[^>]*>(.*?)<\/blockquote>/s.exec(quoted?.html ?? '')?.[1])).toBe(quote)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a topic', () => {
    fc.assert(
      fc.property(
        line.filter((text) => /[\p{L}\p{N}]/u.test(text)),
        (topic) => {
          const { content, arrangement } = madeContent({ title: 'T', speaker: 'S', body: 'Words.', topic })
          for (const { text } of renderAll(arrangement.fixed[0]!, content.site)) {
            expect(readBack(text).entries[0]?.tags).toEqual(['Article', topic])
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
