import { feedPages } from '../channels/archives.ts'
import type { Channel } from '../channels/channel.ts'
import type { PagedChannel } from './site-packs.ts'
import type { UnitItem } from './units/unit.ts'

/**
 * The channels of one compile after the other in the same process. What is the same as the last time stays the same
 * object, so that what was made of it need not be made or compared anew.
 */
export class ChannelMemory {
  readonly #channels = new Map<string, Channel<UnitItem>>()
  readonly #paged = new Map<string, PagedChannel & { readonly size: number }>()

  /** Gives the channel of the last time in place of one that says the same. */
  keep(made: Channel<UnitItem>): Channel<UnitItem> {
    const last = this.#channels.get(made.path)
    const kept = last && isSame(last, made) ? last : made
    this.#channels.set(made.path, kept)
    return kept
  }

  /** Cuts a channel into its documents; archive documents with the items of the last time have the same list of them. */
  paged(channel: Channel<UnitItem>, size: number): PagedChannel {
    const last = this.#paged.get(channel.path)
    if (last?.channel === channel && last.size === size) return last
    const { current, archives } = feedPages(channel, size)
    const kept = archives.map((page, at) => {
      const items = last?.archives[at]?.items
      return items && isSameList(items, page.items) ? { ...page, items } : page
    })
    const paged = { channel, size, current, archives: kept }
    this.#paged.set(channel.path, paged)
    return paged
  }
}

function isSame(a: Channel<UnitItem>, b: Channel<UnitItem>): boolean {
  return (
    a.id === b.id &&
    a.title === b.title &&
    a.description === b.description &&
    a.updated === b.updated &&
    isSameList(a.items, b.items) &&
    isSameList(a.withdrawn, b.withdrawn) &&
    isSameList(a.notices, b.notices)
  )
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}
