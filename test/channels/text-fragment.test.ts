import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textFragment } from '../../src/channels/text-fragment.ts'
import { AnchoredText } from '../../src/content/anchor.ts'

const SOURCE = 'https://news.example/bridge'
/** The fragment for some words at their last place in a text, behind `#:~:text=`. */
const fragment = (words: string, text = words) => {
  const start = text.lastIndexOf(words)
  const span = { start, end: start + words.length }
  return textFragment(SOURCE, text, span, new AnchoredText(text.toLowerCase())).replace(
    `${SOURCE}#:~:text=`,
    '',
  )
}

describe('the address of words at their source', () => {
  test.each([
    ['a space', 'It is safe', 'It%20is%20safe'],
    ['a hyphen, which would end a prefix', 'a well-known risk', 'a%20well%2Dknown%20risk'],
    ['a comma, which would end the words', 'yes, now', 'yes%2C%20now'],
    ['an ampersand, which would end the directive', 'dock & pier', 'dock%20%26%20pier'],
    ['letters beyond ASCII', 'мост “ici”', encodeURIComponent('мост “ici”')],
    ['a percent sign', '5% more', '5%25%20more'],
    ['a number sign', 'pier #2', 'pier%20%232'],
  ])('encodes %s', (_, words, expected) => {
    expect(fragment(words)).toBe(expected)
  })

  test('names up to twelve words whole, and more by their first and last five', () => {
    const words = (count: number) => Array.from({ length: count }, (_, n) => `w${n + 1}`).join(' ')
    expect(fragment(words(12))).toBe(encodeURIComponent(words(12)))
    expect(fragment(words(13))).toBe('w1%20w2%20w3%20w4%20w5,w9%20w10%20w11%20w12%20w13')
  })

  test('makes one space of any white space, as a browser does', () => {
    expect(fragment('It\u00a0is  safe')).toBe('It%20is%20safe')
  })

  test('has no prefix where the words stand once', () => {
    expect(fragment('now', 'We close it now.')).toBe('now')
  })

  test('names words over two paragraphs by the ends of each, since no part may reach across', () => {
    expect(fragment('It is.\n\nAnd so be it.')).toBe('It%20is.,And%20so%20be%20it.')
  })

  test('has up to four words before and after them where the words stand more than once', () => {
    expect(fragment('now', 'Close it now. He said no: not today, not-yet, now and for all time.')).toBe(
      'no%3A%20not%20today%2C%20not%2Dyet%2C-,now,-and%20for%20all%20time.',
    )
  })

  test('has them too where only the beginning of long words stands twice, in whatever case', () => {
    const long = 'we are going to build a bridge and a road and more of them all'
    expect(fragment(long, `We are going to build a wall, said one. Later: ${long}.`)).toBe(
      'wall%2C%20said%20one.%20Later%3A-,we%20are%20going%20to%20build,and%20more%20of%20them%20all,-.',
    )
  })

  test('never has a prefix or suffix that reaches into another paragraph', () => {
    expect(fragment('now', 'Close it now.\n\nNot now\n\nThen.')).toBe('Not-,now')
    expect(fragment('Yes', 'Yes.\n\nYes, it is.')).toBe('Yes,-%2C%20it%20is.')
  })

  test('is joined to a fragment that the source’s address has', () => {
    const span = { start: 0, end: 3 }
    expect(textFragment(`${SOURCE}#top`, 'now', span, new AnchoredText('now'))).toBe(
      `${SOURCE}#top:~:text=now`,
    )
  })

  test('holds nothing that ends a part of the directive, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        fc.pre(words.trim() !== '')
        const directive = fragment(`a ${words} b`)
        expect(directive.replace(/,/, '')).toMatch(/^[^-,&#\s]+$/)
        expect(decodeURIComponent(directive.split(',')[0]!)).toMatch(/^a /)
      }),
    )
  })
})
