import { arrange } from '../channels/arrange.ts'
import { loadContent } from '../content/load-content.ts'
import type { Problem } from '../content/problem.ts'
import { NOT_FOUND_PACK, packFile } from '../document.ts'
import { codeDocument, type RenderedDocument } from './coded-document.ts'
import { OutputFolder } from './output-folder.ts'
import { codingsIn, encodePack } from './pack.ts'
import { foldersOf, renderNotFound } from './render-site.ts'

/** What to compile, and where to. */
export interface CompileOptions {
  /** The content folder. */
  readonly content: string
  /** The folder to make. */
  readonly out: string
  /** The address to serve at in place of the site's own. */
  readonly url?: string
  /** Told how far the work is, for showing progress. */
  readonly onProgress?: (step: 'loading' | 'writing', done: number, of: number) => void
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
  /** The articles that have no record. */
  readonly withoutRecord: readonly string[]
}

/** An asset that is larger than this is refused on upload (Workers, platform limits). */
const LARGEST_ASSET = 25 * 1024 * 1024

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
  const { content, warnings, withoutRecord } = loadContent({
    directory,
    ...(url === undefined ? {} : { url }),
    ...(onProgress ? { onArticle: (done: number, of: number) => onProgress('loading', done, of) } : {}),
  })
  const arrangement = arrange(content)
  const output = new OutputFolder(out)
  try {
    const bundled: { path: string; file: string }[] = []
    const folders = foldersOf(content, arrangement)
    let documents = 0
    for (const [at, { path, kept, render }] of folders.entries()) {
      const file = kept === 'bundle' ? `bundle/${packFile(path)}` : `assets/${decodeURI(packFile(path))}`
      const rendered = render()
      await writePack(output, file, rendered)
      if (kept === 'bundle') bundled.push({ path, file })
      documents += rendered.length
      onProgress?.('writing', at + 1, folders.length)
    }
    await writePack(output, `assets/${NOT_FOUND_PACK}`, [renderNotFound(content, arrangement)])
    output.write('bundle.js', bundleModule(bundled))
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
      withoutRecord,
    }
  } catch (error) {
    output.discard()
    throw error
  }
}

async function writePack(
  output: OutputFolder,
  file: string,
  rendered: readonly RenderedDocument[],
): Promise<void> {
  const last = output.readLast(file)
  const earlier = last ? codingsIn(last) : () => undefined
  const pack = encodePack(await Promise.all(rendered.map((document) => codeDocument(document, earlier))))
  if (pack.length > LARGEST_ASSET) {
    throw new Error(
      `${file} would have ${pack.length} bytes, more than the ${LARGEST_ASSET} that an asset may have: ` +
        'split the article, or publish it with “syndicate: summary”',
    )
  }
  output.write(file, pack)
}

/** The module that the Worker imports: the packs of the fixed channels' feeds, by folder. */
function bundleModule(bundled: readonly { path: string; file: string }[]): string {
  const imports = bundled.map(({ file }, at) => `import pack${at} from './${file}'\n`)
  const entries = bundled.map(({ path }, at) => `  ${JSON.stringify(path)}: pack${at},\n`)
  return `${imports.join('')}\nexport const bundledPacks = {\n${entries.join('')}}\n`
}
