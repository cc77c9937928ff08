import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { type Manner, PollingClient } from './polling-client.ts'
import type { State } from './timeline.ts'

const assets = (env as { ASSETS: Fetcher }).ASSETS
const file = (name: string) => assets.fetch(`https://assets.invalid/timeline/${name}`)
const states = (await (await file('states.json')).json()) as State[]

/** The assets of one state of the content: a pack's name leads to the bytes that it had then. */
const assetsOf = (packs: Readonly<Record<string, string>>) =>
  ({
    fetch: (url: string) => {
      const name = packs[new URL(url).pathname.slice(1)]
      return name === undefined ? Promise.resolve(new Response(null, { status: 404 })) : file(name)
    },
  }) as unknown as Fetcher

const FILES = ['rss.xml', 'atom.xml', 'feed.json'] as const
const manners: (Manner & { size: number; name: string })[] = FILES.flatMap((of) => [
  { file: of, size: 500, name: 'asks for everything', validators: false, deltas: false, archives: false },
  { file: of, size: 500, name: 'sends what it has', validators: true, deltas: false, archives: false },
  { file: of, size: 500, name: 'takes deltas', validators: true, deltas: true, archives: false },
  { file: of, size: 12, name: 'reads the archives', validators: true, deltas: false, archives: true },
  {
    file: of,
    size: 12,
    name: 'reads the archives and takes deltas',
    validators: true,
    deltas: true,
    archives: true,
  },
])

describe.each(manners)('a reader of $file that $name', { timeout: 120_000 }, ({ size, ...manner }) => {
  test('lives through 200 edits: nothing lost, nothing doubled, nothing changed without need', async () => {
    expect(states).toHaveLength(201)
    const client = new PollingClient(manner)
    for (const [at, { edit, packs, items, withdrawn }] of states.entries()) {
      await client.poll('/topics/all/', assetsOf(packs[size] ?? {}))
      const where = `after edit ${at}, ${edit.kind}`
      // RSS has no word for what was taken back: a reader keeps the note in its place.
      const gone = manner.file === 'rss.xml' ? new Set(withdrawn) : new Set<string>()
      const held = [...client.held].filter(([id]) => !gone.has(id))
      expect(Object.fromEntries(held), where).toEqual(items)
      if (at === 0) continue
      const touched = new Set(edit.touches.map((id) => `tag:on-record.example,2026:${id}`))
      expect(
        [...client.news].filter((id) => !touched.has(id)),
        where,
      ).toEqual([])
    }
    if (manner.deltas) expect(client.statuses).toContain(226)
    if (manner.validators) expect(client.statuses).toContain(304)
  })
})
