import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inBatches, notificationForm } from '../../src/ping/notification.ts'

describe('a notification', () => {
  test('is a form with the mode publish and each topic as a hub.url and a hub.topic', () => {
    const form = notificationForm(['https://a.example/rss.xml', 'https://a.example/q/atom.xml?x=1&y'])
    expect(form.toString()).toBe(
      'hub.mode=publish' +
        '&hub.url=https%3A%2F%2Fa.example%2Frss.xml&hub.topic=https%3A%2F%2Fa.example%2Frss.xml' +
        '&hub.url=https%3A%2F%2Fa.example%2Fq%2Fatom.xml%3Fx%3D1%26y' +
        '&hub.topic=https%3A%2F%2Fa.example%2Fq%2Fatom.xml%3Fx%3D1%26y',
    )
  })
})

describe('batches', () => {
  test('hold a hundred topics at the most, and every topic once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 450 }), (topics) => {
        const batches = inBatches(topics)
        expect(batches.flat()).toEqual(topics)
        expect(batches.length).toBe(Math.ceil(topics.length / 100))
        expect(batches.every(({ length }) => length > 0 && length <= 100)).toBe(true)
      }),
    )
  })
})
