import { gunzipSync } from 'node:zlib'
import { arrangeItems } from '../../src/channels/arrange.ts'
import { itemsOf } from '../../src/channels/item.ts'
import { gatherEntries } from '../../src/compile/entry-bytes.ts'
import { readPack } from '../../src/compile/read-pack.ts'
import { planSite } from '../../src/compile/site-plan.ts'
import { makeUnit } from '../../src/compile/units/make-unit.ts'
import type { Content } from '../../src/model.ts'
import { picturesOf } from '../../src/pictures/pictures-of.ts'

/** Every word that is made of some content: pages, entries, what stands around entries in feeds, and pictures. */
export async function wholeSite({ site, speakers, articles }: Content): Promise<string> {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]))
  const units = articles.map((article) => makeUnit(article, site, byId, () => new Uint8Array()))
  const pictures = articles.flatMap((article) => [
    ...(picturesOf(itemsOf(article, site, byId).items, article, site)?.values() ?? []),
  ])
  const plan = planSite(
    arrangeItems(
      site,
      speakers,
      units.map(({ known }) => known),
    ),
    speakers,
    site,
  )
  const packs = new Map(units.map(({ known, pack }) => [known.article.slug, pack]))
  const bytesOf = gatherEntries(
    plan.flatMap((pack) => pack.needs()),
    (slug) => packs.get(slug)!,
  )
  const rendered = plan.map((pack) => pack.render(bytesOf))
  return [
    ...pictures.map(({ svg }) => svg),
    ...units.flatMap(({ pack }) => textsIn(pack)),
    ...rendered.flatMap(({ ready }) => ready.map(({ content }) => Buffer.from(content).toString())),
    ...rendered.flatMap(({ joined }) =>
      joined.flatMap(({ document: { head, tail, tombstones } }) => [head, tail, ...tombstones]),
    ),
  ].join('\n')
}

function textsIn(pack: Uint8Array): string[] {
  const { table, bytes } = readPack(pack)
  const { documents, entries, shells } = table
  const streams = [
    ...Object.values(documents).flatMap((document) => ('coded' in document ? [[document.coded.gzip]] : [])),
    ...Object.values(entries?.formats ?? {}).map(({ stream }) => stream),
    ...Object.values(shells ?? {}),
  ]
  return streams.map((stream) => gunzipSync(bytes(...stream)).toString('utf8'))
}
