import { arrange } from '../channels/arrange.ts'
import { countWaiting } from '../channels/public-items.ts'
import { loadContent } from '../content/load-content.ts'
import type { Problem } from '../content/problem.ts'
import { NOT_FOUND_PACK, packFile } from '../document.ts'
import { isTopic, validatorOf } from '../feeds/validators.ts'
import type { Polling } from '../model.ts'
import { type DerivedAtCompile, deriveContent } from '../record/derive-content.ts'
import {
  type CodedDocument,
  codeDocument,
  type EarlierCodings,
  type RenderedDocument,
} from './coded-document.ts'
import { OutputFolder } from './output-folder.ts'
import { codingsIn, encodePack } from './pack.ts'
import { type Folder, foldersOf, renderNotFound, validatorsFolder } from './render-site.ts'

/** What to compile, and where to. */
export interface CompileOptions {
  /** The content folder. */
  readonly content: string
  /** The folder to make. */
  readonly out: string
  /** The address to serve at in place of the site's own. */
  readonly url?: string
  /** Told how far the work is, for showing progress. */
  readonly onProgress?: (step: 'loading' | 'deriving' | 'writing', done: number, of: number) => void
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
}

/** An asset that is larger than this is refused on upload (Workers, platform limits). */
const LARGEST_ASSET = 25 * 1024 * 1024

/** A pack that is larger than this stays out of the Worker's bundle, which must be small to start fast. */
const LARGEST_BUNDLED = 256 * 1024

/**
 * Compiles content into the folder that the Worker is bundled from: the same content gives the same bytes.
 *
 * @throws ContentError if the content breaks a rule; the last good output then stays as it was
 */
export async function compile({
  content: directory,
  out,
  url,
  onProgress,
}: CompileOptions): Promise<Compiled> {
  const output = new OutputFolder(out)
  try {
    const loaded = loadContent({
      directory,
      ...(url === undefined ? {} : { url }),
      ...(onProgress ? { onArticle: (done: number, of: number) => onProgress('loading', done, of) } : {}),
    })
    const { warnings } = loaded
    // Where the site requires review, nothing that is derived now could be published.
    const isDerived = loaded.content.site.review === 'optional'
    const { content, derived } = deriveContent(
      loaded.content,
      isDerived ? loaded.withoutRecord : [],
      (done, of) => onProgress?.('deriving', done, of),
    )
    const arrangement = arrange(content)
    const bundled: string[] = []
    const folders = foldersOf(content, arrangement)
    let documents = 0
    const validators = new Map<string, string>()
    const latest = arrangement.fixed.reduce((last, { updated }) => Math.max(last, updated), 0)
    for (const [at, folder] of folders.entries()) {
      documents += await writeFolder(folder, output, bundled, validators)
      onProgress?.('writing', at + 1, folders.length)
    }
    documents += await writeFolder(validatorsFolder(validators, latest), output, bundled, validators)
    await writeAsset(NOT_FOUND_PACK, [await codeDocument(renderNotFound(content, arrangement))], output)
    output.write('bundle.js', bundleModule(bundled, cacheControl(content.site.polling)))
    output.commit()
    const items = arrangement.fixed.at(-1)?.items ?? []
    const count = (kind: string) => items.filter((item) => item.kind === kind).length
    return {
      articles: count('article'),
      statements: count('statement'),
      quotes: count('quote'),
      documents,
      url: content.site.url,
      warnings,
      derived,
      waiting: countWaiting(content),
      withoutRecord: isDerived ? [] : loaded.withoutRecord,
    }
  } catch (error) {
    output.discard()
    throw error
  }
}

/**
 * Writes a folder's packs, notes in `bundled` whether the Worker's bundle has one and in `validators` those of its
 * feeds, and gives the number of documents.
 */
async function writeFolder(
  folder: Folder,
  output: OutputFolder,
  bundled: string[],
  validators: Map<string, string>,
): Promise<number> {
  const file = decodeURI(packFile(folder.path))
  const code = (documents: readonly RenderedDocument[], earlier: EarlierCodings) =>
    Promise.all(documents.map((document) => codeDocument(document, earlier)))
  const earlier = earlierCodings(output, [`bundle/${file}`, `assets/${file}`])
  const polled = await code(folder.polled(), earlier)
  const rest = await code(folder.render(), earlier)
  for (const { name, tag, status } of [...polled, ...rest]) {
    if (isTopic(folder.path, name) && status !== 410) validators.set(folder.path + name, validatorOf(tag))
  }
  const pack = encodePack(polled)
  if (polled.length > 0 && pack.length <= LARGEST_BUNDLED) {
    output.write(`bundle/${file}`, pack)
    bundled.push(folder.path)
    await writeAsset(file, rest, output)
  } else {
    await writeAsset(file, [...polled, ...rest], output)
  }
  return polled.length + rest.length
}

async function writeAsset(
  file: string,
  documents: readonly CodedDocument[],
  output: OutputFolder,
): Promise<void> {
  const pack = encodePack(documents)
  if (pack.length > LARGEST_ASSET) {
    throw new Error(
      `${file} would have ${pack.length} bytes, more than the ${LARGEST_ASSET} that an asset may have: ` +
        'split the article, or publish it with “syndicate: summary”',
    )
  }
  output.write(`assets/${file}`, pack)
}

function earlierCodings(output: OutputFolder, files: readonly string[]): EarlierCodings {
  const packs = files.flatMap((file) => {
    const pack = output.readLast(file)
    return pack ? [codingsIn(pack)] : []
  })
  return (name, tag) => {
    for (const find of packs) {
      const found = find(name, tag)
      if (found) return found
    }
    return undefined
  }
}

/** How long answers may be kept (RFC 9111 §5.2.2, RFC 5861). */
function cacheControl({ maxAge, staleWhileRevalidate, staleIfError }: Polling): string {
  return `public, max-age=${maxAge}, stale-while-revalidate=${staleWhileRevalidate}, stale-if-error=${staleIfError}`
}

/** The module that the Worker imports: the packs of the fixed channels' feeds, by folder, and what all answers share. */
function bundleModule(folders: readonly string[], cacheControl: string): string {
  const imports = folders.map((path, at) => `import pack${at} from './bundle/${packFile(path)}'\n`)
  const entries = folders.map((path, at) => `  ${JSON.stringify(path)}: pack${at},\n`)
  return [
    ...imports,
    `\nexport const bundledPacks = {\n${entries.join('')}}\n`,
    `\nexport const cacheControl = ${JSON.stringify(cacheControl)}\n`,
  ].join('')
}
