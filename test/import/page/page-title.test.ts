import { describe, expect, test } from 'vitest'
import { pageTitle, withoutSiteName } from '../../../src/import/page/page-title.ts'

describe('a title', () => {
  test.each([
    ['loses the publisher’s name', 'Bridge closes | Harbour Post', 'Bridge closes'],
    ['loses it whatever sets it apart', 'Bridge closes – The Harbour Post', 'Bridge closes'],
    ['loses what stands after the name too', 'Bridge closes - Harbour Post - News', 'Bridge closes'],
    ['keeps a dash of its own', 'Bridge closes – for good', 'Bridge closes – for good'],
    [
      'keeps words that have the name within',
      'Why I left – Harbour Post editor',
      'Why I left – Harbour Post editor',
    ],
    ['is one line', ' Bridge\n closes ', 'Bridge closes'],
  ])('%s', (_, stated, expected) => {
    expect(withoutSiteName(stated, ['Harbour Post'])).toBe(expected)
  })

  test('that was cut short is completed by the heading that it begins', () => {
    expect(pageTitle(['Bridge closes for the…'], ['Menu', 'Bridge closes for the summer'], [])).toBe(
      'Bridge closes for the summer',
    )
  })

  test('loses the name of a site that nothing else tells, where a heading ends before it', () => {
    expect(pageTitle(['Bridge closes | Unknown'], ['Bridge closes'], [])).toBe('Bridge closes')
  })

  test('is the only heading where nothing else says it', () => {
    expect(pageTitle([undefined], ['Bridge closes'], [])).toBe('Bridge closes')
    expect(pageTitle([undefined], ['One', 'Two'], [])).toBeUndefined()
  })
})
