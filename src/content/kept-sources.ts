import type { ContentFiles } from './content-files.ts'
import { loadSources, type Sources } from './load-sources.ts'
import type { Problems } from './problem.ts'

/** The site and its speakers of one compile after the other: read anew where their files changed, or had anything to say. */
export class KeptSources {
  #last: { readonly texts: string; readonly sources: Sources } | undefined

  load(files: ContentFiles, problems: Problems, url: string | undefined): Sources {
    const bytes = ['site.yaml', 'speakers.yaml'].map((file) => files.bytes(file) ?? [])
    const texts = bytes.map((of) => Buffer.from(of).toString('latin1')).join('\0')
    if (this.#last?.texts === texts) return this.#last.sources
    const before = problems.list().length
    const sources = loadSources(files, problems, { slugs: [], ...(url === undefined ? {} : { url }) })
    this.#last = problems.list().length === before ? { texts, sources } : undefined
    return sources
  }
}
