import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { feedPages } from '../../src/channels/archives.ts'
import { arrange, arrangeItems } from '../../src/channels/arrange.ts'
import { channelPacks } from '../../src/compile/channel-packs.ts'
import { encodeSitePack } from '../../src/compile/encode-site-pack.ts'
import { gatherEntries } from '../../src/compile/entry-bytes.ts'
import { type MadeUnit, makeUnit } from '../../src/compile/units/make-unit.ts'
import { articleFolder } from '../../src/compile/units/unit.ts'
import { loadContent } from '../../src/content/load-content.ts'
import { packFile } from '../../src/document.ts'
import { entryOf } from '../../src/feeds/entry.ts'
import type { Article, Content } from '../../src/model.ts'
import { renderChannelPage } from '../../src/pages/channel-page.ts'
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
    const units = new TimelineUnits()
    let edit: Edit = { kind: 'begin', touches: [] }
    for (let made = 0; made <= EDITS; made++) {
      states.push(await compileState(content.directory, edit, folder, units))
      edit = content.edit()
    }
    writeFileSync(join(folder, 'states.json'), JSON.stringify(states))
  } finally {
    content.remove()
  }
}

/** Makes units, and each once. */
class TimelineUnits {
  readonly #made = new Map<string, MadeUnit>()

  of(article: Article, { site, speakers }: Content): MadeUnit {
    const key = JSON.stringify([article, speakers])
    const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]))
    const unit = this.#made.get(key) ?? makeUnit(article, site, byId)
    this.#made.set(key, unit)
    return unit
  }
}

async function compileState(
  directory: string,
  edit: Edit,
  folder: string,
  units: TimelineUnits,
): Promise<State> {
  const { content } = loadContent({ directory })
  const { site, speakers } = content
  const made = content.articles.map((article) => units.of(article, content))
  const known = made.map((unit) => unit.known)
  const channel = arrangeItems(site, speakers, known).topics.get('all')?.channel
  if (!channel) throw new Error('no articles')
  const bySlug = new Map(made.map((unit) => [unit.known.article.slug, unit]))
  const write = (pack: Uint8Array): string => {
    const name = `${createHash('sha256').update(pack).digest('hex').slice(0, 20)}.pack`
    writeFileSync(join(folder, name), pack)
    return name
  }
  const packs: Record<string, Record<string, string>> = {}
  for (const size of SIZES) {
    const sized = { ...site, feedSize: size }
    const paged = { channel, ...feedPages(channel, size) }
    const plan = channelPacks(paged, sized, '', (listing) => renderChannelPage(listing, sized))
    const needs = plan.flatMap((pack) => pack.needs())
    const bytesOf = gatherEntries(needs, (slug) => bySlug.get(slug)!.pack)
    const files = Object.fromEntries(
      made.map(({ known: { article }, pack }) => [packFile(articleFolder(article.slug)), write(pack)]),
    )
    for (const pack of plan) {
      const { bytes } = await encodeSitePack(pack, bytesOf, (slug) => bySlug.get(slug)!.known.version)
      files[pack.file] = write(bytes)
    }
    packs[size] = files
  }
  const items = Object.fromEntries(
    (arrange(content).topics.get('all')?.channel.items ?? []).map((item) => {
      const { id, title, authors, updated } = entryOf(item, site)
      return [id, JSON.stringify([title, authors.map(({ name }) => name), new Date(updated).toISOString()])]
    }),
  )
  return { edit, packs, items, withdrawn: channel.withdrawn.map(({ item }) => item.id) }
}
