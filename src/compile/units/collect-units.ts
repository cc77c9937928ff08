import type { ContentFiles } from '../../content/content-files.ts'
import type { Problem } from '../../content/problem.ts'
import { packFile } from '../../document.ts'
import type { Instant, Site, Speaker } from '../../model.ts'
import { picturesFolder } from '../../pictures/pictures-of.ts'
import type { DerivedAtCompile, DerivedRecord } from '../../record/derive-content.ts'
import type { OutputFolder } from '../output-folder.ts'
import type { ContentHashes } from './content-hashes.ts'
import { type DerivedMemory, deriveRecords } from './derive-records.ts'
import { type GivenIds, idsGivenTwice } from './given-ids.ts'
import { makeUnits } from './make-units.ts'
import { partByDue, type WaitingArticle } from './part-by-due.ts'
import { articleFolder, type Unit } from './unit.ts'
import { type IndexedUnits, readUnits, writeUnits } from './unit-index.ts'
import { hashOf, UnitKeys } from './unit-key.ts'
import type { UnitRequest } from './unit-maker.ts'

/** What to make units of. */
export interface UnitsToCollect {
  readonly site: Site
  readonly speakers: readonly Speaker[]
  readonly files: ContentFiles
  readonly output: OutputFolder
  readonly code: string
  /** When it is: articles that are dated ahead of it wait. Without it, none does. */
  readonly asOf?: Instant | undefined
  readonly onProgress: (step: 'loading' | 'deriving' | 'making', done: number, of: number) => void
}

/** What is kept from one compile to the next in the same process. */
export interface UnitMemory {
  readonly hashes: ContentHashes
  units?: IndexedUnits
  keys?: { readonly site: Site; readonly known: readonly Speaker[]; readonly keys: UnitKeys }
  readonly derived: DerivedMemory
  readonly ids: GivenIds
}

/** The units of articles, in the order of their slugs, and what was met on the way. */
export interface CollectedUnits {
  /** Those that are published. */
  readonly units: readonly Unit[]
  /** All of them, those that wait for their day too. */
  readonly all: readonly Unit[]
  readonly ahead: readonly WaitingArticle[]
  /** The site's speakers, and those that were derived. */
  readonly speakers: readonly Speaker[]
  readonly problems: readonly Problem[]
  readonly derived: readonly DerivedAtCompile[]
  /** The articles that have no record in a file. */
  readonly bare: readonly string[]
  readonly withoutRecord: readonly string[]
}

