import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ContentFiles } from './content-files.ts'
import { Problems } from './problem.ts'

/** The folder of the ledger: a file for each article, so that two branches seldom write the same one. */
const LEDGER = 'published'

/** The file with the authority that ids went out under. No slug begins like this. */
const AUTHORITY_FILE = '_authority.txt'

/** What can be looked up in the ledger of an article. */
export type PublishedKind = 'article' | 'statement' | 'quote' | 'speaker'

const LINE = /^(article|statement|quote|speaker) ([a-z0-9]+(?:-[a-z0-9]+)*)$/

const HEAD = '# Ids that are out, written by npm run ledger. Commit this file.'

/** Something that went out, such as `quote 9rj3c5m8w0zt`, with its line in the ledger. */
interface PublishedId {
  readonly kind: PublishedKind
  readonly id: string
  readonly line: number
}

/** What a site has now. */
export interface StandingIds {
  readonly authority: string
  readonly articles: ReadonlySet<string>
  /** Statements and quotes of all records, such as `quote 9rj3c5m8w0zt`. */
  readonly items: ReadonlySet<string>
  /** Ids of speakers, and ids that lead to them. */
  readonly speakers: ReadonlySet<string>
  /** Articles that have no record. */
  readonly bare: ReadonlySet<string>
}

/** The slugs of the articles that something went out of. */
function publishedSlugs(files: ContentFiles): string[] {
  const folder = join(files.directory, LEDGER)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && file !== AUTHORITY_FILE)
    .map((file) => file.slice(0, -'.txt'.length))
    .toSorted()
}

/**
 * Notes what went out and is gone: it would vanish from readers without a word, or its id be given to something else.
 *
 * @param standingIds asked where there is a ledger
 * @param skips whether nothing is known of an article's items, such as of one that is derived later
 */
export function checkPublished(
  files: ContentFiles,
  standingIds: () => StandingIds,
  problems: Problems,
  skips: (slug: string) => boolean = () => false,
): void {
  if (!files.has(LEDGER)) return
  const standing = standingIds()
  checkAuthority(files, standing.authority, problems)
  for (const slug of publishedSlugs(files)) {
    const file = files.name(LEDGER, `${slug}.txt`)
    const forgets = 'or remove this line if it never went out'
    for (const { kind, id, line } of readLedger(files, slug, problems)) {
      if (kind === 'article') {
        if (standing.articles.has(id)) continue
        const folder = files.name('articles', id)
        const remedy = `put ${folder} back, with withdrawn: {at, reason} in its front matter if it is taken back; ${forgets}`
        problems.error(file, line, `the article “${id}” was published, and is gone`, remedy)
        // All that it had is gone with it, which need not be said of each.
        break
      }
      if (skips(slug)) continue
      if (kind === 'speaker' ? standing.speakers.has(id) : standing.items.has(`${kind} ${id}`)) continue
      if (kind === 'speaker') {
        const remedy = `add the id under merged of the speaker that it leads to now, in ${files.name('speakers.yaml')}; ${forgets}`
        problems.error(file, line, `the speaker “${id}” was published, and is in no entry`, remedy)
      } else {
        const record = files.name('articles', slug, 'record.yaml')
        const remedy = standing.bare.has(slug)
          ? `${record} is missing: put it back, or put article.md back as it was, run npm run derive -- ${slug}, and edit it then`
          : `put it back into ${record}, with withdrawn: {at, reason} if it is taken back`
        problems.error(
          file,
          line,
          `the ${kind} “${id}” was published, and is in no record`,
          `${remedy}; ${forgets}`,
        )
      }
    }
  }
}

function checkAuthority(files: ContentFiles, authority: string, problems: Problems): void {
  if (!files.has(LEDGER, AUTHORITY_FILE)) return
  const published = files.read(LEDGER, AUTHORITY_FILE)?.trim()
  if (published === undefined || published === authority) return
  problems.error(
    files.name(LEDGER, AUTHORITY_FILE),
    1,
    `ids went out under the authority “${published}”, and site.yaml has “${authority}”`,
    'put the first back: every reader would take every item for a new one; or remove this folder if nothing went out',
  )
}

/** Whether anything of an article went out, as far as the ledger knows. */
export function isOut(files: ContentFiles, slug: string): boolean {
  return files.has(LEDGER, `${slug}.txt`)
}

/** What went out of an article, in the order of its ledger; none where there is no ledger of it. */
function readLedger(files: ContentFiles, slug: string, problems: Problems): PublishedId[] {
  const path = [LEDGER, `${slug}.txt`]
  const text = files.has(...path) ? files.read(...path) : undefined
  return (text ?? '').split('\n').flatMap((words, at) => {
    if (words.trim() === '' || words.startsWith('#')) return []
    const [, kind, id] = LINE.exec(words.trim()) ?? []
    if (kind === undefined || id === undefined) {
      const remedy =
        'write it as in quote 9rj3c5m8w0zt, a line each, and keep all lines of both where Git merged two'
      problems.error(files.name(...path), at + 1, 'is no id', remedy)
      return []
    }
    return [{ kind: kind as PublishedKind, id, line: at + 1 }]
  })
}

/** A file of the ledger, and what is to stand in it. */
export interface LedgerFile {
  readonly path: string
  readonly before: string | undefined
  readonly text: string
}

/**
 * The files of the ledger that change when more goes out; nothing ever leaves it by itself.
 *
 * @param published the ids of each article, such as `quote 9rj3c5m8w0zt`, by its slug
 */
export function enterPublished(
  files: ContentFiles,
  authority: string,
  published: ReadonlyMap<string, readonly string[]>,
): LedgerFile[] {
  const problems = new Problems()
  const entered = [...published].flatMap(([slug, ids]): LedgerFile[] => {
    const known = new Set(readLedger(files, slug, problems).map(({ kind, id }) => `${kind} ${id}`))
    const fresh = [...new Set(ids)].filter((id) => !known.has(id))
    if (fresh.length === 0) return []
    const lines = [...known, ...fresh].toSorted()
    return [ledgerFile(files, `${slug}.txt`, `${HEAD}\n${lines.join('\n')}\n`)]
  })
  if (entered.length === 0 || files.has(LEDGER, AUTHORITY_FILE)) return entered
  return [ledgerFile(files, AUTHORITY_FILE, `${authority}\n`), ...entered]
}

function ledgerFile(files: ContentFiles, file: string, text: string): LedgerFile {
  const bytes = files.bytes(LEDGER, file)
  return {
    path: join(files.directory, LEDGER, file),
    before: bytes && Buffer.from(bytes).toString('utf8'),
    text,
  }
}
