import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { feedPages } from '../../src/channels/archives.ts'
import { arrange } from '../../src/channels/arrange.ts'
import { type CodedDocument, codeDocument } from '../../src/compile/coded-document.ts'
import { encodePack } from '../../src/compile/pack.ts'
import { onceAFormat, renderFeed } from '../../src/compile/render-feed.ts'
import { loadContent } from '../../src/content/load-content.ts'
import { packFile } from '../../src/document.ts'
import { entryOf } from '../../src/feeds/entry.ts'
import { FORMATS } from '../../src/feeds/format.ts'
import { EditedContent } from './edited-content.ts'
import { type Edit, SIZES, type State } from './timeline.ts'

const EDITS = 200
const SEED = 20261123

/** Edits content 200 times and compiles a channel that has all of it, in every state, into a folder of assets. */
export async function compileTimeline(assets: string): Promise<void> {
  const folder = join(assets, 'timeline')
  mkdirSync(folder, { recursive: true })
  const content = new EditedContent(SEED)
  try {
    const states: State[] = []
    let edit: Edit = { kind: 'begin', touches: [] }
    for (let made = 0; made <= EDITS; made++) {
      states.push(await compileState(content.directory, edit, folder))
      edit = content.edit()
    }
    writeFileSync(join(folder, 'states.json'), JSON.stringify(states))
  } finally {
    content.remove()
  }
}

async function compileState(directory: string, edit: Edit, folder: string): Promise<State> {
  const { content } = loadContent({ directory })
  const channel = arrange(content).topics.get('all')?.channel
  if (!channel) throw new Error('no articles')
  const renderEntry = onceAFormat(content.site)
  const packs: Record<string, Record<string, string>> = {}
  for (const size of SIZES) {
    const { current, archives } = feedPages(channel, size)
    const files: Record<string, string> = {}
    for (const page of [current, ...archives]) {
      const documents = FORMATS.map((format) => renderFeed(page, format, content.site, renderEntry))
      const pack = encodePack(
        await Promise.all(documents.map((document) => codeDocument(document, quickly(document.content)))),
      )
      const name = `${createHash('sha256').update(pack).digest('hex').slice(0, 20)}.pack`
      writeFileSync(join(folder, name), pack)
      files[packFile(page.path)] = name
    }
    packs[size] = files
  }
  const items = Object.fromEntries(
    channel.items.map((item) => {
      const { id, title, authors, updated } = entryOf(item, content.site)
      return [id, JSON.stringify([title, authors.map(({ name }) => name), new Date(updated).toISOString()])]
    }),
  )
  return { edit, packs, items, withdrawn: channel.withdrawn.map(({ item }) => item.id) }
}

/** The coding that the test reads, without the best of compression, which is tested elsewhere and takes its time. */
function quickly(content: string): () => CodedDocument['coded'] {
  return () => ({ gzip: gzipSync(content, { level: 1 }) })
}
