import { ContentFiles } from '../../content/content-files.ts'
import { Problems } from '../../content/problem.ts'
import type { Site, Speaker } from '../../model.ts'
import type { DerivedRecord } from '../../record/derive-content.ts'
import { loadSource } from './load-unit.ts'
import { hashOf } from './unit-key.ts'

/** What records are derived with. */
export interface Deriving {
  readonly files: ContentFiles
  readonly site: Site
  readonly known: readonly Speaker[]
  readonly code: string
  readonly onDerived: (done: number) => void
}

/** What was derived, by what it was derived from. */
export type DerivedMemory = Map<string, DerivedRecord>

/** Derives articles that have no record, in their order: the speakers of one are known to the next. */
export async function deriveRecords(
  slugs: readonly string[],
  { files, site, known, code, onDerived }: Deriving,
  memory: DerivedMemory,
): Promise<Map<string, DerivedRecord>> {
  const records = new Map<string, DerivedRecord>()
  if (slugs.length === 0) {
    memory.clear()
    return records
  }
  // Most sites have all of their records, and the deriver takes as long to load as the rest.
  const { deriveForCompile } = await import('../../record/derive-content.ts')
  const derived: DerivedMemory = new Map()
  const speakers = [...known]
  for (const [at, slug] of slugs.entries()) {
    // What is wrong with the article is said when its unit is made.
    const source = loadSource(new ContentFiles(files.directory, new Problems()), slug, site, new Problems())
    if (!source) continue
    const from = hashOf(JSON.stringify([code, site, slug, hashOf(source.bytes), speakers]))
    const record = memory.get(from) ?? deriveForCompile(source.article, speakers)
    derived.set(from, record)
    records.set(slug, record)
    speakers.push(...record.speakers)
    onDerived(at + 1)
  }
  memory.clear()
  for (const [from, record] of derived) memory.set(from, record)
  return records
}
