import type { Item, ItemsOfArticle } from '../../channels/item.ts'
import { lastChange } from '../../channels/last-change.ts'
import type { Site } from '../../model.ts'
import { EMBED_FILE, OEMBED, oembedShell } from '../../pages/embed.ts'
import { renderGoneItem, renderItemPages, type Saying } from '../../pages/item-page.ts'
import { embedShell, itemPageShell } from '../../pages/item-page-shell.ts'
import type { Picture } from '../../pictures/pictures-of.ts'
import { tagOf, wholeSeconds } from '../coded-document.ts'
import type { ItemPagesOfUnit } from '../pack.ts'
import { HTML } from '../page-documents.ts'

/**
 * What the bare page of an item may do: stand in anybody's frame, unlike every other page: nothing can be done on it but
 * to follow a link.
 */
const EMBED_POLICY =
  "default-src 'none'; style-src 'self'; img-src https: http:; base-uri 'none'; form-action 'none'"

/** The documents of an article's items: what the pack must know of them, and each one's own parts. */
export interface MadeItemPages {
  readonly pages: ItemPagesOfUnit
  /** For each item, those taken back included, the parts that its entry has besides; empty ones where it has no page. */
  readonly parts: readonly (readonly [page: string, oembed: string])[]
}

/**
 * Makes the pages of an article's quotes and statements. An article is small, and its pages lead from one to the next, so
 * that they share their validators.
 *
 * @param shown what lists show of each item that stands
 * @param pictures those of the article, where it has its own
 */
export function makeItemPages(
  { items, withdrawn }: ItemsOfArticle,
  shown: readonly string[],
  site: Site,
  pictures?: ReadonlyMap<Item, Picture>,
): MadeItemPages {
  const standing = new Map(
    renderItemPages(
      items.flatMap((item, at) => (isSaying(item) ? [{ item, shown: shown[at] ?? '' }] : [])),
      site,
      pictures,
    ).map((page) => [page.item, page]),
  )
  const made = [
    ...items.map((item) => (isSaying(item) ? standing.get(item) : undefined)),
    ...withdrawn.map(({ item, isMoved, ...why }) =>
      isSaying(item) && !isMoved ? renderGoneItem(item, why, site, pictures !== undefined) : undefined,
    ),
  ]
  const hasPictures = pictures !== undefined
  const parts = made.map((page) => [page?.text ?? '', page?.oembed ?? ''] as const)
  const forms = [
    { name: '', part: 1, shell: itemPageShell(site, hasPictures) },
    { name: EMBED_FILE, policy: EMBED_POLICY, part: 1, shell: embedShell(site, hasPictures) },
    { name: OEMBED.file, type: OEMBED.type, part: 2, shell: oembedShell(site) },
  ]
  return {
    pages: {
      forms,
      type: HTML,
      tag: tagOf(HTML, JSON.stringify(forms), ...parts.flat()),
      modified: wholeSeconds(lastChange({ items, withdrawn }) ?? 0),
      folders: made.map((page) => page?.folder ?? null),
      standing: items.length,
    },
    parts,
  }
}

function isSaying(item: Item): item is Saying {
  return item.kind !== 'article'
}
