import { hash } from 'node:crypto'
import type { Listed, Withdrawn } from '../../channels/item.ts'
import type { Problem } from '../../content/problem.ts'
import type { EntryFormat } from '../../document.ts'
import type { Article, Instant, Withdrawal } from '../../model.ts'

/** What entries are written in, in the order in which units have them. */
export const ENTRY_FORMATS: readonly EntryFormat[] = ['rss', 'atom', 'json', 'page']

/** An entry of a unit, as documents that are joined of entries refer to it. */
export interface UnitEntry {
  /** The slug of its article. */
  readonly slug: string
  /** Its place among the entries of the unit; of an item that was taken back, that of the note in its place. */
  readonly at: number
  /** For each entry format, the beginning of the entry's hash; in one string, since there are hundreds of thousands. */
  readonly prints: string
  /** For each entry format, how many bytes the entry has. */
  readonly lengths: readonly number[]
}

/** By what an entry is found in its unit. */
export type EntryPlace = Pick<UnitEntry, 'slug' | 'at'>

/** An item as its unit has it: what channels need, and what stands for its entries. */
export interface UnitItem extends Listed, UnitEntry {
  /** The place among the entries of the heading of its day, under which pages list it. */
  readonly dayAt: number
  /** The version of its unit, by which archive documents refer to its entries. */
  readonly version: string
}

/** An article as the rest of the site knows it. */
export type UnitArticle = Pick<Article, 'slug' | 'title' | 'topics'> & {
  readonly withdrawn?: Withdrawal
  /** From when on it may go out. */
  readonly due: Instant
}

/** All that the rest of the site must know of one article: its pack has the bytes. */
export interface Unit {
  readonly article: UnitArticle
  /** The hash of all that it was made from. */
  readonly key: string
  /** The hash of its pack. */
  readonly pack: string
  /** The hash of the pack of its pictures, where it has any. */
  readonly pictures?: string
  /** What references to its entries name it by. */
  readonly version: string
  readonly items: readonly UnitItem[]
  readonly withdrawn: readonly Withdrawn<UnitItem>[]
  /** The ids that its record gives, waiting ones included, such as `quote q1`. */
  readonly ids: readonly string[]
  /** The speakers that its record names. */
  readonly named: readonly string[]
  /** How many statements and quotes wait for a person to read them. */
  readonly waiting: number
  /** The validators of its feeds, in the order of the formats; none where it was withdrawn. */
  readonly feeds: readonly string[]
  /** How many documents its packs have. */
  readonly documents: number
  /** Warnings and notes; their files are named as in the article's folder. */
  readonly problems: readonly Problem[]
}

/** The place of a format among those that units have. */
export function formatPlace(format: EntryFormat): number {
  return ENTRY_FORMATS.indexOf(format)
}

/** Puts the beginnings of an entry's hashes together. */
export function joinPrints(prints: readonly string[]): string {
  return prints.map((print) => print.padEnd(PRINT_LENGTH)).join(' ')
}

/** The beginning of the hash of an item's entry in a format. */
export function printIn({ prints }: UnitEntry, format: EntryFormat): string {
  const start = formatPlace(format) * (PRINT_LENGTH + 1)
  return prints.slice(start, start + PRINT_LENGTH)
}

/** The folder of an article on the site. */
export function articleFolder(slug: string): string {
  return `articles/${slug}/`
}

const PRINT_LENGTH = 12

/** The beginning of an entry's hash: 72 bits, of which a delta's fingerprint takes the first 32. */
export function printOf(entry: string | Uint8Array): string {
  return hash('sha256', entry, 'base64url').slice(0, PRINT_LENGTH)
}
