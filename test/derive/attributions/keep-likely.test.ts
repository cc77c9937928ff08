import { expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'
import { readGoldArticles } from '../read-gold-article.ts'

test('no statement is made of a doubtful attribution without a quote', () => {
  for (const { text } of readGoldArticles()) {
    const { attributions, statements } = derive(text, { language: 'en' })
    for (const statement of statements) {
      for (const a of statement.attributions) {
        if (statement.quotes.length === 0) expect(attributions[a]!.confidence).toBeGreaterThanOrEqual(0.1)
      }
    }
  }
})

test('the attributions that statements are made of come first, in the order of the text', () => {
  for (const { text } of readGoldArticles()) {
    const { attributions, statements } = derive(text, { language: 'en' })
    const last = Math.max(-1, ...statements.flatMap((statement) => statement.attributions))
    const starts = attributions.slice(0, last + 1).map(({ content }) => content[0]!.start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  }
})
