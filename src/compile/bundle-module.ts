import type { Polling, Speaker } from '../model.ts'

/** The module that the Worker imports: the packs of the fixed channels' feeds, by file, and what all answers share. */
export function bundleModule(
  files: readonly string[],
  polling: Polling,
  speakers: readonly Speaker[],
): string {
  const imports = files.map((file, at) => `import pack${at} from './bundle/${file}'\n`)
  const entries = files.map((file, at) => `  ${JSON.stringify(file)}: pack${at},\n`)
  return [
    ...imports,
    `\nexport const bundledPacks = {\n${entries.join('')}}\n`,
    `\nexport const cacheControl = ${JSON.stringify(cacheControl(polling))}\n`,
    `\nexport const movedFolders = ${JSON.stringify(movedFolders(speakers))}\n`,
  ].join('')
}

/** How long answers may be kept (RFC 9111 §5.2.2, RFC 5861). */
function cacheControl({ maxAge, staleWhileRevalidate, staleIfError }: Polling): string {
  return `public, max-age=${maxAge}, stale-while-revalidate=${staleWhileRevalidate}, stale-if-error=${staleIfError}`
}

/** Where the folders of speakers lead who have become one with another, or got another id. */
function movedFolders(speakers: readonly Speaker[]): Record<string, string> {
  return Object.fromEntries(
    speakers.flatMap(({ id, merged = [] }) =>
      merged.map((before) => [`speakers/${before}/`, `speakers/${id}/`]),
    ),
  )
}
