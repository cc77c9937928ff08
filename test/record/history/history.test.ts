import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { arrangedFolder, channelsOf } from '../../channels/arrangement.ts'
import { wholeSite } from '../../compile/whole-site.ts'
import { withoutBodies } from '../../compile/without-bodies.ts'
import { HISTORIES, PARAGRAPHS, settle } from './acts.ts'
import { Editor } from './editor.ts'
import { DERIVER } from './readings.ts'

vi.mock('../../../src/record/draft-record.ts', async (load) => {
  const { draftRecord } = await load<typeof import('../../../src/record/draft-record.ts')>()
  const draft: typeof draftRecord = (article, speakers) => DERIVER.draft(draftRecord, article, speakers)
  return { draftRecord: draft }
})

/** How many histories are tried: more with ON_RECORD_HISTORIES=1000. */
const RUNS = Number(process.env.ON_RECORD_HISTORIES ?? 12)
/** What one may take on a busy machine, in milliseconds. */
const PATIENCE = 5000

test('whatever an editor does, ids stay, dates move forward, decisions stand, and what is held back stays back', {
  timeout: 60_000 + RUNS * PATIENCE,
}, async () => {
  const tried = new Map<string, number>()
  let histories = 0
  await fc.assert(
    fc.asyncProperty(PARAGRAPHS, HISTORIES, async (paragraphs, acts) => {
      const editor = new Editor(paragraphs)
      for (const { kind, by } of acts) {
        by(editor)
        tried.set(kind, (tried.get(kind) ?? 0) + 1)
      }
      await expectWellPublished(editor)
      editor.close()
      histories++
    }),
    { numRuns: RUNS },
  )
  if (process.env.ON_RECORD_HISTORIES !== undefined)
    console.log(`${histories} histories: ${[...tried].map(([kind, count]) => `${kind} ${count}`).join(', ')}`)
})

/** What has come of a history can be published, and is right. */
async function expectWellPublished(editor: Editor): Promise<void> {
  settle(editor)
  const errors = editor.folder.problems().filter(({ severity }) => severity === 'error')
  expect(errors.map(({ what, remedy }) => `${what}; ${remedy}`)).toEqual([])
  editor.publish()
  expectRightMouths(editor)
  await expectNothingWithheld(editor)
}

/** Every quote that is out stands in the feed of its speaker and of no other, but as one that is gone. */
function expectRightMouths({ folder }: Editor): void {
  const arrangement = arrangedFolder(folder)
  for (const [speaker, { items }] of arrangement.speakers) {
    for (const item of items) if (item.kind !== 'article') expect(item.speaker.id).toBe(speaker)
  }
}

/** The words of quotes that are not out stand nowhere but in the body of their article. */
async function expectNothingWithheld({ folder }: Editor): Promise<void> {
  const { content } = folder.load()
  const out = new Set(
    channelsOf(arrangedFolder(folder)).flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'quote' ? [item.quote.exact] : [])),
    ),
  )
  const site = withoutBodies(await wholeSite(content))
  const [article] = content.articles
  const withheld = article!.statements
    .flatMap(({ quotes }) => quotes)
    // Words that were taken back when the article had them no more may be in it again, as its own.
    .filter(({ span }) => span.end > span.start)
    .map(({ exact }) => exact.replace(/[,.]$/, ''))
    // What the article says elsewhere too, in a place that no record has, is its own.
    .filter((exact) => exact.split(' ').length > 3 && article!.text.split(exact).length === 2)
    .filter((exact) => ![...out].some((other) => other.includes(exact) || exact.includes(other)))
  for (const exact of withheld) expect(site).not.toContain(exact)
}
