import type { FeedPage } from '../channels/archives.ts'
import type { Channel } from '../channels/channel.ts'
import type { EntryFormat } from '../document.ts'
import type { RenderedDocument } from './coded-document.ts'
import type { EntryBytes, JoinedDocument } from './joined-document.ts'
import type { ShardRequest } from './shard-pack.ts'
import type { EntryPlace, UnitItem } from './units/unit.ts'
import { hashOf } from './units/unit-key.ts'

/** A pack of the site that is made of many articles' items. */
export interface SitePack {
  /** Its file among the assets. */
  readonly file: string
  /** Whether every poll asks for it, so that it belongs into the Worker's own bundle. */
  readonly isPolled: boolean
  /** Everything that it depends on besides the code and the site's own settings: the same for the same bytes. */
  readonly inputs: () => string
  /** The items whose entries its documents need the bytes of. */
  readonly needs: () => readonly Need[]
  /** For a shard of the search, what it is made of: its entries are gathered for it alone, and let go with it. */
  readonly shard?: ShardRequest
  /** Its documents: ready ones, and those that are joined when somebody asks. */
  readonly render: (bytesOf: EntryBytes) => PackDocuments
}

/** Items, and the formats that their entries are needed in. */
export interface Need {
  readonly items: readonly EntryPlace[]
  readonly formats: readonly EntryFormat[]
}

/** What goes into a pack. */
export interface PackDocuments {
  readonly ready: readonly RenderedDocument[]
  readonly joined: readonly { readonly name: string; readonly document: JoinedDocument }[]
}

/** A channel with its documents. */
export interface PagedChannel {
  readonly channel: Channel<UnitItem>
  readonly current: FeedPage<UnitItem>
  readonly archives: readonly FeedPage<UnitItem>[]
}

/** What stands for some items in a pack's inputs: the hashes of their entries. */
export function printsOf(items: readonly UnitItem[]): string {
  const known = prints.get(items)
  if (known !== undefined) return known
  let text = ''
  for (const item of items) text += item.prints
  const print = hashOf(text)
  prints.set(items, print)
  return print
}

/** In one process, a list that is the same object is not looked through again. */
const prints = new WeakMap<readonly UnitItem[], string>()

/** A pack of one document that needs no entries. */
export function finished(file: string, document: RenderedDocument): SitePack {
  return {
    file,
    isPolled: false,
    inputs: () => `${document.modified}\n${document.content}`,
    needs: () => [],
    render: () => ({ ready: [document], joined: [] }),
  }
}
