import type { ContentFiles } from '../../content/content-files.ts'
import { ItemIds } from '../../content/item-ids.ts'
import { loadRecord } from '../../content/load-record.ts'
import { type Problem, Problems } from '../../content/problem.ts'
import type { Site } from '../../model.ts'
import { loadSource } from './load-unit.ts'
import type { Unit } from './unit.ts'

/** Which article gives each id of a statement or quote: of one compile after the other, what changed is looked at. */
export class GivenIds {
  readonly #given = new Map<string, string>()
  readonly #units = new Map<string, Unit>()

  /** The articles of which two give one id. */
  suspects(units: readonly Unit[]): string[] {
    const fresh = units.filter((unit) => this.#units.get(unit.article.slug) !== unit)
    const standing = new Set(units)
    for (const [slug, unit] of this.#units) {
      if (standing.has(unit)) continue
      for (const id of unit.ids) this.#given.delete(id)
      this.#units.delete(slug)
    }
    const suspects = new Set<string>()
    for (const unit of fresh) {
      const { slug } = unit.article
      this.#units.set(slug, unit)
      for (const id of unit.ids) {
        const first = this.#given.get(id)
        if (first === undefined) this.#given.set(id, slug)
        else {
          suspects.add(first)
          suspects.add(slug)
        }
      }
    }
    if (suspects.size > 0) {
      // Of two that give one id, one alone is known.
      this.#given.clear()
      this.#units.clear()
    }
    return [...suspects].toSorted()
  }
}

/**
 * The ids that two records give, with the line of each, for which the records are read again.
 *
 * @param derivedOf gives the record of an article that has none in a file
 */
export function idsGivenTwice(
  suspects: readonly string[],
  derivedOf: (slug: string) => string | undefined,
  files: ContentFiles,
  site: Site,
): readonly Problem[] {
  const problems = new Problems()
  const ids = new ItemIds(problems)
  for (const slug of suspects) {
    const path = ['articles', slug, 'record.yaml']
    const text = files.has(...path) ? files.read(...path) : derivedOf(slug)
    const source = loadSource(files, slug, site, new Problems())
    const record =
      text === undefined || !source
        ? undefined
        : loadRecord(text, source.article, files.name(...path), new Problems())
    if (record) ids.check(record, files.name(...path))
  }
  return problems.list()
}
