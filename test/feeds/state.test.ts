import { describe, expect, test } from 'vitest'
import type { Published } from '../../src/model.ts'
import { arranged, article, NOON, quote, site, speaker, statement } from '../channels/arrangement.ts'
import { renderAll } from './render-channel.ts'

const OPTIONAL = { review: 'optional' } as const

/** The feed of quotes in each format, of one quote. */
function feedsOf(of: Partial<Published>) {
  const { fixed } = arranged(
    [article('a', NOON, { statements: [statement('s', NOON, { quotes: [quote('q', NOON, of)] })] })],
    OPTIONAL,
  )
  return renderAll(fixed[2]!, site(OPTIONAL))
}

const found = 'Found automatically, not yet checked'

describe.each(['rss', 'atom', 'json'])('in %s', (name) => {
  const textOf = (of: Partial<Published>) =>
    feedsOf(of).find(({ format }) => format.name === name)?.text ?? ''

  test('an item that nobody has reviewed says so in its words, its summary and a category', () => {
    expect(textOf({ confidence: 0.9 }).split(found).length - 1).toBeGreaterThanOrEqual(3)
  })

  test('one that a person wrote was not found automatically', () => {
    expect(textOf({})).toContain('Not yet checked')
    expect(textOf({})).not.toContain(found)
  })

  test('review takes it away', () => {
    expect(textOf({ confidence: 0.9, reviewed: true })).not.toMatch(/not yet checked/i)
  })

  test('a withdrawn item says why, under its id, and none of its words', () => {
    const withdrawn = { at: NOON + 5000, reason: 'He was <misheard>' }
    const text = textOf({ withdrawn, corrections: [{ at: NOON, note: 'Not “Wait”' }] })
    expect(text).toContain('tag:record.example,2026:quote/q')
    expect(text).toMatch(/Withdrawn: He was (<|&lt;|&#x3C;)misheard>/)
    expect(text).not.toContain('Wait')
    expect(text).not.toContain(speaker('ada').name)
  })
})
