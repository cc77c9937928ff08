import type { Instant } from '../model.ts'
import type { Item, Listed, Withdrawn } from './item.ts'

/** What a channel is a list of. */
export type ChannelKind =
  | 'articles'
  | 'statements'
  | 'quotes'
  | 'everything'
  | 'article'
  | 'speaker'
  | 'topic'

/** A list of items with a title and an address. */
export interface Channel<I extends Listed = Item> {
  readonly kind: ChannelKind
  /** Its tag URI. */
  readonly id: string
  /** The folder of its page and feeds on the site, such as `quotes/`; empty for the root. */
  readonly path: string
  readonly title: string
  readonly description: string
  /** The items that stand, newest first. */
  readonly items: readonly I[]
  /** The items that were taken back, latest first. */
  readonly withdrawn: readonly Withdrawn<I>[]
  /** When anything in it last changed. */
  readonly updated: Instant
}