/** Makes the units of articles that changed, and takes the others over from the last output. */
export async function collectUnits(
  { files, site, speakers: known, output, code, asOf, onProgress }: UnitsToCollect,
  memory: UnitMemory,
): Promise<CollectedUnits> {
  const slugs = files.articleSlugs()
  const bare = slugs.filter((slug) => !files.has('articles', slug, 'record.yaml'))
  // Where the site requires review, nothing that is derived now could be published.
  const isDerived = site.review === 'optional'
  const records = isDerived
    ? await deriveRecords(
        bare,
        { files, site, known, code, onDerived: (done) => onProgress('deriving', done, bare.length) },
        memory.derived,
      )
    : new Map<string, DerivedRecord>()
  const speakers = [...known, ...[...records.values()].flatMap((record) => record.speakers)]

  const last = memory.units ?? readUnits((file) => output.readLast(file), site.authority)
  const keys = keysFor(site, known, speakers, code, memory)
  const kept = new Map<string, Unit>()
  const requests: UnitRequest[] = []
  for (const [at, slug] of slugs.entries()) {
    const derived = records.get(slug)?.record
    const earlier = last.units.get(slug)
    if (earlier && isCurrent(earlier, derived, keys, files, memory.hashes) && reuse(earlier, output)) {
      kept.set(slug, earlier)
    } else {
      requests.push({
        slug,
        path: output.place(packPath(articleFolder(slug))),
        ...(site.picturesSince === undefined ? {} : { pictures: placesOfPictures(slug, output) }),
        ...(derived === undefined ? {} : { derived }),
      })
    }
    onProgress('loading', at + 1, slugs.length)
  }
  const setting = { directory: files.directory, code, site, speakers }
  const { hashes } = memory
  const stamps = stampsBefore(requests, files, hashes)
  const answers = await makeUnits(requests, setting, (done) => onProgress('making', done, requests.length))
  const problems: Problem[] = []
  for (const { slug, unit, read, problems: found } of answers) {
    const [article, record] = stamps.get(slug) ?? []
    hashes.note(articlePath(slug), article, read?.article)
    hashes.note(recordPath(slug), record, read?.record)
    if (!unit) {
      problems.push(...found)
      continue
    }
    kept.set(slug, unit)
    output.wrote(packPath(articleFolder(slug)), unit.pack)
    if (unit.pictures !== undefined) output.wrote(packPath(picturesFolder(slug)), unit.pictures)
  }
  const all = slugs.flatMap((slug) => kept.get(slug) ?? [])
  for (const { article, problems: found } of all) {
    for (const problem of found) {
      problems.push({ ...problem, file: files.name('articles', article.slug, problem.file) })
    }
  }
  const derivedOf = (slug: string) => records.get(slug)?.record
  problems.push(...idsGivenTwice(memory.ids.suspects(all), derivedOf, files, site))
  const { units, ahead, problems: early } = partByDue(all, asOf, files)
  problems.push(...early)
  for (const { slug } of ahead) {
    for (const folder of [articleFolder(slug), picturesFolder(slug)]) output.leaveOut(packPath(folder))
  }
  memory.units = writeUnits(units, last, output)
  return {
    units,
    all,
    ahead,
    speakers,
    problems,
    derived: [...records.values()].map(({ slug, statements, quotes }) => ({ slug, statements, quotes })),
    bare,
    withoutRecord: isDerived ? [] : bare,
  }
}

/** The stamps of the files that units are made of, from before they are read. */
function stampsBefore(requests: readonly UnitRequest[], files: ContentFiles, hashes: ContentHashes) {
  return new Map(
    requests.map(({ slug }) => [
      slug,
      [articlePath(slug), recordPath(slug)].map((path) => hashes.stampOf(files, path)),
    ]),
  )
}

function articlePath(slug: string): string {
  return `articles/${slug}/article.md`
}

function recordPath(slug: string): string {
  return `articles/${slug}/record.yaml`
}

/** Where the site and its speakers are those of the last time, so are the keys that were made. */
function keysFor(
  site: Site,
  known: readonly Speaker[],
  speakers: readonly Speaker[],
  code: string,
  memory: UnitMemory,
): UnitKeys {
  const { keys: last } = memory
  if (last?.site === site && last.known === known && speakers.length === known.length) return last.keys
  const keys = new UnitKeys(code, site, new Map(speakers.map((speaker) => [speaker.id, speaker])))
  if (speakers.length === known.length) memory.keys = { site, known, keys }
  return keys
}

function isCurrent(
  unit: Unit,
  derived: string | undefined,
  keys: UnitKeys,
  files: ContentFiles,
  hashes: ContentHashes,
): boolean {
  const { slug } = unit.article
  const article = hashes.of(files, articlePath(slug))
  if (article === undefined) return false
  const own = hashes.of(files, recordPath(slug))
  const record = own ?? (derived === undefined ? undefined : hashOf(derived))
  return unit.key === keys.of({ slug, article, record, named: unit.named })
}

function reuse({ article: { slug }, pack, pictures }: Unit, output: OutputFolder): boolean {
  return (
    output.reuse(packPath(articleFolder(slug)), pack) &&
    (pictures === undefined || output.reuse(packPath(picturesFolder(slug)), pictures))
  )
}

function packPath(folder: string): string {
  return `assets/${decodeURI(packFile(folder))}`
}

function placesOfPictures(slug: string, output: OutputFolder): NonNullable<UnitRequest['pictures']> {
  const file = packPath(picturesFolder(slug))
  return { path: output.place(file), last: output.lastPath(file) }
}
