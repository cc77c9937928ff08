import { describe, expect, test } from 'vitest'
import { notifyHub } from '../../src/ping/hub.ts'
import { type HubAnswer, HubServer } from './hub-server.ts'
import { deadAddress } from './listening-server.ts'

const TOPIC = 'https://record.example/rss.xml'
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => `https://record.example/${at}/rss.xml`)

/** Tells the hub at an address of topics; the pauses are noted and not made. */
async function notify(url: string, topics: readonly string[]) {
  const pauses: number[] = []
  const progress: number[] = []
  const failed = await notifyHub(url, topics, {
    now: () => 0,
    pause: async (seconds) => {
      pauses.push(seconds)
    },
    onProgress: (_, done) => progress.push(done),
  })
  return { failed, pauses, progress }
}

/** Tells a hub that answers in some way of topics. */
async function notifyOf(topics: readonly string[], ...answers: HubAnswer[]) {
  const hub = await HubServer.start(...answers)
  const notified = await notify(hub.url, topics)
  expect(hub.malformed).toEqual([])
  return { ...notified, requests: hub.notified }
}

describe('the hub', () => {
  test('is told of a hundred topics a request at the most, and of every one, in order', async () => {
    const { failed, requests, progress } = await notifyOf(many(250))
    expect(requests.map(({ length }) => length)).toEqual([100, 100, 50])
    expect(requests.flat()).toEqual(many(250))
    expect({ failed: failed.size, progress }).toEqual({ failed: 0, progress: [100, 200, 250] })
  })

  test('is not asked for anything where there is nothing to tell', async () => {
    expect((await notifyOf([])).requests).toEqual([])
  })

  test.each([200, 202, 204])('has accepted with %i', async (status) => {
    const { failed, requests } = await notifyOf([TOPIC], [status])
    expect({ failed: failed.size, requests }).toEqual({ failed: 0, requests: [[TOPIC]] })
  })

  test('is asked again after 503 and 500, and what it then accepts has not failed', async () => {
    const { failed, requests, pauses } = await notifyOf([TOPIC], [503], [500])
    expect({ requests, pauses }).toEqual({ requests: [[TOPIC], [TOPIC], [TOPIC]], pauses: [1, 3] })
    expect(failed.size).toBe(0)
  })

  test('is given up after four attempts, with its own first line as the reason', async () => {
    const down: HubAnswer = [503, {}, 'over capacity\nmore']
    const { failed, requests, pauses } = await notifyOf([TOPIC], down, down, down, down)
    expect({ requests: requests.length, pauses }).toEqual({ requests: 4, pauses: [1, 3, 9] })
    expect([...failed]).toEqual([[TOPIC, 'the hub answered 503 “over capacity”; tried 4 times']])
  })

  test('that was given up is not asked for the remaining topics, which have failed too', async () => {
    const { failed, requests } = await notifyOf(many(250), [204], [503], [503], [503], [503])
    expect(requests.length).toBe(5)
    expect([...failed.keys()]).toEqual(many(250).slice(100))
  })

  test('that answers 429 or 503 with Retry-After is asked again when it says', async () => {
    const { failed, requests, pauses } = await notifyOf(
      [TOPIC],
      [429, { 'Retry-After': '25' }],
      [503, { 'Retry-After': 'Thu, 01 Jan 1970 00:01:00 GMT' }],
    )
    expect({ requests: requests.length, pauses }).toEqual({ requests: 3, pauses: [25, 60] })
    expect(failed.size).toBe(0)
  })

  test('that asks to come back in an hour is not asked again, and the reason says so', async () => {
    const { failed, requests, pauses } = await notifyOf([TOPIC], [429, { 'Retry-After': '3600' }])
    expect({ requests: requests.length, pauses }).toEqual({ requests: 1, pauses: [] })
    expect(failed.get(TOPIC)).toBe('the hub answered 429 and asked to wait (Retry-After: 3600); tried once')
  })

  test.each([400, 403, 404])(
    'that answers %i has had the last word on those topics alone',
    async (status) => {
      const { failed, requests, pauses } = await notifyOf(many(150), [status, {}, 'unknown topic'])
      expect({ requests: requests.length, pauses }).toEqual({ requests: 2, pauses: [] })
      expect([...failed.keys()]).toEqual(many(100))
      expect(new Set(failed.values())).toEqual(new Set([`the hub answered ${status} “unknown topic”`]))
    },
  )

  test('that has moved is not followed, since it would see a GET, and the reason says where it points', async () => {
    const { failed, requests } = await notifyOf([TOPIC], [301, { Location: 'https://hub.example/' }])
    expect(requests.length).toBe(1)
    expect(failed.get(TOPIC)).toMatch(/301 and points to https:\/\/hub\.example\/; correct “hub”/)
  })

  test('that cannot be reached is tried four times', async () => {
    const { failed, pauses } = await notify(await deadAddress(), [TOPIC])
    expect(pauses).toEqual([1, 3, 9])
    expect(failed.get(TOPIC)).toMatch(/^the hub did not answer: .*ECONNREFUSED.*; tried 4 times$/)
  })
})
