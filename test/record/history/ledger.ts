import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from 'vitest'
import { ContentFiles } from '../../../src/content/content-files.ts'
import { Problems } from '../../../src/content/problem.ts'
import { enterPublished } from '../../../src/content/published-ids.ts'
import { writeFiles } from '../../../src/content/write-files.ts'
import { arrangedFolder, names, withdrawnNames } from '../../channels/arrangement.ts'
import type { ContentFolder } from '../../content/content-folder.ts'
import { SLUG } from './bridge.ts'

/** The ids that went out, as a deploy notes them beside the content. */
export class Ledger {
  readonly #folder: ContentFolder
  /** By kind and id, whether a person had read it when it last went out. */
  readonly #out = new Map<string, boolean>()
  readonly #entered = new Set<string>()

  constructor(folder: ContentFolder) {
    this.#folder = folder
  }

  /** Whether something went out. */
  has(key: string): boolean {
    return this.#entered.has(key.replace('/', ' '))
  }

  /** Publishes: nothing that a person has read and that went out is gone without a word. */
  publish(): void {
    const { fixed } = arrangedFolder(this.#folder)
    const everything = fixed.at(-1)!
    const [standing, gone] = [names(everything), withdrawnNames(everything)]
    const all = new Set([...standing, ...gone])
    const vanished = [...this.#out].filter(([key, wasRead]) => wasRead && !all.has(key)).map(([key]) => key)
    expect(vanished).toEqual([])
    const ids = [...everything.items, ...everything.withdrawn.map(({ item }) => item)].flatMap((item) => [
      `${item.kind} ${item.id.slice(item.id.lastIndexOf('/') + 1)}`,
      ...(item.kind === 'article' ? [] : [`speaker ${item.speaker.id}`]),
    ])
    for (const item of everything.items) {
      if (item.kind === 'article') continue
      const { reviewed } = item.kind === 'quote' ? item.quote : item.statement
      this.#out.set(item.id.slice(item.id.indexOf(':', 4) + 1), reviewed)
    }
    for (const id of ids) this.#entered.add(id)
    const files = new ContentFiles(this.#folder.directory, new Problems())
    const entered = enterPublished(files, 'record.example,2026', new Map([[SLUG, ids]]))
    for (const { path } of entered) mkdirSync(dirname(path), { recursive: true })
    writeFiles(entered)
  }
}
