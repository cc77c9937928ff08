import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ContentFiles } from '../content/content-files.ts'
import { loadSources } from '../content/load-sources.ts'
import { ContentError, Problems } from '../content/problem.ts'
import { enterPublished } from '../content/published-ids.ts'
import { whileLocked, writeFiles } from '../content/write-files.ts'
import type { Instant } from '../model.ts'
import type { Unit } from './units/unit.ts'
import { readUnits } from './units/unit-index.ts'

/** What was noted. */
export interface NotedIds {
  /** The files that were written, as messages name them. */
  readonly files: readonly string[]
  /** How many articles the compiled site has. */
  readonly articles: number
}

/**
 * Enters what a compiled site publishes into the ledger beside the content, from which nothing may then vanish.
 *
 * @param out the compiled folder
 * @param now when it is: what is dated ahead has not gone out, though a compile that was told no day has it
 * @throws ContentError where site.yaml breaks a rule; Error where nothing has been compiled
 */
export function notePublished(directory: string, out: string, now: Instant = Date.now()): NotedIds {
  const problems = new Problems()
  const files = new ContentFiles(directory, problems)
  const { site } = loadSources(files, problems, { slugs: [] })
  if (!site || problems.fatal) throw new ContentError(problems.list())
  const units = compiledUnits(out, site.authority).filter(({ article: { due } }) => due <= now)
  const changes = whileLocked(directory, () => {
    const entered = enterPublished(
      files,
      site.authority,
      new Map(units.map((unit) => [unit.article.slug, idsOf(unit)])),
    )
    for (const { path } of entered) mkdirSync(dirname(path), { recursive: true })
    writeFiles(entered)
    return entered
  })
  return {
    files: changes.map(({ path }) => files.name(path.slice(join(directory).length))),
    articles: units.length,
  }
}

function compiledUnits(out: string, authority: string): Unit[] {
  if (!existsSync(join(out, 'bundle.js'))) {
    throw new Error(`${out}: holds no compiled site; run npm run compile`)
  }
  return [...readUnits((file) => readIfThere(join(out, file)), authority).units.values()]
}

function readIfThere(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined
}

/** All that went out of an article, with whose words it is. */
function idsOf({ items, withdrawn }: Unit): string[] {
  return [...items, ...withdrawn.map(({ item }) => item)].flatMap(({ kind, id, speakerId }) => [
    `${kind} ${id.slice(id.lastIndexOf('/') + 1)}`,
    ...(speakerId === undefined ? [] : [`speaker ${speakerId}`]),
  ])
}
