import { arrangeItems } from '../channels/arrange.ts'
import { ContentFiles } from '../content/content-files.ts'
import { KeptSources } from '../content/kept-sources.ts'
import { loadContent } from '../content/load-content.ts'
import { warnOfMixedTopics } from '../content/mixed-topics.ts'
import { ContentError, inOrder, type Problem, Problems } from '../content/problem.ts'
import { checkPublished } from '../content/published-ids.ts'
import type { Instant, Speaker } from '../model.ts'
import type { DerivedAtCompile } from '../record/derive-content.ts'
import { bundleModule } from './bundle-module.ts'
import { ChannelMemory } from './channel-memory.ts'
import { FileStamps } from './file-stamps.ts'
import { OutputFolder } from './output-folder.ts'
import { planSite } from './site-plan.ts'
import { collectUnits, type UnitMemory } from './units/collect-units.ts'
import { ContentHashes } from './units/content-hashes.ts'
import { GivenIds } from './units/given-ids.ts'
import type { WaitingArticle } from './units/part-by-due.ts'
import type { Unit } from './units/unit.ts'
import { codeHash } from './units/unit-key.ts'
import { type KeptPack, writeSite } from './write-site.ts'

/** What to compile, and where to. */
export interface CompileOptions {
  /** The content folder. */
  readonly content: string
  /** The folder to make. */
  readonly out: string
  /** The address to serve at in place of the site's own. */
  readonly url?: string
  /** Whether the Worker's bundle has what every poll asks for; otherwise that lies among the assets too. */
  readonly isBundled?: boolean
  /** Whether it compiles again and again, and may keep what makes the next time quick, beside the output too. */
  readonly isFollowing?: boolean
  /** A folder to keep in, for the next process, what the file system says of files; without it, each reads all of them. */
  readonly stamps?: string
  /** Told how far the work is, for showing progress. */
  readonly onProgress?: (
    step: 'loading' | 'deriving' | 'making' | 'writing',
    done: number,
    of: number,
  ) => void
}

/** What a compile made. */
export interface Compiled {
  readonly articles: number
  readonly statements: number
  readonly quotes: number
  readonly documents: number
  /** The address that the documents were made for. */
  readonly url: string
  readonly warnings: readonly Problem[]
  /** What was derived for the articles that have no record. */
  readonly derived: readonly DerivedAtCompile[]
  /** How many statements and quotes wait for a person to read them. */
  readonly waiting: number
  /** The articles that have no record and were not derived, since the site requires review. */
  readonly withoutRecord: readonly string[]
  /** The articles that are dated ahead, and wait. */
  readonly ahead: readonly WaitingArticle[]
}

/** Compiles one content folder, once or again and again: what it has loaded it keeps. */
export class Compiler {
  readonly #options: CompileOptions
  readonly #code = codeHash()
  readonly #stamps: FileStamps
  readonly #units: UnitMemory
  readonly #sources = new KeptSources()
  readonly #channels = new ChannelMemory()
  #packs: ReadonlyMap<string, KeptPack> | undefined

  constructor(options: CompileOptions) {
    this.#options = options
    const { stamps: folder, content, out } = options
    this.#stamps = new FileStamps(folder === undefined ? undefined : { folder, content, out })
    this.#units = { hashes: new ContentHashes(this.#stamps), derived: new Map(), ids: new GivenIds() }
  }

  /**
   * Compiles: of what is unchanged since the last output, nothing is made anew.
   *
   * @param asOf when it is: articles that are dated ahead of it wait; without it, none does
   * @throws ContentError if the content breaks a rule; the last good output then stays as it was
   */
  async compile(asOf?: Instant): Promise<Compiled> {
    const output = new OutputFolder(this.#options.out, this.#stamps, this.#options.isFollowing)
    try {
      const compiled = await this.#compileInto(output, asOf)
      output.commit()
      this.#stamps.keep()
      return compiled
    } catch (error) {
      output.discard()
      throw error
    }
  }

  async #compileInto(output: OutputFolder, asOf: Instant | undefined): Promise<Compiled> {
    const { content: directory, url, isBundled = true, onProgress = () => {} } = this.#options
    const problems = new Problems()
    const files = new ContentFiles(directory, problems)
    const { site, speakers: known } = this.#sources.load(files, problems, url)
    // One run reports all that is wrong, of the articles too.
    if (!site || !known) throw wholeError(this.#options)
    const collected = await collectUnits(
      { files, output, code: this.#code, asOf, onProgress, site, speakers: known },
      this.#units,
    )
    const { units, speakers, derived, bare, withoutRecord, ahead } = collected
    if (!problems.fatal && !collected.problems.some(({ severity }) => severity === 'error')) {
      checkPublished(
        files,
        () => ({
          ...standingUnits(collected.all, speakers),
          authority: site.authority,
          bare: new Set(bare),
        }),
        problems,
      )
    }
    warnOfMixedTopics(
      units.map(({ article }) => article),
      files,
      problems,
    )
    const all = [...problems.list(), ...collected.problems]
    if (all.some(({ severity }) => severity === 'error')) throw new ContentError(inOrder(all))

    const arrangement = arrangeItems(site, speakers, units, (channel) => this.#channels.keep(channel))
    const modified = arrangement.fixed.reduce((last, { updated }) => Math.max(last, updated), 0)
    const plan = planSite(arrangement, speakers, site, this.#channels)
    const written = await writeSite(
      { plan, units, modified, site, code: this.#code, isBundled, output, onProgress },
      this.#packs,
    )
    output.write('bundle.js', bundleModule(written.bundled, site.polling, speakers))
    this.#packs = written.packs
    const count = (kind: string) => arrangement.fixed.find((channel) => channel.kind === kind)!.items.length
    return {
      articles: count('articles'),
      statements: count('statements'),
      quotes: count('quotes'),
      documents: units.reduce((sum, { documents }) => sum + documents, written.documents),
      url: site.url,
      warnings: inOrder(all),
      derived,
      waiting: units.reduce((sum, { waiting }) => sum + waiting, 0),
      withoutRecord,
      ahead,
    }
  }
}

/** Every problem of a content folder whose site or speakers break a rule. */
function wholeError({ content: directory, url }: CompileOptions): unknown {
  try {
    loadContent({ directory, ...(url === undefined ? {} : { url }) })
    return new Error(`${directory}: changed while it was read; compile again`)
  } catch (error) {
    return error
  }
}

function standingUnits(units: readonly Unit[], speakers: readonly Speaker[]) {
  return {
    articles: new Set(units.map(({ article }) => article.slug)),
    items: new Set(units.flatMap(({ ids }) => ids)),
    speakers: new Set(speakers.flatMap(({ id, merged = [] }) => [id, ...merged])),
  }
}
