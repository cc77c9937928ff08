import type { FeedPage } from '../channels/archives.ts'
import { type EntryFormat, SEPARATORS } from '../document.ts'
import type { Format } from '../feeds/format.ts'
import { linkField, linksOf } from '../feeds/links.ts'
import type { RenderShell } from '../feeds/shell.ts'
import { ANNOTATIONS } from '../linked-data/annotations.ts'
import type { Instant, Site } from '../model.ts'
import { archiveNeighbours } from '../pages/archive-page.ts'
import { saidOnce } from '../pages/said-once.ts'
import { type RenderedDocument, tagOf } from './coded-document.ts'
import { HTML, pageLinks } from './page-documents.ts'
import { underDays } from './units/day-entries.ts'
import {
  type EntryPlace,
  formatPlace,
  printIn,
  printOf,
  type UnitEntry,
  type UnitItem,
} from './units/unit.ts'

/** A document that is joined of entries, before they are there: its validators follow from their hashes. */
export interface JoinedDocument {
  readonly name: string
  readonly type: string
  readonly format: EntryFormat
  readonly entries: readonly UnitEntry[]
  readonly modified: Instant
  readonly link: string
  readonly head: string
  readonly tail: string
  /** What stands after the entries as if it were some. */
  readonly tombstones: readonly string[]
  readonly tag: string
  /** How many bytes it has with its entries. */
  readonly length: number
}

/** The bytes of an entry in a format. */
export type EntryBytes = (entry: EntryPlace, format: EntryFormat) => Uint8Array

/** One document of a channel's feed in one format. */
export function feedDocument(
  page: FeedPage<UnitItem>,
  format: Format,
  site: Site,
  renderShell: RenderShell,
): JoinedDocument {
  const links = linksOf(page, site, format.file).filter(({ rel }) => rel !== 'alternate')
  return joined({
    name: format.file,
    type: format.contentType,
    format: format.name,
    entries: page.items,
    modified: page.updated,
    link: linkField(links),
    ...renderShell(page),
    tombstones: page.withdrawn.map(format.renderTombstone).filter((tombstone) => tombstone !== undefined),
    // An archive document hardly ever changes, so that nobody asks what did.
    isNamingEntries: page.number === undefined,
  })
}

/** The page of an archive document. */
export function archivePageDocument(page: FeedPage<UnitItem>, renderShell: RenderShell): JoinedDocument {
  return joined({
    name: '',
    type: HTML,
    format: 'page',
    entries: underDays(saidOnce(page.channel.kind, page.items)),
    modified: page.updated,
    link: pageLinks(page.channel, archiveNeighbours(page)),
    ...renderShell(page),
    tombstones: [],
    isNamingEntries: false,
  })
}

/**
 * An article's annotations: a head and no entries. They say what its entries say, and so are compressed with those of
 * pages, and made ready when somebody asks.
 */
export function annotationsDocument(annotations: string, modified: Instant): JoinedDocument {
  return joined({
    name: ANNOTATIONS.file,
    type: ANNOTATIONS.type,
    format: 'page',
    entries: [],
    modified,
    link: '',
    head: annotations,
    tail: '',
    tombstones: [],
    isNamingEntries: false,
  })
}

function joined({
  isNamingEntries,
  ...document
}: Omit<JoinedDocument, 'tag' | 'length'> & { readonly isNamingEntries: boolean }): JoinedDocument {
  const { type, format, entries, head, tail, tombstones } = document
  const place = formatPlace(format)
  const prints = [...entries.map((entry) => printIn(entry, format)), ...tombstones.map(printOf)]
  const hash = tagOf(type, head, '\n', tail, '\n', prints.join(' '))
  let length = Math.max(0, prints.length - 1) * SEPARATORS[format].length
  for (const { lengths } of entries) length += lengths[place] ?? 0
  for (const text of [head, tail, ...tombstones]) length += Buffer.byteLength(text)
  return { ...document, tag: isNamingEntries ? `${hash}.${fingerprints(prints)}` : hash, length }
}

/** The most entries that a tag names: it travels in a header with every poll. */
const MOST_NAMED = 200

/** What a reader has of a feed, for its tag: 32 bits of each entry's hash, in base64url. */
function fingerprints(prints: readonly string[]): string {
  const digests = prints.slice(0, MOST_NAMED).map((print) => Buffer.from(print, 'base64url').subarray(0, 4))
  return Buffer.concat(digests).toString('base64url')
}

/** Joins a document that is to be ready before anybody asks. */
export function join(document: JoinedDocument, bytesOf: EntryBytes): RenderedDocument {
  const { name, type, format, modified, link, tag, tombstones } = document
  const separator = Buffer.from(SEPARATORS[format])
  const entries = [
    ...document.entries.map((entry) => bytesOf(entry, format)),
    ...tombstones.map((tombstone) => Buffer.from(tombstone)),
  ]
  const head = Buffer.from(document.head)
  const between = entries.flatMap((entry, at) => (at === 0 ? [entry] : [separator, entry]))
  const entryPlaces = {
    start: head.length,
    lengths: entries.map(({ length }) => length),
    gap: entries.length < 2 ? 0 : separator.length,
  }
  return {
    name,
    type,
    content: Buffer.concat([head, ...between, Buffer.from(document.tail)]),
    modified,
    link,
    joined: { tag, ...(entries.length > 0 ? { entries: entryPlaces } : {}) },
  }
}
