import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ContentFiles } from '../../content/content-files.ts'
import { type Problem, Problems } from '../../content/problem.ts'
import type { Site, Speaker } from '../../model.ts'
import { loadUnit } from './load-unit.ts'
import { makeUnit } from './make-unit.ts'
import { paintedIn } from './picture-pack.ts'
import type { Unit } from './unit.ts'
import { hashOf, type UnitInputs, UnitKeys } from './unit-key.ts'

/** What all units of a compile share. */
export interface UnitSetting {
  /** The content folder. */
  readonly directory: string
  readonly code: string
  readonly site: Site
  readonly speakers: readonly Speaker[]
}

/** An article to make the unit of. */
export interface UnitRequest {
  readonly slug: string
  /** Where to write its pack. */
  readonly path: string
  /** Where to write the pack of its pictures, and where the last one is; left out where the site has none. */
  readonly pictures?: { readonly path: string; readonly last: string }
  /** Its record, where it has none of its own. */
  readonly derived?: string
}

/** A unit, or what keeps it from being one. */
export interface UnitAnswer {
  readonly slug: string
  readonly unit: Unit | undefined
  /** The hashes of the article's files, as they were read. */
  readonly read?: Pick<UnitInputs, 'article' | 'record'>
  /** Every problem of the article, warnings and notes included. */
  readonly problems: readonly Problem[]
}

/** Makes units of articles, and writes their packs. */
export class UnitMaker {
  readonly #setting: UnitSetting
  readonly #speakers: ReadonlyMap<string, Speaker>
  readonly #known: ReadonlySet<string>
  readonly #keys: UnitKeys

  constructor(setting: UnitSetting) {
    this.#setting = setting
    this.#speakers = new Map(setting.speakers.map((speaker) => [speaker.id, speaker]))
    this.#known = new Set(this.#speakers.keys())
    this.#keys = new UnitKeys(setting.code, setting.site, this.#speakers)
  }

  /** Reads an article and makes its unit. */
  make({ slug, path, pictures: places, derived }: UnitRequest): UnitAnswer {
    const { directory, site } = this.#setting
    const problems = new Problems()
    const files = new ContentFiles(directory, problems)
    const loaded = loadUnit(files, slug, derived, site, this.#known, problems)
    if (!loaded || problems.fatal) return { slug, unit: undefined, problems: problems.list() }
    const painted = places && paintedIn(places.last)
    const { known, pack, pictures } = makeUnit(loaded.article, site, this.#speakers, painted)
    writeFileSync(path, pack)
    if (places && pictures) writeFileSync(places.path, pictures)
    const { ids, inputs } = loaded
    const unit = {
      ...known,
      key: this.#keys.of(inputs),
      pack: hashOf(pack),
      ...(pictures ? { pictures: hashOf(pictures) } : {}),
      ids,
      named: inputs.named,
    }
    // What was derived is in no file that anybody could mend.
    const noted = loaded.isDerived ? [] : problems.list()
    const inFolder = noted.map((problem) => ({ ...problem, file: basename(problem.file) }))
    const { article, record } = inputs
    const read = { article, record: loaded.isDerived ? undefined : record }
    return { slug, unit: { ...unit, problems: inFolder }, read, problems: noted }
  }
}
