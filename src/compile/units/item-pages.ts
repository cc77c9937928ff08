import type { Item, ItemsOfArticle } from '../../channels/item.ts'
import { lastChange } from '../../channels/last-change.ts'
import type { Site } from '../../model.ts'
import { itemPageShell, renderGoneItem, renderItemPages, type Saying } from '../../pages/item-page.ts'
import { tagOf, wholeSeconds } from '../coded-document.ts'
import type { ItemPagesOfUnit } from '../pack.ts'
import { HTML } from '../page-documents.ts'

/** The pages of an article's items: what the pack must know of them, and each one's own part. */
export interface MadeItemPages {
  readonly pages: ItemPagesOfUnit
  /** For each item, those taken back included; empty where it has no page. */
  readonly texts: readonly string[]
}

/**
 * Makes the pages of an article's quotes and statements. An article is small, and its pages lead from one to the next, so
 * that they share their validators.
 *
 * @param shown what lists show of each item that stands
 */
export function makeItemPages(
  { items, withdrawn }: ItemsOfArticle,
  shown: readonly string[],
  site: Site,
): MadeItemPages {
  const standing = new Map(
    renderItemPages(
      items.flatMap((item, at) => (isSaying(item) ? [{ item, shown: shown[at] ?? '' }] : [])),
      site,
    ).map((page) => [page.item, page]),
  )
  const made = [
    ...items.map((item) => (isSaying(item) ? standing.get(item) : undefined)),
    ...withdrawn.map(({ item, isMoved, ...why }) =>
      isSaying(item) && !isMoved ? renderGoneItem(item, why, site) : undefined,
    ),
  ]
  const texts = made.map((page) => page?.text ?? '')
  const shell = itemPageShell(site)
  return {
    pages: {
      shell,
      tag: tagOf(HTML, shell.head, '\n', shell.tail, '\n', ...texts),
      modified: wholeSeconds(lastChange({ items, withdrawn }) ?? 0),
      folders: made.map((page) => page?.folder ?? ''),
      standing: items.length,
    },
    texts,
  }
}

function isSaying(item: Item): item is Saying {
  return item.kind !== 'article'
}
